package nabla.diagnose;

import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.TextPrinter;

/**
 * A piece of an exercise in both notations, so that it can be told when the exercise has changed.
 */
public record Written(String text, String latex) {
  static Written of(Expr expression) {
    return new Written(TextPrinter.print(expression), LatexPrinter.print(expression));
  }
}
