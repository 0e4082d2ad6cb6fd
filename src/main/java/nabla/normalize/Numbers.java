package nabla.normalize;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Rational;

/** Numbers in canonical expressions: a literal, a quotient of two, or the negation of one. */
final class Numbers {
  /** Numbers with more bits are left as they are written. */
  private static final int MAX_BITS = 2_000;

  private Numbers() {}

  /** The number that a canonical {@code expression} is, if it is one. */
  static Optional<Rational> of(Expr expression) {
    if (expression instanceof Expr.Literal literal) {
      return whole(literal).map(n -> new Rational(n, BigInteger.ONE));
    }
    if (expression instanceof Expr.Negation negation) {
      return of(negation.operand()).map(Rational::negated);
    }
    if (expression instanceof Expr.Quotient quotient
        && quotient.numerator() instanceof Expr.Literal numerator
        && quotient.denominator() instanceof Expr.Literal denominator) {
      return whole(numerator).flatMap(n -> whole(denominator).map(d -> new Rational(n, d)));
    }
    return Optional.empty();
  }

  private static Optional<BigInteger> whole(Expr.Literal literal) {
    BigDecimal value = literal.value();
    return value.scale() == 0 && fits(value.unscaledValue())
        ? Optional.of(value.unscaledValue())
        : Optional.empty();
  }

  private static boolean fits(BigInteger number) {
    return number.bitLength() <= MAX_BITS;
  }

  static boolean fits(Rational number) {
    return number.bitLength() <= MAX_BITS;
  }

  static boolean isZero(Expr expression) {
    return expression instanceof Expr.Literal literal && literal.value().signum() == 0;
  }

  static boolean hasEvenDenominator(Rational number) {
    return !number.denominator().testBit(0);
  }

  static boolean isEven(BigInteger number) {
    return !number.testBit(0);
  }

  /** {@code base}^{@code exponent}, unless that is undefined or too large. */
  static Optional<Rational> power(Rational base, BigInteger exponent) {
    boolean undefined = base.signum() == 0 && exponent.signum() <= 0;
    boolean small =
        exponent.bitLength() <= 12 && base.bitLength() * exponent.abs().intValue() <= MAX_BITS;
    boolean trivial = base.equals(Rational.ONE);
    if (trivial) {
      return Optional.of(base);
    }
    return undefined || !small ? Optional.empty() : Optional.of(base.power(exponent.intValue()));
  }
}
