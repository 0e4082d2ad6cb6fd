package nabla.evaluate;

import java.math.BigDecimal;

/**
 * Arithmetic of rounded real numbers. Every operation takes exact numbers and returns the rounded
 * result with a bound on its rounding error as a ball; it throws {@link NoValue#TOO_LARGE} when the
 * result is out of range.
 *
 * @param <T> the numbers
 */
interface RealArithmetic<T> {

  Ball<T> number(BigDecimal value);

  Ball<T> e();

  Ball<T> pi();

  Ball<T> add(T a, T b);

  Ball<T> multiply(T a, T b);

  /** {@code b} is not 0. */
  Ball<T> divide(T a, T b);

  /** {@code a >= 0}. */
  Ball<T> squareRoot(T a);

  Ball<T> exponential(T a);

  /** {@code a > 0}. */
  Ball<T> logarithm(T a);

  Ball<T> sine(T a);

  Ball<T> cosine(T a);

  Ball<T> arctangent(T a);

  /** {@code |a| <= 1}. */
  Ball<T> arcsine(T a);

  /** {@code |a| <= 1}. */
  Ball<T> arccosine(T a);

  /** The factorial of {@code n}, which is not negative. */
  Ball<T> factorial(int n);

  T negate(T a);

  int signum(T a);

  /** A number that is at least |a|, and at most a few units in its last place more. */
  double atLeast(T a);

  /** A number that is at most |a|, and at least a few units in its last place less. */
  double atMost(T a);

  /** The nearest double, give or take a few units in its last place. */
  double toDouble(T a);

  BigDecimal toBigDecimal(T a);
}
