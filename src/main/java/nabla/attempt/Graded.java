package nabla.attempt;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import nabla.diagnose.Diagnosis;

/**
 * What matters for learning of an answer that was right or wrong.
 *
 * @param parameters the variant
 * @param afterSolution whether its solution had been shown before
 * @param diagnoses how one comes to it, where it was wrong and that is certain
 */
public record Graded(
    String exerciseId,
    SortedMap<String, String> parameters,
    boolean right,
    boolean afterSolution,
    List<Diagnosis> diagnoses,
    Instant at) {}
