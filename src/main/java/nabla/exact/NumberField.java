package nabla.exact;

import java.util.List;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/**
 * Numbers with the four operations, exact or enclosed. Operations throw {@link
 * nabla.evaluate.NoValue} when they have no value or none that can be told.
 *
 * @param <T> the numbers
 */
interface NumberField<T> {

  T number(Rational value);

  T constant(Expr.Constant constant);

  boolean isZero(T a);

  /** How well this divides; 0 or less when it may be 0. */
  double weight(T a);

  T add(T a, T b);

  T negate(T a);

  T multiply(T a, T b);

  T divide(T a, T b);

  T fractionalPower(T base, Rational exponent);

  T power(T base, T exponent);

  T apply(Function function, List<T> arguments);
}
