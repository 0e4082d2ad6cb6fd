package nabla.normalize;

import java.util.List;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Scope;

/** The operations on canonical expressions; their results are canonical again. */
final class Rules {
  /** Beyond so many factors gathered, products stay as they are. */
  private static final int MAX_WORK = 4_000;

  private final Signs signs;
  private final Totality totality;
  private final Sums sums;
  private final Functions functions;
  private int work;

  Rules(Scope scope) {
    this.signs = new Signs(scope);
    this.totality = new Totality(signs);
    this.sums = new Sums(totality);
    this.functions = new Functions(this);
  }

  Signs signs() {
    return signs;
  }

  Totality totality() {
    return totality;
  }

  /** Counts a step; whether there may be more of those that make expressions larger. */
  boolean isWithinReason() {
    work++;
    return work <= MAX_WORK;
  }

  Expr sum(List<Expr> terms) {
    return sums.sum(terms);
  }

  Expr sum(Expr... terms) {
    return sums.sum(List.of(terms));
  }

  Expr product(Expr... factors) {
    Factors product = new Factors(this);
    for (Expr factor : factors) {
      product.raise(factor, Rational.ONE);
    }
    return product.toExpr();
  }

  Expr negation(Expr operand) {
    return product(Expr.integer(-1), operand);
  }

  Expr quotient(Expr numerator, Expr denominator) {
    Factors product = new Factors(this);
    product.raise(numerator, Rational.ONE);
    product.raise(denominator, Rational.ONE.negated());
    return product.toExpr();
  }

  Expr reciprocal(Expr operand) {
    return power(operand, Rational.ONE.negated());
  }

  Expr power(Expr base, Expr exponent) {
    Optional<Rational> number = Numbers.of(exponent);
    if (number.isPresent()) {
      return power(base, number.get());
    }
    Factors product = new Factors(this);
    product.raise(base, exponent);
    return product.toExpr();
  }

  Expr power(Expr base, Rational exponent) {
    if (exponent.signum() == 0) {
      // 0^0 is not defined.
      boolean neverZero = Numbers.of(base).filter(value -> value.signum() != 0).isPresent();
      return neverZero || totality.vanishesOnlyAtPoints(base)
          ? Expr.integer(1)
          : new Expr.Power(base, Expr.integer(0));
    }
    Factors product = new Factors(this);
    product.raise(base, exponent);
    return product.toExpr();
  }

  /** A power that has no value where the base is negative. */
  Expr powerOfNonNegative(Expr base, Rational exponent) {
    return product(
        Exponents.split(exponent, true).stream()
            .map(part -> power(base, part))
            .toArray(Expr[]::new));
  }

  Expr apply(Function function, List<Expr> arguments) {
    return functions.apply(function, arguments);
  }

  Expr apply(Function function, Expr argument) {
    return functions.apply(function, List.of(argument));
  }
}
