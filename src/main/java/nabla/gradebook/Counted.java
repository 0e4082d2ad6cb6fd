package nabla.gradebook;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer that counts, and what it is worth.
 *
 * @param credit of the answer itself, in percent: 100 for a right one unless an instructor decided
 *     otherwise
 * @param hints opened before
 * @param hintPercent what these hints take, in percent
 * @param latePercent what being late takes, in percent
 * @param afterSolution whether the solution had been shown before, and it is worth nothing
 * @param decided whether an instructor decided the credit
 * @param percent what is left of all that
 */
public record Counted(
    UUID attemptId,
    Instant at,
    int credit,
    int hints,
    int hintPercent,
    int latePercent,
    boolean afterSolution,
    boolean decided,
    double percent) {}
