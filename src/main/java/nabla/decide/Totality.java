package nabla.decide;

import java.math.BigInteger;
import java.util.Optional;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Rational;

/** What is certain about where an expression has a value, by its form alone. */
final class Totality {
  private Totality() {}

  /** Whether it is certain, without any computation, that this is 0 at isolated points at most. */
  static boolean vanishesOnlyAtPoints(Expr expression) {
    return expression instanceof Expr.Symbol || expression instanceof Expr.Constant;
  }

  /** Whether {@code expression} is certainly defined everywhere up to isolated points. */
  static boolean isTotal(Expr expression) {
    if (expression instanceof Expr.Sum sum) {
      return sum.terms().stream().allMatch(Totality::isTotal);
    }
    if (expression instanceof Expr.Product product) {
      return product.factors().stream().allMatch(Totality::isTotal);
    }
    if (expression instanceof Expr.Negation negation) {
      return isTotal(negation.operand());
    }
    if (expression instanceof Expr.Power power) {
      Optional<BigInteger> exponent = wholeExponent(power);
      boolean positive = exponent.isPresent() && exponent.get().signum() > 0;
      return power.base() == Expr.Constant.E && isTotal(power.exponent())
          || exponent.isPresent() && vanishesOnlyAtPoints(power.base())
          || positive && isTotal(power.base());
    }
    if (expression instanceof Expr.Application application) {
      return switch (application.function()) {
        case SIN, COS, ARCTAN, SINH, COSH, TANH, ARSINH, ABS -> isTotal(application.argument());
        default -> false;
      };
    }
    return expression instanceof Expr.Literal
        || expression instanceof Expr.Symbol
        || expression instanceof Expr.Constant
        || Arithmetic.value(expression).isPresent();
  }

  private static Optional<BigInteger> wholeExponent(Expr.Power power) {
    return Arithmetic.value(power.exponent()).filter(Rational::isInteger).map(Rational::numerator);
  }
}
