package nabla.exact;

import java.util.List;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/**
 * Arithmetic of matrices over some numbers; a number is a 1 x 1 matrix. The shapes of operands fit.
 * An operation throws {@link nabla.evaluate.NoValue} when it has no value, or none that this
 * arithmetic can tell.
 *
 * @param <M> the matrices
 */
interface MatrixArithmetic<M> {

  M number(Rational value);

  M constant(Expr.Constant constant);

  M identity(int size);

  M zero(int rows, int columns);

  /** The matrix of the given numbers. */
  M assemble(List<List<M>> rows);

  int rows(M a);

  int columns(M a);

  M entry(M a, int row, int column);

  /** Whether this is certainly 0. */
  boolean isZero(M a);

  M add(M a, M b);

  M negate(M a);

  M multiply(M a, M b);

  M scale(M number, M a);

  M hadamard(M a, M b);

  M transpose(M a);

  M trace(M a);

  M inverse(M a);

  /** Of a column, the matrix with it on the diagonal; else the diagonal as a column. */
  M diagonal(M a);

  /** The power of a number to one that is not whole. */
  M fractionalPower(M base, Rational exponent);

  /** The power of a number to one that may vary. */
  M power(M base, M exponent);

  /** A function of numbers. */
  M apply(Function function, List<M> arguments);

  /**
   * By the method of Faddeev and LeVerrier, which divides by whole numbers only, so that it works
   * over any numbers: M_1 = I, c_k = -tr(A M_k)/k, M_(k+1) = A M_k + c_k I; then det A = (-1)^n
   * c_n.
   */
  default M determinant(M a) {
    int size = rows(a);
    M power = identity(size);
    M coefficient = number(Rational.ONE);
    for (int k = 1; k <= size; k++) {
      M next = multiply(a, power);
      M minusShare = number(Rational.of(-1).dividedBy(Rational.of(k)));
      coefficient = scale(minusShare, trace(next));
      power = add(next, scale(coefficient, identity(size)));
    }
    return size % 2 == 0 ? coefficient : negate(coefficient);
  }
}
