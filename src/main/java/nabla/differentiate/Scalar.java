package nabla.differentiate;

import nabla.math.Expr;

/**
 * A scalar factor to a whole power other than 0.
 *
 * @param shown as it was written
 * @param simplest what all ways to write it have in common
 */
record Scalar(Expr shown, Expr simplest, int exponent) {
  static Scalar of(Expr expression) {
    return new Scalar(expression, expression, 1);
  }

  Scalar withExponent(int newExponent) {
    return new Scalar(shown, simplest, newExponent);
  }

  /** The factor to {@code power}, which is positive. */
  Expr toExpr(int power) {
    return power == 1 ? shown : Expr.power(shown, Expr.integer(power));
  }
}
