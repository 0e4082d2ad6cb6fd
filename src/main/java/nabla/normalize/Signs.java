package nabla.normalize;

import java.util.List;
import java.util.Optional;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Scope;

/** What is certain about the sign of a canonical expression, wherever it has a value. */
final class Signs {
  private final Scope scope;

  Signs(Scope scope) {
    this.scope = scope;
  }

  boolean isPositive(Expr expression) {
    if (expression instanceof Expr.Symbol symbol) {
      return scope.domain(symbol.name()).filter(Signs::isPositive).isPresent();
    }
    if (expression instanceof Expr.Power power) {
      return isPositive(power.base());
    }
    if (expression instanceof Expr.Product product) {
      return product.factors().stream().allMatch(this::isPositive);
    }
    if (expression instanceof Expr.Sum sum) {
      List<Expr> terms = sum.terms();
      return terms.stream().allMatch(this::isNonNegative)
          && terms.stream().anyMatch(this::isPositive);
    }
    if (expression instanceof Expr.Application application) {
      return application.function() == Function.LN && isAboveOne(application.argument());
    }
    return expression instanceof Expr.Constant
        || Numbers.of(expression).filter(number -> number.signum() > 0).isPresent();
  }

  private static boolean isAboveOne(Expr expression) {
    return expression instanceof Expr.Constant
        || Numbers.of(expression).filter(n -> n.compareTo(Rational.ONE) > 0).isPresent();
  }

  private static boolean isPositive(Domain domain) {
    return domain.equals(Domain.POSITIVE)
        || domain instanceof Domain.Interval interval && interval.low().signum() > 0;
  }

  boolean isNonNegative(Expr expression) {
    if (expression instanceof Expr.Power power) {
      Optional<Rational> exponent = Numbers.of(power.exponent());
      boolean even =
          exponent.isPresent()
              && (Numbers.isEven(exponent.get().numerator())
                  || Numbers.hasEvenDenominator(exponent.get()));
      return even || isNonNegative(power.base());
    }
    if (expression instanceof Expr.Product product) {
      return product.factors().stream().allMatch(this::isNonNegative);
    }
    if (expression instanceof Expr.Sum sum) {
      return sum.terms().stream().allMatch(this::isNonNegative);
    }
    if (expression instanceof Expr.Symbol symbol
        && scope.domain(symbol.name()).orElse(Domain.REAL) instanceof Domain.Interval interval) {
      return interval.low().signum() >= 0;
    }
    return expression instanceof Expr.Application application
            && application.function() == Function.ABS
        || isPositive(expression)
        || Numbers.isZero(expression);
  }
}
