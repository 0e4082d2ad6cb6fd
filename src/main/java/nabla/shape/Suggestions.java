package nabla.shape;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Expr;
import nabla.math.Function;

/** Builds what may have been meant as a person would write it. */
final class Suggestions {
  private Suggestions() {}

  /** Without brackets around products. */
  static Expr product(Expr left, Expr right) {
    List<Expr> factors = new ArrayList<>(factors(left));
    factors.addAll(factors(right));
    return new Expr.Product(factors);
  }

  private static List<Expr> factors(Expr expression) {
    return expression instanceof Expr.Product product ? product.factors() : List.of(expression);
  }

  /** The transpose of a transpose is what was transposed. */
  static Expr transpose(Expr expression) {
    return expression instanceof Expr.Application application
            && application.function() == Function.TRANSPOSE
        ? application.argument()
        : Expr.transpose(expression);
  }
}
