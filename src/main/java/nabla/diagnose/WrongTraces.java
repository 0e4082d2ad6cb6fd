package nabla.diagnose;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.sum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nabla.math.Expr;
import nabla.math.Function;

/** A right answer with its traces taken for something else. */
final class WrongTraces {
  private final Expr reference;
  private final List<Wrong> all = new ArrayList<>();

  WrongTraces(Expr reference) {
    this.reference = reference;
  }

  /** What one mistake leads to; nothing where there is no trace. */
  List<Wrong> ofOne() {
    List<Expr> inside = Nodes.found(reference, WrongTraces::traced);
    if (inside.isEmpty()) {
      return List.of();
    }
    replace(Misconception.TRACE_AS_DETERMINANT, u -> apply(Function.DETERMINANT, u));
    int turns = inside.stream().mapToInt(WrongTraces::factors).max().orElse(1);
    for (int turn = 0; turn < turns; turn++) {
      int places = turn;
      replace(Misconception.TRACE_DROPPED, u -> turned(u, places));
    }
    replace(Misconception.TRACE_MULTIPLIED, u -> split(u).map(Expr.Product::new, u));
    replace(Misconception.TRACE_ADDED, u -> split(u).map(Expr.Sum::new, u));
    for (Expr u : inside) {
      Expr determinant = apply(Function.DETERMINANT, u);
      all.add(whole(Misconception.DETERMINANT_ADDED, sum(reference, determinant)));
    }
    return all;
  }

  private Wrong whole(Misconception misconception, Expr result) {
    return new Wrong(result, Slip.whole(misconception, reference));
  }

  private static Optional<Expr> traced(Expr node) {
    return node instanceof Expr.Application application && application.function() == Function.TRACE
        ? Optional.of(application.argument())
        : Optional.empty();
  }

  private void replace(Misconception misconception, UnaryOperator<Expr> change) {
    Expr changed = Nodes.replaced(reference, node -> traced(node).map(change));
    all.add(whole(misconception, changed));
  }

  private static int factors(Expr inside) {
    return inside instanceof Expr.Product several ? several.factors().size() : 1;
  }

  /** The factors turned around: inside the trace it is the same. */
  private static Expr turned(Expr inside, int places) {
    if (!(inside instanceof Expr.Product several)) {
      return inside;
    }
    List<Expr> factors = new ArrayList<>(several.factors());
    Collections.rotate(factors, places);
    return new Expr.Product(factors);
  }

  /** The traces of several factors. */
  private record Traces(List<Expr> of) {
    Expr map(java.util.function.Function<List<Expr>, Expr> together, Expr inside) {
      return of.size() > 1 ? together.apply(of) : apply(Function.TRACE, inside);
    }
  }

  private static Traces split(Expr inside) {
    return new Traces(
        inside instanceof Expr.Product several
            ? several.factors().stream().map(f -> apply(Function.TRACE, f)).toList()
            : List.of());
  }
}
