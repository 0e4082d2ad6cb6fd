package nabla.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What holds for one student in an assignment.
 *
 * @param opens the first moment at which an answer counts
 * @param due the last moment at which an answer is in time
 * @param closes the last moment at which an answer counts at all
 * @param latePercent what an answer after {@code due} loses of its points
 * @param attempts how many answers to an exercise count; as many as one likes where empty
 * @param hintPercent what each hint takes of the points; where empty, there are no hints
 */
public record Terms(
    Instant opens,
    Instant due,
    Instant closes,
    int latePercent,
    Optional<Integer> attempts,
    Optional<Integer> hintPercent,
    SolutionPolicy solutions) {

  /** Where an assignment is in time. */
  public enum Phase {
    AHEAD,
    OPEN,
    /** After it was due; answers still count, for less. */
    LATE,
    CLOSED
  }

  public Phase phase(Instant now) {
    if (now.isBefore(opens)) {
      return Phase.AHEAD;
    }
    if (!now.isAfter(due)) {
      return Phase.OPEN;
    }
    return now.isAfter(closes) ? Phase.CLOSED : Phase.LATE;
  }

  /** Whether an answer given at {@code moment} counts. */
  public boolean takes(Instant moment) {
    Phase phase = phase(moment);
    return phase == Phase.OPEN || phase == Phase.LATE;
  }

  /**
   * With what {@code extension} adds: a later due time keeps the span for late answers, and extra
   * attempts mean nothing where attempts are not limited. Nobody loses by an extension.
   */
  Terms with(Extension extension) {
    Instant later = extension.due().filter(moment -> moment.isAfter(due)).orElse(due);
    return new Terms(
        opens,
        later,
        closes.plus(Duration.between(due, later)),
        latePercent,
        attempts.map(count -> count + extension.extraAttempts()),
        hintPercent,
        solutions);
  }
}
