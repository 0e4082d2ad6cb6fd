package nabla.differentiate;

import nabla.math.Expr;
import nabla.math.TextPrinter;

/** A function that the rules of calculus do not reach. */
public final class NotDifferentiableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotDifferentiableException(Expr expression) {
    super("no rule differentiates " + TextPrinter.print(expression));
  }
}
