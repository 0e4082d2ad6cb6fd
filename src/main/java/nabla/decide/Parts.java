package nabla.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nabla.math.Expr;

/** The verdict on an answer in several parts, from the verdicts on each. */
final class Parts {
  private Parts() {}

  /** Wrong if one part is, right if all are, as sure as the least sure of them. */
  static Verdict decided(
      Expr.Matrix answer, Expr.Matrix reference, BiFunction<Expr, Expr, Verdict> decider) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < reference.parts().size(); i++) {
      verdicts.add(decider.apply(answer.parts().get(i), reference.parts().get(i)));
    }
    List<Optional<Evidence>> evidence = verdicts.stream().map(Parts::evidence).toList();
    if (evidence.stream().anyMatch(Optional::isPresent)) {
      return new Verdict.Different(new Evidence.Parts(evidence));
    }
    return verdicts.stream()
        .filter(Verdict.Undecided.class::isInstance)
        .findFirst()
        .orElseGet(() -> leastSure(verdicts));
  }

  private static Optional<Evidence> evidence(Verdict verdict) {
    return verdict instanceof Verdict.Different different
        ? Optional.of(different.evidence())
        : Optional.empty();
  }

  private static Verdict leastSure(List<Verdict> verdicts) {
    return verdicts.stream()
        .map(Verdict.Same.class::cast)
        .reduce((a, b) -> a.certainty().compareTo(b.certainty()) >= 0 ? a : b)
        .orElseThrow();
  }
}
