package nabla.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/**
 * Arithmetic with a given number of decimal digits, carried out in binary. Numbers that fit are
 * exact; other results are cut off at a relative error below 10^-digits, or an absolute one where
 * an operation says so.
 *
 * <p>Function values are remembered, since an answer and its reference mostly take the same
 * functions of the same numbers. So an instance serves one comparison, in one thread.
 */
final class BinaryArithmetic implements RealArithmetic<Dyadic> {
  /** Elementary functions lose at most 41 bits, see {@link FixedPoint}. */
  private static final int SPARE_BITS = 64;

  /** Beyond 10 to this power, and below its inverse, there are no doubles. */
  private static final int DOUBLE_DIGITS = 400;

  private static final double MAX_EXPONENT = 10_000;
  private static final double MAX_ANGLE = 1e12;

  /** Tables for the precisions in use, of which there are two or three. */
  private static final ConcurrentMap<Integer, FixedPoint> FUNCTIONS = new ConcurrentHashMap<>();

  private final int bits;
  private final double relativeError;
  private final FixedPoint functions;
  private final Map<Dyadic, Dyadic> exponentials = new HashMap<>();
  private final Map<Dyadic, Dyadic> logarithms = new HashMap<>();
  private final Map<Dyadic, Dyadic> sines = new HashMap<>();
  private final Map<Dyadic, Dyadic> cosines = new HashMap<>();
  private final Map<Dyadic, Dyadic> arctangents = new HashMap<>();

  BinaryArithmetic(int digits) {
    // A number cut off after so many bits is off by less than one in the last, 2^(1 - bits) of it.
    this.bits = (int) Math.ceil(digits * Math.log(10) / Math.log(2)) + 2;
    this.relativeError = Math.pow(10, -digits);
    this.functions = FUNCTIONS.computeIfAbsent(bits + SPARE_BITS, FixedPoint::new);
  }

  private Ball<Dyadic> ball(Dyadic middle, double scale) {
    double error = scale == 0 ? 0 : Math.max(relativeError * scale, Double.MIN_VALUE);
    if (!Double.isFinite(error) || !Double.isFinite(middle.toDouble())) {
      throw NoValue.TOO_LARGE;
    }
    return new Ball<>(middle, error);
  }

  /** {@code exact} as it is when it is short, else cut off. */
  private Ball<Dyadic> rounded(Dyadic exact) {
    return exact.bits() <= bits ? ball(exact, 0) : ball(exact.floor(bits), atLeast(exact));
  }

  /** A function value, with an absolute error. */
  private Ball<Dyadic> value(Dyadic value, double scale) {
    return ball(value.floor(bits), scale + atLeast(value));
  }

  @Override
  public Ball<Dyadic> number(BigDecimal value) {
    int digits = value.precision() - value.scale();
    if (digits > DOUBLE_DIGITS) {
      throw NoValue.TOO_LARGE;
    }
    if (digits < -DOUBLE_DIGITS) {
      return new Ball<>(Dyadic.ZERO, Double.MIN_VALUE);
    }
    if (value.scale() <= 0) {
      return rounded(Dyadic.shortest(value.toBigIntegerExact(), 0));
    }
    return quotient(value.unscaledValue(), BigInteger.TEN.pow(value.scale()), 0);
  }

  @Override
  public Ball<Dyadic> e() {
    return exponential(Dyadic.ONE);
  }

  @Override
  public Ball<Dyadic> pi() {
    return value(functions.pi(), 0);
  }

  @Override
  public Ball<Dyadic> add(Dyadic a, Dyadic b) {
    // Numbers of very different size would need all the digits between them.
    boolean apart = Math.abs((long) a.magnitude() - b.magnitude()) > 4L * bits;
    if (apart && a.signum() != 0 && b.signum() != 0) {
      Dyadic larger = a.magnitude() > b.magnitude() ? a : b;
      return ball(larger.floor(bits), 2 * atLeast(larger));
    }
    return rounded(a.plus(b));
  }

  @Override
  public Ball<Dyadic> multiply(Dyadic a, Dyadic b) {
    return rounded(a.times(b));
  }

  @Override
  public Ball<Dyadic> divide(Dyadic a, Dyadic b) {
    return quotient(a.mantissa(), b.mantissa(), a.exponent() - b.exponent());
  }

  /** a/b 2^exponent. */
  private Ball<Dyadic> quotient(BigInteger a, BigInteger b, int exponent) {
    int shift = Math.max(0, bits + 1 + b.bitLength() - a.bitLength());
    BigInteger[] parts = a.shiftLeft(shift).divideAndRemainder(b);
    if (parts[1].signum() == 0) {
      return rounded(Dyadic.shortest(parts[0], exponent - shift));
    }
    Dyadic quotient = new Dyadic(parts[0], exponent - shift).floor(bits);
    return ball(quotient, 2 * atLeast(quotient));
  }

  @Override
  public Ball<Dyadic> squareRoot(Dyadic a) {
    int shift = Math.max(0, 2 * bits + 2 - a.bits());
    shift += (a.exponent() - shift) & 1;
    BigInteger scaled = a.mantissa().shiftLeft(shift);
    BigInteger root = FixedPoint.squareRoot(scaled);
    int exponent = (a.exponent() - shift) / 2;
    if (root.multiply(root).equals(scaled)) {
      return rounded(Dyadic.shortest(root, exponent));
    }
    Dyadic rounded = new Dyadic(root, exponent).floor(bits);
    return ball(rounded, 2 * atLeast(rounded));
  }

  @Override
  public Ball<Dyadic> exponential(Dyadic a) {
    within(MAX_EXPONENT, a);
    if (a.signum() == 0) {
      return ball(Dyadic.ONE, 0);
    }
    return value(remembered(exponentials, a, functions::exponential), 0);
  }

  @Override
  public Ball<Dyadic> logarithm(Dyadic a) {
    return a.isOne()
        ? ball(Dyadic.ZERO, 0)
        : value(remembered(logarithms, a, functions::logarithm), 1);
  }

  @Override
  public Ball<Dyadic> sine(Dyadic a) {
    within(MAX_ANGLE, a);
    return a.signum() == 0 ? ball(Dyadic.ZERO, 0) : value(remembered(sines, a, functions::sine), 1);
  }

  @Override
  public Ball<Dyadic> cosine(Dyadic a) {
    within(MAX_ANGLE, a);
    return a.signum() == 0
        ? ball(Dyadic.ONE, 0)
        : value(remembered(cosines, a, functions::cosine), 1);
  }

  private void within(double limit, Dyadic a) {
    if (atLeast(a) > limit) {
      throw NoValue.TOO_LARGE;
    }
  }

  @Override
  public Ball<Dyadic> arctangent(Dyadic a) {
    return a.signum() == 0
        ? ball(Dyadic.ZERO, 0)
        : value(remembered(arctangents, a, functions::arctangent), 1);
  }

  private static Dyadic remembered(
      Map<Dyadic, Dyadic> values, Dyadic argument, UnaryOperator<Dyadic> function) {
    return values.computeIfAbsent(argument, function);
  }

  @Override
  public Ball<Dyadic> arcsine(Dyadic a) {
    return a.signum() == 0 ? ball(Dyadic.ZERO, 0) : value(functions.arcsine(a), 1);
  }

  @Override
  public Ball<Dyadic> arccosine(Dyadic a) {
    return a.isOne() ? ball(Dyadic.ZERO, 0) : value(functions.arccosine(a), 1);
  }

  @Override
  public Ball<Dyadic> factorial(int n) {
    return number(Factorials.of(n));
  }

  @Override
  public Dyadic negate(Dyadic a) {
    return a.negated();
  }

  @Override
  public int signum(Dyadic a) {
    return a.signum();
  }

  @Override
  public double atLeast(Dyadic a) {
    double size = Math.abs(a.toDouble());
    return a.signum() == 0 ? 0 : size * (1 + 1e-14) + 2 * Double.MIN_VALUE;
  }

  @Override
  public double atMost(Dyadic a) {
    double size = Math.abs(a.toDouble());
    return Double.isFinite(size)
        ? Math.max(0, size * (1 - 1e-14) - 2 * Double.MIN_VALUE)
        : Double.MAX_VALUE;
  }

  @Override
  public double toDouble(Dyadic a) {
    return a.toDouble();
  }

  @Override
  public BigDecimal toBigDecimal(Dyadic a) {
    return a.toBigDecimal();
  }
}
