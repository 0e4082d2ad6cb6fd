package nabla.evaluate;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/**
 * Arithmetic with a given number of decimal digits. The library rounds its results to the digits
 * asked for; the bounds here allow for {@value #SPARE_DIGITS} wrong ones all the same.
 *
 * <p>Function values are remembered, since an answer and its reference mostly take the same
 * functions of the same numbers. So an instance serves one comparison, in one thread.
 */
final class DecimalArithmetic implements RealArithmetic<BigDecimal> {
  private static final int SPARE_DIGITS = 6;
  private static final double MAX_EXPONENT = 10_000;
  private static final double MAX_ANGLE = 1e12;

  private final MathContext context;
  private final double relativeError;
  private final Map<BigDecimal, BigDecimal> exponentials = new HashMap<>();
  private final Map<BigDecimal, BigDecimal> logarithms = new HashMap<>();
  private final Map<BigDecimal, BigDecimal> sines = new HashMap<>();
  private final Map<BigDecimal, BigDecimal> cosines = new HashMap<>();
  private final Map<BigDecimal, BigDecimal> arctangents = new HashMap<>();

  DecimalArithmetic(int digits) {
    this.context = new MathContext(digits + SPARE_DIGITS);
    this.relativeError = Math.pow(10, -digits);
  }

  private Ball<BigDecimal> ball(BigDecimal middle, double scale) {
    double error = scale == 0 ? 0 : Math.max(relativeError * scale, Double.MIN_VALUE);
    if (!Double.isFinite(error) || !Double.isFinite(middle.doubleValue())) {
      throw NoValue.TOO_LARGE;
    }
    return new Ball<>(middle, error);
  }

  /** {@code exact} as it is when it is short, else rounded. */
  private Ball<BigDecimal> rounded(BigDecimal exact) {
    return exact.precision() <= context.getPrecision()
        ? ball(exact, 0)
        : ball(exact.round(context), atLeast(exact));
  }

  @Override
  public Ball<BigDecimal> number(BigDecimal value) {
    return rounded(value);
  }

  @Override
  public Ball<BigDecimal> e() {
    return ball(BigDecimalMath.e(context), 3);
  }

  @Override
  public Ball<BigDecimal> pi() {
    return ball(BigDecimalMath.pi(context), 4);
  }

  @Override
  public Ball<BigDecimal> add(BigDecimal a, BigDecimal b) {
    // Numbers of very different size would need all the digits between them.
    boolean apart = Math.abs((long) a.precision() - a.scale() - b.precision() + b.scale()) > 1_000;
    return apart ? ball(a.add(b, context), Math.max(atLeast(a), atLeast(b))) : rounded(a.add(b));
  }

  @Override
  public Ball<BigDecimal> multiply(BigDecimal a, BigDecimal b) {
    return rounded(a.multiply(b));
  }

  @Override
  public Ball<BigDecimal> divide(BigDecimal a, BigDecimal b) {
    BigDecimal quotient = a.divide(b, context);
    boolean exact = quotient.precision() < 20 && quotient.multiply(b).compareTo(a) == 0;
    return ball(quotient, exact ? 0 : atLeast(quotient));
  }

  @Override
  public Ball<BigDecimal> squareRoot(BigDecimal a) {
    BigDecimal root = BigDecimalMath.sqrt(a, context);
    boolean exact = root.precision() < 40 && root.multiply(root).compareTo(a) == 0;
    return ball(root, exact ? 0 : atLeast(root));
  }

  @Override
  public Ball<BigDecimal> exponential(BigDecimal a) {
    double size = within(MAX_EXPONENT, a);
    if (a.signum() == 0) {
      return ball(BigDecimal.ONE, 0);
    }
    BigDecimal power = exponentials.computeIfAbsent(a, x -> BigDecimalMath.exp(x, context));
    return ball(power, atLeast(power) * (1 + size));
  }

  @Override
  public Ball<BigDecimal> logarithm(BigDecimal a) {
    BigDecimal logarithm = logarithms.computeIfAbsent(a, x -> BigDecimalMath.log(x, context));
    return ball(logarithm, logarithm.signum() == 0 ? 0 : 1 + atLeast(logarithm));
  }

  @Override
  public Ball<BigDecimal> sine(BigDecimal a) {
    double size = within(MAX_ANGLE, a);
    return ball(
        sines.computeIfAbsent(a, x -> BigDecimalMath.sin(x, context)),
        a.signum() == 0 ? 0 : 1 + size);
  }

  @Override
  public Ball<BigDecimal> cosine(BigDecimal a) {
    double size = within(MAX_ANGLE, a);
    return ball(
        cosines.computeIfAbsent(a, x -> BigDecimalMath.cos(x, context)),
        a.signum() == 0 ? 0 : 1 + size);
  }

  private double within(double limit, BigDecimal a) {
    double size = atLeast(a);
    if (size > limit) {
      throw NoValue.TOO_LARGE;
    }
    return size;
  }

  @Override
  public Ball<BigDecimal> arctangent(BigDecimal a) {
    return ball(
        arctangents.computeIfAbsent(a, x -> BigDecimalMath.atan(x, context)),
        a.signum() == 0 ? 0 : 2);
  }

  @Override
  public Ball<BigDecimal> arcsine(BigDecimal a) {
    return ball(BigDecimalMath.asin(inside(a), context), a.signum() == 0 ? 0 : 1e5);
  }

  @Override
  public Ball<BigDecimal> arccosine(BigDecimal a) {
    return ball(BigDecimalMath.acos(inside(a), context), 1e5);
  }

  /** Close to 1 the inverse functions lose half of their digits, of which the bound allows five. */
  private static BigDecimal inside(BigDecimal a) {
    BigDecimal room = BigDecimal.ONE.subtract(a.abs());
    if (room.signum() != 0 && room.doubleValue() < 1e-10) {
      throw NoValue.UNKNOWN;
    }
    return a;
  }

  @Override
  public Ball<BigDecimal> factorial(int n) {
    return number(Factorials.of(n));
  }

  @Override
  public BigDecimal negate(BigDecimal a) {
    return a.negate();
  }

  @Override
  public int signum(BigDecimal a) {
    return a.signum();
  }

  @Override
  public double atLeast(BigDecimal a) {
    double size = Math.abs(a.doubleValue());
    return size == 0 && a.signum() != 0 ? Double.MIN_VALUE : size * (1 + 1e-14);
  }

  @Override
  public double atMost(BigDecimal a) {
    double size = Math.abs(a.doubleValue());
    return Double.isFinite(size) ? size * (1 - 1e-14) : Double.MAX_VALUE;
  }

  @Override
  public BigDecimal toBigDecimal(BigDecimal a) {
    return a;
  }
}
