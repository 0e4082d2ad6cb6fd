package nabla.derive;

import java.util.Optional;
import java.util.SortedMap;
import nabla.decide.Certainty;
import nabla.decide.Evidence;
import nabla.decide.Verdict;

/** What was found out about a line. */
public sealed interface Step {

  /** It holds. */
  record Holds(Certainty certainty, Verdict.Method method) implements Step {}

  /**
   * It is wrong.
   *
   * @param evidence empty where the form of the line shows it
   * @param functions those for which it fails, as text, where some are left open
   */
  record Fails(
      Evidence.Fault fault, Optional<Evidence> evidence, SortedMap<String, String> functions)
      implements Step {}

  /** Neither could be shown. */
  record Unclear(Verdict.Reason reason) implements Step {}
}
