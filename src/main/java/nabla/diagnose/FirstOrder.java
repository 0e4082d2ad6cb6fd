package nabla.diagnose;

import java.util.Map;
import java.util.Optional;
import nabla.differentiate.MatrixDifferentiator;
import nabla.differentiate.NotDifferentiableException;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Tidy;

/** An expression in a small symbol, to first order. */
record FirstOrder(Expr expression, String symbol, Scope scope) {

  /** Where the symbol is 0. */
  Expr value() {
    return at(expression, Expr.integer(0));
  }

  /** The coefficient of the symbol; empty when no rule reaches it. */
  Optional<Expr> slope() {
    try {
      Expr slope = new MatrixDifferentiator(scope).directional(expression, symbol, Expr.integer(1));
      return Optional.of(at(slope, Expr.integer(0)));
    } catch (NotDifferentiableException outOfReach) {
      return Optional.empty();
    }
  }

  /** {@code of} with {@code value} for the symbol. */
  Expr at(Expr of, Expr value) {
    return Tidy.tidy(Substitution.substitute(of, Map.of(symbol, value)), scope);
  }
}
