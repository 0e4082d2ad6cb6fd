package nabla.math;

import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the symbols that an expression contains. */
public final class Symbols {
  private Symbols() {}

  /** The names in {@code expression}, sorted. */
  public static SortedSet<String> of(Expr expression) {
    SortedSet<String> names = new TreeSet<>();
    collect(expression, names);
    return names;
  }

  private static void collect(Expr expression, SortedSet<String> names) {
    if (expression instanceof Expr.Symbol symbol) {
      names.add(symbol.name());
    }
    expression.parts().forEach(part -> collect(part, names));
  }
}
