package nabla.insight;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nabla.diagnose.Diagnosis;

/**
 * An answer that somebody of a class gave.
 *
 * @param reading what was read, as text that reads back to the same
 * @param latex the same as LaTeX; empty where no expression is asked for
 * @param diagnoses how one comes to it; empty where nothing is certain
 */
public record GivenAnswer(
    UUID attemptId,
    UUID accountId,
    String name,
    long seed,
    SortedMap<String, String> parameters,
    String raw,
    String reading,
    String latex,
    List<Diagnosis> diagnoses,
    Instant at) {}
