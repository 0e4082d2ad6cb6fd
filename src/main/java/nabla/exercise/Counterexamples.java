package nabla.exercise;

import java.util.stream.Collectors;
import nabla.decide.Evidence;
import nabla.math.Rational;
import nabla.math.RationalMatrix;

/** Tells authors where an answer is wrong, in numbers that they can check by hand. */
final class Counterexamples {
  private Counterexamples() {}

  /** The point and the two values of {@code evidence}. */
  static String of(Evidence evidence) {
    if (evidence instanceof Evidence.Matrices matrices) {
      return ofMatrices(matrices);
    }
    if (evidence instanceof Evidence.Coefficient coefficient) {
      return sentence(
          at(evidence),
          new Evidence.Power(coefficient.symbol(), coefficient.order()),
          coefficient.value().answer().toPlainString(),
          coefficient.value().expected().toPlainString());
    }
    return "at %s it has no value.".formatted(at(evidence));
  }

  private static String ofMatrices(Evidence.Matrices evidence) {
    String at =
        evidence.symbols().entrySet().stream()
            .map(symbol -> symbol.getKey() + " = " + text(symbol.getValue()))
            .collect(Collectors.joining(", "));
    return sentence(
        at,
        evidence.coefficient().orElseThrow(),
        evidence.values().answer().map(Counterexamples::text).orElse("undefined"),
        text(evidence.values().expected()));
  }

  private static String sentence(String at, Evidence.Power power, String answer, String right) {
    return "at %s the coefficient of %s^%d is %s by this answer and %s by the function."
        .formatted(at, power.symbol(), power.order(), answer, right);
  }

  private static String at(Evidence evidence) {
    return evidence.at().entrySet().stream()
        .map(symbol -> symbol.getKey() + " = " + symbol.getValue().toPlainString())
        .collect(Collectors.joining(", "));
  }

  /** As it would be typed: a number, or rows in brackets. */
  private static String text(RationalMatrix matrix) {
    return matrix.isNumber()
        ? matrix.rows().get(0).get(0).toString()
        : matrix.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(Rational::toString)
                        .collect(Collectors.joining(", ", "[", "]")))
            .collect(Collectors.joining(", ", "[", "]"));
  }
}
