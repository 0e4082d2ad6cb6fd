package nabla.exact;

import java.math.BigInteger;
import java.util.List;
import nabla.evaluate.NoValue;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/** Exact fractions; functions only where their values are fractions again. */
final class RationalField implements NumberField<Rational> {
  /** Nobody reads larger numbers. */
  private static final int MAX_BITS = 400;

  private static Rational within(Rational value) {
    if (value.bitLength() > MAX_BITS) {
      throw NoValue.TOO_LARGE;
    }
    return value;
  }

  @Override
  public Rational number(Rational value) {
    return value;
  }

  @Override
  public Rational constant(Expr.Constant constant) {
    throw NoValue.UNKNOWN;
  }

  @Override
  public boolean isZero(Rational a) {
    return a.signum() == 0;
  }

  /** Short numbers first. */
  @Override
  public double weight(Rational a) {
    return a.signum() == 0 ? 0 : 1.0 / (1 + a.bitLength());
  }

  @Override
  public Rational add(Rational a, Rational b) {
    return within(a.plus(b));
  }

  @Override
  public Rational negate(Rational a) {
    return a.negated();
  }

  @Override
  public Rational multiply(Rational a, Rational b) {
    return within(a.times(b));
  }

  @Override
  public Rational divide(Rational a, Rational b) {
    if (b.signum() == 0) {
      throw NoValue.UNDEFINED;
    }
    return within(a.dividedBy(b));
  }

  @Override
  public Rational fractionalPower(Rational base, Rational exponent) {
    if (base.signum() == 0 && exponent.signum() > 0) {
      return base;
    }
    boolean even = !exponent.denominator().testBit(0);
    if (base.signum() == 0 || base.signum() < 0 && even) {
      throw NoValue.UNDEFINED;
    }
    if (!exponent.denominator().equals(BigInteger.TWO) || exponent.numerator().bitLength() > 8) {
      throw NoValue.UNKNOWN;
    }
    BigInteger above = base.numerator().sqrt();
    BigInteger below = base.denominator().sqrt();
    Rational root = new Rational(above, below);
    if (!root.times(root).equals(base)) {
      throw NoValue.UNKNOWN;
    }
    return within(root.power(exponent.numerator().intValue()));
  }

  @Override
  public Rational power(Rational base, Rational exponent) {
    if (!exponent.isInteger()) {
      return fractionalPower(base, exponent);
    }
    int size = exponent.numerator().bitLength();
    if (base.signum() == 0 && exponent.signum() <= 0) {
      throw NoValue.UNDEFINED;
    }
    if (size > 12 || (long) base.bitLength() << size > MAX_BITS) {
      throw NoValue.TOO_LARGE;
    }
    return base.power(exponent.numerator().intValue());
  }

  @Override
  public Rational apply(Function function, List<Rational> arguments) {
    Rational a = arguments.get(arguments.size() - 1);
    return switch (function) {
      case ABS -> a.signum() < 0 ? a.negated() : a;
      case SIGN -> Rational.of(a.signum());
      case SQRT -> fractionalPower(a, Rational.ONE.dividedBy(Rational.of(2)));
      default -> throw NoValue.UNKNOWN;
    };
  }
}
