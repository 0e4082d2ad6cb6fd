package nabla.math;

import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the symbols that an expression contains, the indices of sums not among them. */
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
    if (expression instanceof Expr.IndexedSum sum) {
      SortedSet<String> inside = of(sum.body());
      inside.remove(sum.index());
      names.addAll(inside);
      return;
    }
    expression.parts().forEach(part -> collect(part, names));
  }
}
