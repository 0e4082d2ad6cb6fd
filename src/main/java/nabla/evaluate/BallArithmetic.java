package nabla.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Rational;

/**
 * The elementary operations on balls. If a' lies in the ball a and b' in the ball b, then the value
 * at a', b' lies in the result; each bound is stated where it is used. An operation throws {@link
 * NoValue#UNDEFINED} when it has a value for no a', b' in the balls, and {@link NoValue#UNKNOWN}
 * when that cannot be told.
 */
public final class BallArithmetic<T> {
  /** Radii are computed in doubles; this covers the rounding of the few operations that takes. */
  private static final double PADDING = 1 + 1e-14;

  /** Beyond this exponent powers go through logarithms. */
  private static final int MAX_REPEATED_SQUARING = 1_000;

  private final RealArithmetic<T> real;
  private final Ball<T> one;

  private BallArithmetic(RealArithmetic<T> real) {
    this.real = real;
    this.one = real.number(BigDecimal.ONE);
  }

  /** In doubles: quick, and wide after cancellation. */
  public static BallArithmetic<Double> inDoubles() {
    return new BallArithmetic<>(new DoubleArithmetic());
  }

  /** With {@code digits} decimal digits; an instance for one comparison in one thread. */
  public static BallArithmetic<?> inDigits(int digits) {
    return new BallArithmetic<>(new BinaryArithmetic(digits));
  }

  RealArithmetic<T> real() {
    return real;
  }

  Ball<T> number(BigDecimal value) {
    return real.number(value);
  }

  public Ball<T> number(Rational value) {
    return divide(
        number(new BigDecimal(value.numerator())), number(new BigDecimal(value.denominator())));
  }

  public Ball<T> one() {
    return one;
  }

  public Ball<T> constant(Expr.Constant constant) {
    return constant == Expr.Constant.E ? real.e() : real.pi();
  }

  /** The same with {@code distance} more on all sides. */
  public Ball<T> around(Ball<T> a, double distance) {
    return widen(a, distance);
  }

  private Ball<T> widen(Ball<T> rounded, double spread) {
    double radius = rounded.radius() + spread;
    radius = radius == 0 ? 0 : radius * PADDING + Double.MIN_VALUE;
    if (!Double.isFinite(radius)) {
      throw NoValue.TOO_LARGE;
    }
    return new Ball<>(rounded.middle(), radius);
  }

  public boolean isZero(Ball<T> a) {
    return a.radius() == 0 && real.signum(a.middle()) == 0;
  }

  /** No number of the ball is closer to 0; not positive when 0 may be in it. */
  public double lowerSize(Ball<T> a) {
    return real.atMost(a.middle()) - a.radius();
  }

  private double upperSize(Ball<T> a) {
    return (real.atLeast(a.middle()) + a.radius()) * PADDING;
  }

  /** -1 or 1 when every number of the ball has that sign, 0 when it is exactly 0. */
  public int sign(Ball<T> a) {
    if (isZero(a)) {
      return 0;
    }
    if (lowerSize(a) <= 0) {
      throw NoValue.UNKNOWN;
    }
    return real.signum(a.middle());
  }

  public Ball<T> negate(Ball<T> a) {
    return new Ball<>(real.negate(a.middle()), a.radius());
  }

  public Ball<T> add(Ball<T> a, Ball<T> b) {
    return widen(real.add(a.middle(), b.middle()), a.radius() + b.radius());
  }

  public Ball<T> subtract(Ball<T> a, Ball<T> b) {
    return add(a, negate(b));
  }

  /** |a'b' - ab| <= |a| s + |b| r + r s for radii r of a and s of b. */
  public Ball<T> multiply(Ball<T> a, Ball<T> b) {
    double spread =
        product(real.atLeast(a.middle()), b.radius())
            + product(real.atLeast(b.middle()), a.radius())
            + product(a.radius(), b.radius());
    return widen(real.multiply(a.middle(), b.middle()), spread);
  }

  /**
   * The product of two bounds, which must not vanish by underflow. 0 times an infinite size is 0:
   * an exact factor adds no spread.
   */
  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : Math.max(a * b, Double.MIN_VALUE);
  }

  /** |a'/b' - a/b| <= (r + |a/b| s) / (|b| - s). */
  public Ball<T> divide(Ball<T> a, Ball<T> b) {
    if (sign(b) == 0) {
      throw NoValue.UNDEFINED;
    }
    Ball<T> quotient = real.divide(a.middle(), b.middle());
    double size = real.atLeast(quotient.middle()) + quotient.radius();
    double spread = a.radius() + product(size, b.radius());
    return widen(quotient, product(spread, 1 / lowerSize(b)));
  }

  /** |sqrt a' - sqrt a| <= r / sqrt a. */
  Ball<T> squareRoot(Ball<T> a) {
    if (sign(a) < 0) {
      throw NoValue.UNDEFINED;
    }
    Ball<T> root = real.squareRoot(a.middle());
    double spread = product(a.radius(), 1 / Math.sqrt(real.atMost(a.middle())));
    return widen(root, spread * PADDING);
  }

  /** |e^a' - e^a| <= e^a (e^r - 1). */
  public Ball<T> exponential(Ball<T> a) {
    Ball<T> power = real.exponential(a.middle());
    double size = real.atLeast(power.middle()) + power.radius();
    return widen(power, product(size, Math.expm1(a.radius()) * PADDING));
  }

  /** |ln a' - ln a| <= r / (a - r). */
  Ball<T> logarithm(Ball<T> a) {
    if (sign(a) <= 0) {
      throw NoValue.UNDEFINED;
    }
    return widen(real.logarithm(a.middle()), product(a.radius(), 1 / lowerSize(a)));
  }

  /** Sine and cosine change no faster than their argument. */
  Ball<T> sine(Ball<T> a) {
    return widen(real.sine(a.middle()), a.radius());
  }

  Ball<T> cosine(Ball<T> a) {
    return widen(real.cosine(a.middle()), a.radius());
  }

  /** So does the arctangent. */
  Ball<T> arctangent(Ball<T> a) {
    return widen(real.arctangent(a.middle()), a.radius());
  }

  Ball<T> arcsine(Ball<T> a) {
    double spread = inverseSineSpread(a);
    return widen(real.arcsine(a.middle()), spread);
  }

  Ball<T> arccosine(Ball<T> a) {
    double spread = inverseSineSpread(a);
    return widen(real.arccosine(a.middle()), spread);
  }

  /** r / sqrt(1 - s^2), where s bounds every |a'|. */
  private double inverseSineSpread(Ball<T> a) {
    Ball<T> room = subtract(one, absolute(a));
    if (sign(room) < 0) {
      throw NoValue.UNDEFINED;
    }
    if (a.radius() == 0) {
      return 0;
    }
    double least = lowerSize(room);
    return a.radius() / Math.sqrt(least * (2 - Math.min(1, least))) * PADDING;
  }

  public Ball<T> absolute(Ball<T> a) {
    return real.signum(a.middle()) < 0 ? negate(a) : a;
  }

  /** The power to a whole exponent. */
  Ball<T> power(Ball<T> base, BigInteger exponent) {
    if (exponent.signum() <= 0) {
      // 0^0 and 0 to a negative exponent are not defined.
      if (sign(base) == 0) {
        throw NoValue.UNDEFINED;
      }
      return exponent.signum() == 0 ? one : divide(one, power(base, exponent.negate()));
    }
    if (exponent.bitLength() > 31 || exponent.intValue() > MAX_REPEATED_SQUARING) {
      int sign = sign(base);
      if (sign == 0) {
        return base;
      }
      Ball<T> size = realPower(absolute(base), number(new BigDecimal(exponent)));
      return sign < 0 && exponent.testBit(0) ? negate(size) : size;
    }
    Ball<T> result = one;
    Ball<T> square = base;
    for (int rest = exponent.intValue(); rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? multiply(result, square) : result;
      square = rest > 1 ? multiply(square, square) : square;
    }
    return result;
  }

  /** The power to a fraction: the real root where the order is odd. */
  public Ball<T> power(Ball<T> base, Rational exponent) {
    if (exponent.isInteger()) {
      return power(base, exponent.numerator());
    }
    int sign = sign(base);
    boolean oddOrder = exponent.denominator().testBit(0);
    if (sign == 0 && exponent.signum() > 0) {
      return base;
    }
    if (sign == 0 || sign < 0 && !oddOrder) {
      throw NoValue.UNDEFINED;
    }
    Ball<T> size =
        exponent.denominator().equals(BigInteger.TWO)
            ? power(squareRoot(absolute(base)), exponent.numerator())
            : realPower(absolute(base), number(exponent));
    return sign < 0 && exponent.numerator().testBit(0) ? negate(size) : size;
  }

  /** The power of a positive base to a real exponent. */
  Ball<T> realPower(Ball<T> base, Ball<T> exponent) {
    return exponential(multiply(exponent, logarithm(base)));
  }

  /** The whole number that the ball consists of, or empty. */
  Optional<BigInteger> integer(Ball<T> a) {
    if (a.radius() > 0 || upperSize(a) > 1e9) {
      return Optional.empty();
    }
    BigDecimal value = real.toBigDecimal(a.middle());
    return value.stripTrailingZeros().scale() <= 0
        ? Optional.of(value.toBigIntegerExact())
        : Optional.empty();
  }

  /** Whether no whole number lies in the ball. */
  boolean hasNoInteger(Ball<T> a) {
    if (upperSize(a) > 1e9) {
      return false;
    }
    double value = real.toDouble(a.middle());
    return Math.abs(value - Math.rint(value)) > a.radius() + 1e-6;
  }

  /** Whether the two balls have no number in common. */
  public boolean disjoint(Ball<T> a, Ball<T> b) {
    return lowerSize(subtract(a, b)) > 0;
  }

  /**
   * Whether both balls are known to {@code digits} digits, relative to the size of a (and to 1e-10
   * where that is smaller).
   */
  public boolean sharp(Ball<T> a, Ball<T> b, int digits) {
    double scale = Math.max(real.atLeast(a.middle()), 1e-10);
    return a.radius() + b.radius() <= scale * Math.pow(10, -digits);
  }

  /** The middle, exactly. */
  public BigDecimal middle(Ball<T> a) {
    return real.toBigDecimal(a.middle());
  }
}
