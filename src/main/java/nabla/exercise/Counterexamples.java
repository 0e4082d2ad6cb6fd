package nabla.exercise;

import java.util.stream.Collectors;
import nabla.decide.Evidence;

/** Tells authors where an answer is wrong. */
final class Counterexamples {
  private Counterexamples() {}

  /** The point and the two values of {@code evidence}. */
  static String of(Evidence evidence) {
    if (evidence instanceof Evidence.Coefficient coefficient) {
      return "at %s the coefficient of %s^%d is %s by this answer and %s by the function."
          .formatted(
              at(evidence),
              coefficient.symbol(),
              coefficient.order(),
              coefficient.value().answer().toPlainString(),
              coefficient.value().expected().toPlainString());
    }
    return evidence instanceof Evidence.Value value
        ? "at %s it gives %s, and %s is right."
            .formatted(
                at(evidence), value.answer().toPlainString(), value.expected().toPlainString())
        : "at %s it has no value.".formatted(at(evidence));
  }

  private static String at(Evidence evidence) {
    return evidence.at().entrySet().stream()
        .map(symbol -> symbol.getKey() + " = " + symbol.getValue().toPlainString())
        .collect(Collectors.joining(", "));
  }
}
