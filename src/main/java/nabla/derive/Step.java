package nabla.derive;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nabla.decide.Certainty;
import nabla.decide.Evidence;
import nabla.decide.Verdict;
import nabla.diagnose.Diagnosis;

/** What was found out about a line. */
public sealed interface Step {

  /** It holds. */
  record Holds(Certainty certainty, Verdict.Method method) implements Step {}

  /**
   * It is wrong.
   *
   * @param evidence empty where the form of the line shows it
   * @param functions those for which it fails, as text, where some are left open
   * @param diagnoses how one comes to it: alternatives; none where nothing is certain
   */
  record Fails(
      Evidence.Fault fault,
      Optional<Evidence> evidence,
      SortedMap<String, String> functions,
      List<Diagnosis> diagnoses)
      implements Step {
    public Fails {
      diagnoses = List.copyOf(diagnoses);
    }

    Fails with(List<Diagnosis> ways) {
      return new Fails(fault, evidence, functions, ways);
    }
  }

  /** Neither could be shown. */
  record Unclear(Verdict.Reason reason) implements Step {}
}
