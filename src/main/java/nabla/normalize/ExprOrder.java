package nabla.normalize;

import java.util.Comparator;
import java.util.List;
import nabla.math.Expr;

/** A total order of canonical expressions of scalars; equal are those that are the same tree. */
final class ExprOrder implements Comparator<Expr> {
  static final ExprOrder ORDER = new ExprOrder();

  private ExprOrder() {}

  @Override
  public int compare(Expr a, Expr b) {
    if (a == b) {
      return 0;
    }
    int kind = Integer.compare(kind(a), kind(b));
    if (kind != 0) {
      return kind;
    }
    int label = compareLabels(a, b);
    return label != 0 ? label : compare(a.parts(), b.parts());
  }

  private int compare(List<Expr> a, List<Expr> b) {
    int size = Integer.compare(a.size(), b.size());
    for (int i = 0; size == 0 && i < a.size(); i++) {
      size = compare(a.get(i), b.get(i));
    }
    return size;
  }

  private static int kind(Expr expression) {
    if (expression instanceof Expr.Symbol) {
      return 0;
    }
    if (expression instanceof Expr.Power) {
      return 1;
    }
    if (expression instanceof Expr.Product) {
      return 2;
    }
    if (expression instanceof Expr.Application) {
      return 3;
    }
    if (expression instanceof Expr.Sum) {
      return 4;
    }
    if (expression instanceof Expr.Constant) {
      return 5;
    }
    if (expression instanceof Expr.Literal) {
      return 6;
    }
    if (expression instanceof Expr.Quotient) {
      return 7;
    }
    if (expression instanceof Expr.Negation) {
      return 8;
    }
    if (expression instanceof Expr.Gap) {
      return 9;
    }
    throw Expr.notScalar(expression);
  }

  private static int compareLabels(Expr a, Expr b) {
    if (a instanceof Expr.Symbol x && b instanceof Expr.Symbol y) {
      return x.name().compareTo(y.name());
    }
    if (a instanceof Expr.Literal x && b instanceof Expr.Literal y) {
      return x.value().compareTo(y.value());
    }
    if (a instanceof Expr.Application x && b instanceof Expr.Application y) {
      return x.function().compareTo(y.function());
    }
    return a instanceof Expr.Constant x && b instanceof Expr.Constant y ? x.compareTo(y) : 0;
  }
}
