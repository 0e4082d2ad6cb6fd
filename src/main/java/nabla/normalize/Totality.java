package nabla.normalize;

import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Rational;

/** What is certain about where a canonical expression has a value, by its form alone. */
final class Totality {
  private final Signs signs;

  Totality(Signs signs) {
    this.signs = signs;
  }

  /** Whether it has a value everywhere, and that is 0 at isolated points at most. */
  boolean vanishesOnlyAtPoints(Expr expression) {
    if (expression instanceof Expr.Application application) {
      // 0 where the argument is a certain number: one of many for the waves, 1 for logarithms.
      return switch (application.function()) {
        case SIN, COS -> isPolynomial(application.argument());
        case LN -> isPolynomial(application.argument()) && isTotal(application);
        default -> false;
      };
    }
    return isPolynomial(expression)
        || expression instanceof Expr.Constant
        || signs.isPositive(expression) && isTotal(expression);
  }

  /** A canonical sum is gathered, so that a polynomial in symbols is 0 nowhere but on its roots. */
  private static boolean isPolynomial(Expr expression) {
    if (expression instanceof Expr.Sum sum) {
      return sum.terms().stream().allMatch(term -> isMonomial(term) || isNumber(term));
    }
    return isMonomial(expression);
  }

  private static boolean isNumber(Expr expression) {
    return Numbers.of(expression).filter(number -> number.signum() != 0).isPresent();
  }

  private static boolean isMonomial(Expr expression) {
    if (expression instanceof Expr.Product product) {
      return product.factors().stream().allMatch(f -> isNumber(f) || isMonomial(f))
          && !product.factors().stream().allMatch(Totality::isNumber);
    }
    if (expression instanceof Expr.Power power) {
      return power.base() instanceof Expr.Symbol
          && Numbers.of(power.exponent()).filter(e -> e.isInteger() && e.signum() > 0).isPresent();
    }
    return expression instanceof Expr.Symbol;
  }

  /** Whether it has a value everywhere but at isolated points. */
  boolean isTotal(Expr expression) {
    if (expression instanceof Expr.Power power) {
      return isTotal(power);
    }
    if (expression instanceof Expr.Application application) {
      return switch (application.function()) {
        case SIN, COS, ARCTAN, ARSINH, ABS, SIGN -> isTotal(application.argument());
        case LN -> signs.isPositive(application.argument()) && isTotal(application.argument());
        default -> false;
      };
    }
    return !(expression instanceof Expr.Gap) && expression.parts().stream().allMatch(this::isTotal);
  }

  private boolean isTotal(Expr.Power power) {
    Expr base = power.base();
    if (!isTotal(base) || !isTotal(power.exponent())) {
      return false;
    }
    if (signs.isPositive(base)) {
      return true;
    }
    Optional<Rational> exponent = Numbers.of(power.exponent());
    if (exponent.isEmpty()) {
      return false;
    }
    boolean defined = signs.isNonNegative(base) || !Numbers.hasEvenDenominator(exponent.get());
    return defined && (exponent.get().signum() > 0 || vanishesOnlyAtPoints(base));
  }
}
