package nabla.evaluate;

import java.math.BigDecimal;

/**
 * Arithmetic in doubles. Rounding errors of + * / and roots are computed exactly or from the
 * residual, so that small whole numbers stay exact; those of the elementary functions are bounded
 * by twice what {@link Math} promises.
 */
final class DoubleArithmetic implements RealArithmetic<Double> {
  private static final double MAX_ANGLE = 1e15;

  private static Ball<Double> ball(double middle, double error) {
    if (!Double.isFinite(middle) || !Double.isFinite(error)) {
      throw NoValue.TOO_LARGE;
    }
    return new Ball<>(middle, error);
  }

  /** One unit in the last place promised by the platform, doubled. */
  private static Ball<Double> faithful(double value) {
    return ball(value, 2 * Math.ulp(value));
  }

  @Override
  public Ball<Double> number(BigDecimal value) {
    double nearest = value.doubleValue();
    if (!Double.isFinite(nearest)) {
      throw NoValue.TOO_LARGE;
    }
    boolean exact = new BigDecimal(nearest).compareTo(value) == 0;
    return ball(nearest, exact ? 0 : Math.ulp(nearest));
  }

  @Override
  public Ball<Double> e() {
    return faithful(Math.E);
  }

  @Override
  public Ball<Double> pi() {
    return faithful(Math.PI);
  }

  /**
   * The error of a sum is itself a double: D. Knuth, The Art of Computer Programming, 4.2.2,
   * theorem B.
   */
  @Override
  public Ball<Double> add(Double a, Double b) {
    double sum = a + b;
    double partOfB = sum - a;
    double error = (a - (sum - partOfB)) + (b - partOfB);
    return ball(sum, Math.abs(error));
  }

  @Override
  public Ball<Double> multiply(Double a, Double b) {
    double product = a * b;
    boolean subnormal = Math.abs(product) < 1e-290 && a != 0 && b != 0;
    double error = subnormal ? Math.max(Math.ulp(product), 1e-300) : Math.fma(a, b, -product);
    return ball(product, Math.abs(error));
  }

  @Override
  public Ball<Double> divide(Double a, Double b) {
    double quotient = a / b;
    if (a == 0) {
      return ball(0, 0);
    }
    boolean subnormal = Math.abs(quotient) < 1e-290 || Math.abs(a) < 1e-290;
    boolean exact = !subnormal && Math.fma(quotient, b, -a) == 0;
    return ball(quotient, exact ? 0 : Math.max(Math.ulp(quotient), subnormal ? 1e-300 : 0));
  }

  @Override
  public Ball<Double> squareRoot(Double a) {
    double root = Math.sqrt(a);
    boolean exact = a == 0 || a > 1e-290 && Math.fma(root, root, -a) == 0;
    return ball(root, exact ? 0 : Math.ulp(root));
  }

  @Override
  public Ball<Double> exponential(Double a) {
    return a == 0 ? ball(1, 0) : faithful(Math.exp(a));
  }

  @Override
  public Ball<Double> logarithm(Double a) {
    return a == 1 ? ball(0, 0) : faithful(Math.log(a));
  }

  @Override
  public Ball<Double> sine(Double a) {
    return a == 0 ? ball(0, 0) : faithful(Math.sin(angle(a)));
  }

  @Override
  public Ball<Double> cosine(Double a) {
    return a == 0 ? ball(1, 0) : faithful(Math.cos(angle(a)));
  }

  private static double angle(double a) {
    if (Math.abs(a) > MAX_ANGLE) {
      throw NoValue.TOO_LARGE;
    }
    return a;
  }

  @Override
  public Ball<Double> arctangent(Double a) {
    return a == 0 ? ball(0, 0) : faithful(Math.atan(a));
  }

  @Override
  public Ball<Double> arcsine(Double a) {
    return a == 0 ? ball(0, 0) : faithful(Math.asin(a));
  }

  @Override
  public Ball<Double> arccosine(Double a) {
    return a == 1 ? ball(0, 0) : faithful(Math.acos(a));
  }

  @Override
  public Ball<Double> factorial(int n) {
    return number(Factorials.of(n));
  }

  @Override
  public Double negate(Double a) {
    return -a;
  }

  @Override
  public int signum(Double a) {
    return (int) Math.signum(a);
  }

  @Override
  public double atLeast(Double a) {
    return Math.abs(a);
  }

  @Override
  public double atMost(Double a) {
    return Math.abs(a);
  }

  @Override
  public double toDouble(Double a) {
    return a;
  }

  @Override
  public BigDecimal toBigDecimal(Double a) {
    return new BigDecimal(a);
  }
}
