package nabla.diagnose;

import java.util.function.UnaryOperator;
import nabla.math.Expr;

/** An expression of scalars put together again from changed parts. */
final class Parts {
  private Parts() {}

  /** {@code expression} with {@code change} applied to the parts directly under it. */
  static Expr replaced(Expr expression, UnaryOperator<Expr> change) {
    var parts = expression.parts().stream().map(change).toList();
    if (expression instanceof Expr.Sum) {
      return new Expr.Sum(parts);
    }
    if (expression instanceof Expr.Product) {
      return new Expr.Product(parts);
    }
    if (expression instanceof Expr.Quotient) {
      return new Expr.Quotient(parts.get(0), parts.get(1));
    }
    if (expression instanceof Expr.Power) {
      return new Expr.Power(parts.get(0), parts.get(1));
    }
    if (expression instanceof Expr.Negation) {
      return new Expr.Negation(parts.get(0));
    }
    return expression instanceof Expr.Application application
        ? new Expr.Application(application.function(), parts)
        : expression;
  }
}
