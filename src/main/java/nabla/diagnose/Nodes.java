package nabla.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nabla.math.Expr;

/** Expressions with one node after the other replaced. */
final class Nodes {
  private Nodes() {}

  /** {@code expression} with each node for which there is a replacement replaced, all at once. */
  static Expr replaced(Expr expression, Function<Expr, Optional<Expr>> replacement) {
    return replacement
        .apply(expression)
        .orElseGet(() -> Parts.replaced(expression, part -> replaced(part, replacement)));
  }

  /** The nodes for which {@code wanted} finds something, with what it finds. */
  static <T> List<T> found(Expr expression, Function<Expr, Optional<T>> wanted) {
    List<T> all = new ArrayList<>();
    wanted.apply(expression).ifPresent(all::add);
    expression.parts().forEach(part -> all.addAll(found(part, wanted)));
    return all;
  }
}
