package nabla.exact;

import java.util.SortedSet;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Symbols;

/**
 * Two resolved expressions of one shape: are they equal?
 *
 * @param truncation up to which order; {@link Truncation#NONE} when altogether
 */
public record Question(Expr answer, Expr reference, Scope scope, Truncation truncation) {

  /** The symbols that stand for values: not the one whose powers are compared. */
  SortedSet<String> symbols() {
    SortedSet<String> names = Symbols.of(reference);
    names.addAll(Symbols.of(answer));
    names.remove(truncation.symbol());
    return names;
  }
}
