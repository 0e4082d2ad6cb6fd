package nabla.parse;

import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Span;
import nabla.math.TextPrinter;

/**
 * Terms that were left out of an expansion, written {@code O(eps^2)}.
 *
 * @param order at least 1
 * @param span where it was typed
 */
public record Remainder(String symbol, int order, Span span) {
  public Remainder {
    if (order < 1) {
      throw new IllegalArgumentException("order must be at least 1: " + order);
    }
  }

  /** The lowest power that was left out. */
  public Expr power() {
    Expr base = Expr.symbol(symbol);
    return order == 1 ? base : Expr.power(base, Expr.integer(order));
  }

  /** As people type it. */
  public String text() {
    return "O(" + TextPrinter.print(power()) + ")";
  }

  public String latex() {
    return "O\\left(" + LatexPrinter.print(power()) + "\\right)";
  }
}
