package nabla.evaluate;

import java.math.BigDecimal;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatContext;
import org.apfloat.ApfloatMath;

/**
 * Arithmetic with a given number of decimal digits. Apfloat promises nearly all digits of a result;
 * the bounds here allow for {@value #SPARE_DIGITS} wrong ones.
 */
final class DecimalArithmetic implements RealArithmetic<Apfloat> {
  private static final int SPARE_DIGITS = 6;
  private static final double MAX_EXPONENT = 100_000;
  private static final double MAX_ANGLE = 1e12;

  static {
    ApfloatContext.getContext().setNumberOfProcessors(1);
  }

  private final int digits;
  private final double relativeError;

  DecimalArithmetic(int digits) {
    this.digits = digits + SPARE_DIGITS;
    this.relativeError = Math.pow(10, -digits);
  }

  /** A cancelled sum keeps few digits; padding it makes what follows treat it as exact. */
  private Ball<Apfloat> ball(Apfloat middle, double scale) {
    double error = relativeError * scale;
    if (!Double.isFinite(error)) {
      throw NoValue.TOO_LARGE;
    }
    return new Ball<>(middle.signum() == 0 ? Apfloat.ZERO : middle.precision(digits), error);
  }

  @Override
  public Ball<Apfloat> number(BigDecimal value) {
    Apfloat number = value.signum() == 0 ? Apfloat.ZERO : new Apfloat(value, digits);
    boolean exact = value.precision() < digits - SPARE_DIGITS;
    return ball(number, exact ? 0 : atLeast(number));
  }

  @Override
  public Ball<Apfloat> e() {
    return exponential(Apfloat.ONE);
  }

  @Override
  public Ball<Apfloat> pi() {
    return ball(ApfloatMath.pi(digits), 4);
  }

  @Override
  public Ball<Apfloat> add(Apfloat a, Apfloat b) {
    return ball(a.add(b), Math.max(atLeast(a), atLeast(b)));
  }

  @Override
  public Ball<Apfloat> multiply(Apfloat a, Apfloat b) {
    Apfloat product = a.multiply(b);
    return ball(product, atLeast(product));
  }

  @Override
  public Ball<Apfloat> divide(Apfloat a, Apfloat b) {
    Apfloat quotient = a.signum() == 0 ? a : a.precision(digits).divide(b.precision(digits));
    return ball(quotient, atLeast(quotient));
  }

  @Override
  public Ball<Apfloat> squareRoot(Apfloat a) {
    if (a.signum() == 0) {
      return ball(a, 0);
    }
    Apfloat root = ApfloatMath.sqrt(a.precision(digits));
    return ball(root, atLeast(root));
  }

  @Override
  public Ball<Apfloat> exponential(Apfloat a) {
    double size = atLeast(a);
    if (size > MAX_EXPONENT) {
      throw NoValue.TOO_LARGE;
    }
    if (a.signum() == 0) {
      return ball(Apfloat.ONE, 0);
    }
    Apfloat power = ApfloatMath.exp(a.precision(digits));
    return ball(power, atLeast(power) * (1 + size));
  }

  @Override
  public Ball<Apfloat> logarithm(Apfloat a) {
    Apfloat logarithm = ApfloatMath.log(a.precision(digits));
    return ball(logarithm, 1 + atLeast(logarithm));
  }

  @Override
  public Ball<Apfloat> sine(Apfloat a) {
    return ball(ApfloatMath.sin(angle(a)), 1 + atLeast(a));
  }

  @Override
  public Ball<Apfloat> cosine(Apfloat a) {
    return ball(ApfloatMath.cos(angle(a)), 1 + atLeast(a));
  }

  private Apfloat angle(Apfloat a) {
    if (atLeast(a) > MAX_ANGLE) {
      throw NoValue.TOO_LARGE;
    }
    return a.signum() == 0 ? a : a.precision(digits);
  }

  @Override
  public Ball<Apfloat> arctangent(Apfloat a) {
    return a.signum() == 0 ? ball(a, 0) : ball(ApfloatMath.atan(a.precision(digits)), 2);
  }

  @Override
  public Ball<Apfloat> arcsine(Apfloat a) {
    return a.signum() == 0 ? ball(a, 0) : ball(ApfloatMath.asin(inside(a)), 1e5);
  }

  @Override
  public Ball<Apfloat> arccosine(Apfloat a) {
    return a.signum() == 0 ? halfPi() : ball(ApfloatMath.acos(inside(a)), 1e5);
  }

  private Ball<Apfloat> halfPi() {
    return ball(ApfloatMath.pi(digits).divide(new Apfloat(2, digits)), 2);
  }

  /** Close to 1 the inverse functions lose half of their digits, of which the bound allows five. */
  private Apfloat inside(Apfloat a) {
    if (atLeast(a) > 1 - 1e-10
        && a.compareTo(Apfloat.ONE) != 0
        && a.compareTo(new Apfloat(-1)) != 0) {
      throw NoValue.UNKNOWN;
    }
    return a.precision(digits);
  }

  @Override
  public Apfloat negate(Apfloat a) {
    return a.negate();
  }

  @Override
  public int signum(Apfloat a) {
    return a.signum();
  }

  @Override
  public double atLeast(Apfloat a) {
    double size = Math.abs(a.doubleValue());
    return size == 0 && a.signum() != 0 ? Double.MIN_VALUE : size * (1 + 1e-14);
  }

  @Override
  public double atMost(Apfloat a) {
    double size = Math.abs(a.doubleValue());
    return Double.isFinite(size) ? size * (1 - 1e-14) : Double.MAX_VALUE;
  }

  @Override
  public BigDecimal toBigDecimal(Apfloat a) {
    return a.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(a.toString());
  }
}
