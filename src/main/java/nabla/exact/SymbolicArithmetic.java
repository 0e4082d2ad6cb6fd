package nabla.exact;

import nabla.math.Expr;
import nabla.math.Rational;

/** Matrices over expressions of scalars. */
final class SymbolicArithmetic extends GridArithmetic<Expr> {
  SymbolicArithmetic() {
    super(new SymbolicField());
  }

  /**
   * By the method of Faddeev and LeVerrier, as {@link #determinant}: A^-1 = -M_n/c_n. Of an
   * elimination nobody could tell whether it divides by 0.
   */
  @Override
  public Grid<Expr> inverse(Grid<Expr> a) {
    int size = a.rows();
    Grid<Expr> power = identity(size);
    for (int k = 1; ; k++) {
      Grid<Expr> next = multiply(a, power);
      Grid<Expr> minusShare = number(Rational.of(-1).dividedBy(Rational.of(k)));
      Expr coefficient = scale(minusShare, trace(next)).value();
      if (k == size) {
        return power.map(entry -> Expr.negation(Expr.quotient(entry, coefficient)));
      }
      power = add(next, scale(Grid.number(coefficient), identity(size)));
    }
  }
}
