package nabla.grade;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Value;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Rational;
import nabla.math.TextPrinter;
import nabla.parse.Parsed;

/**
 * Finds numbers in an answer that do not exist, such as {@code sqrt(-2)}. Whoever types one has
 * mistaken a sign, not the mathematics, and is told before it is graded.
 */
final class ValueCheck {
  private static final Point NO_SYMBOLS = new Point(new TreeMap<>());

  private final Evaluator<Double> evaluator = Evaluator.inDoubles();

  /** The first part of {@code parsed} without symbols that certainly has no real value. */
  Optional<Problem> check(Parsed parsed) {
    return find(parsed.expression())
        .map(
            part ->
                new Problem(
                    ProblemCode.NO_REAL_VALUE,
                    parsed.places().of(part),
                    Map.of("written", TextPrinter.print(part))));
  }

  private Optional<Expr> find(Expr expression) {
    for (Expr part : expression.parts()) {
      Optional<Expr> found = find(part);
      if (found.isPresent()) {
        return found;
      }
    }
    return canFail(expression) && isNumber(expression) && isUndefined(expression)
        ? Optional.of(expression)
        : Optional.empty();
  }

  private static boolean canFail(Expr expression) {
    return expression instanceof Expr.Quotient
        || expression instanceof Expr.Application
        || expression instanceof Expr.Power power && !hasExponentZero(power);
  }

  /** Whether 0^0 has a value is a matter of convention, which is not for the reader to decide. */
  private static boolean hasExponentZero(Expr.Power power) {
    return Arithmetic.value(power.exponent()).filter(Rational.ZERO::equals).isPresent();
  }

  private static boolean isNumber(Expr expression) {
    boolean scalar =
        expression instanceof Expr.Literal
            || expression instanceof Expr.Constant
            || expression instanceof Expr.Sum
            || expression instanceof Expr.Product
            || expression instanceof Expr.Quotient
            || expression instanceof Expr.Power
            || expression instanceof Expr.Negation
            || expression instanceof Expr.Application application
                && !application.function().isOfMatrices();
    return scalar && expression.parts().stream().allMatch(ValueCheck::isNumber);
  }

  private boolean isUndefined(Expr expression) {
    return evaluator.at(NO_SYMBOLS, expression) instanceof Value.Undefined<Double>;
  }
}
