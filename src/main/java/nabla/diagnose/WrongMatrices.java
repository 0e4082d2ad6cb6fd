package nabla.diagnose;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import nabla.decide.Relation;
import nabla.differentiate.Derivation;
import nabla.differentiate.MatrixDifferentiator;
import nabla.differentiate.NotDifferentiableException;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Shapes;
import nabla.math.Substitution;
import nabla.math.Symbols;

/** The wrong answers to a question about vectors and matrices that its function leads to. */
final class WrongMatrices {
  private static final String INNER = "'";

  private final Expr reference;
  private final Scope scope;
  private final Relation relation;
  private final MatrixDifferentiator differentiator;
  private final List<Wrong> all = new ArrayList<>();

  WrongMatrices(Expr reference, Scope scope, Relation relation) {
    this.reference = reference;
    this.scope = scope;
    this.relation = relation;
    this.differentiator = new MatrixDifferentiator(scope);
  }

  /** What one mistake leads to; resolved as far as the function is. */
  List<Wrong> of(Optional<Task> task) {
    all.addAll(new WrongTraces(reference).ofOne());
    if (relation instanceof Relation.UpToOrder upTo && upTo.order() == 2) {
      fromOrders(new FirstOrder(reference, upTo.symbol(), scope));
      task.filter(Task.FirstOrder.class::isInstance)
          .ifPresent(asked -> fromDeterminant(asked.function(), upTo.symbol()));
    }
    if (task.orElse(null) instanceof Task.Gradient gradient) {
      fromGradient(gradient.function(), gradient.variable());
    } else if (task.orElse(null) instanceof Task.Directional directional) {
      fromDirection(directional);
    }
    return all;
  }

  private void add(Misconception misconception, Expr about, Expr result) {
    all.add(new Wrong(result, Slip.whole(misconception, about)));
  }

  /** What an expansion directs the change of its first order to be. */
  static Optional<Task> ofSlope(Task task) {
    return task instanceof Task.Expansion e
        ? Optional.of(new Task.Directional(e.function(), e.variable(), e.direction()))
        : Optional.empty();
  }

  private void fromOrders(FirstOrder right) {
    Expr value = right.value();
    Expr eps = Expr.symbol(right.symbol());
    addOrder(Misconception.EPSILON_DROPPED, eps, right.at(reference, integer(1)));
    addOrder(Misconception.FIRST_ORDER_DROPPED, eps, value);
    addOrder(Misconception.ZEROTH_ORDER_DROPPED, eps, Expr.difference(reference, value));
    Expr reversed = right.at(reference, Expr.negation(eps));
    addOrder(Misconception.EXPANSION_TERM_SIGN, eps, reversed);
  }

  private void addOrder(Misconception misconception, Expr symbol, Expr result) {
    Slip slip = Slip.whole(misconception, reference).naming("symbol", symbol);
    all.add(new Wrong(result, slip));
  }

  /** |I + eps Z| with the determinant of Z where its trace belongs, or beside it. */
  private void fromDeterminant(Expr function, String symbol) {
    boolean isDeterminant =
        function instanceof Expr.Application application
            && application.function() == Function.DETERMINANT
            && application.argument() instanceof Expr.Sum;
    if (!isDeterminant) {
      return;
    }
    FirstOrder whole = new FirstOrder(function.parts().get(0), symbol, scope);
    List<Expr> moved =
        whole.expression().parts().stream()
            .filter(part -> !(part instanceof Expr.Identity))
            .map(part -> whole.at(part, integer(1)))
            .toList();
    Expr z = moved.size() == 1 ? moved.get(0) : new Expr.Sum(moved);
    if (moved.size() < whole.expression().parts().size()) {
      Expr determinant = apply(Function.DETERMINANT, z);
      Expr first = product(Expr.symbol(symbol), determinant);
      add(Misconception.TRACE_AS_DETERMINANT, function, sum(integer(1), first));
      add(Misconception.DETERMINANT_ADDED, function, sum(reference, determinant));
    }
  }

  private void fromGradient(Expr function, String variable) {
    SortedSet<String> others = Symbols.of(function);
    others.remove(variable);
    for (String other : others) {
      Wrong wrong =
          new Wrong(
              function,
              Slip.whole(Misconception.WRONG_VARIABLE, function)
                  .naming("other", Expr.symbol(other)));
      gradient(function, other).ifPresent(g -> all.add(wrong.then(ignored -> g)));
    }
    add(Misconception.NOT_DIFFERENTIATED, function, function);
    fromChain(function, variable);
    fromChangedFunction(function, variable);
    withoutConstants(function, variable);
    gradient(function, variable)
        .ifPresent(
            g -> {
              Expr x = Expr.symbol(variable);
              add(Misconception.VARIABLE_KEPT, x, product(g, x));
              add(Misconception.VARIABLE_KEPT, x, product(x, g));
              add(Misconception.VARIABLE_KEPT, x, product(Expr.transpose(x), g));
            });
  }

  private Optional<Expr> gradient(Expr function, String variable) {
    try {
      return Optional.of(differentiator.gradient(function, variable));
    } catch (NotDifferentiableException outOfReach) {
      return Optional.empty();
    }
  }

  /** h(u) of a number u: the gradient of u alone, and h'(u) alone. */
  private void fromChain(Expr function, String variable) {
    Optional<Expr> inner = inner(function);
    if (inner.isEmpty()) {
      return;
    }
    gradient(inner.get(), variable)
        .ifPresent(g -> addChain(Misconception.OUTER_DERIVATIVE_LOST, function, g));
    Expr outer = Parts.replaced(function, p -> p == inner.get() ? Expr.symbol(INNER) : p);
    try {
      Expr slope = Derivation.of(outer, INNER).derivative();
      addChain(
          Misconception.LOST_INNER_DERIVATIVE,
          function,
          Substitution.substitute(slope, Map.of(INNER, inner.get())));
    } catch (NotDifferentiableException outOfReach) {
      return;
    }
  }

  private void addChain(Misconception misconception, Expr chain, Expr result) {
    Slip slip = Slip.whole(misconception, chain);
    all.add(new Wrong(result, inner(chain).map(u -> slip.naming(Mistake.INNER, u)).orElse(slip)));
  }

  private Optional<Expr> inner(Expr function) {
    boolean isChain =
        function instanceof Expr.Power
            || function instanceof Expr.Application application
                && !application.function().isOfMatrices();
    return isChain
        ? function.parts().stream()
            .filter(part -> Shapes.of(part, scope).filter(Shape::isScalar).isPresent())
            .filter(part -> !Symbols.of(part).isEmpty())
            .findFirst()
        : Optional.empty();
  }

  /** A constant left out of a sum inside, which does not vanish as it would outside. */
  private void withoutConstants(Expr function, String variable) {
    List<Expr.Sum> sums =
        Nodes.found(function, n -> n instanceof Expr.Sum s ? Optional.of(s) : Optional.empty());
    for (Expr.Sum sum : sums) {
      List<Expr> rest =
          sum.terms().stream().filter(term -> Symbols.of(term).contains(variable)).toList();
      if (!rest.isEmpty() && rest.size() < sum.terms().size()) {
        Expr without = rest.size() == 1 ? rest.get(0) : new Expr.Sum(rest);
        Expr changed =
            Nodes.replaced(function, n -> n.equals(sum) ? Optional.of(without) : Optional.empty());
        gradient(changed, variable).ifPresent(g -> add(Misconception.TERM_FORGOTTEN, sum, g));
      }
    }
  }

  private void fromChangedFunction(Expr function, String variable) {
    change(
        Misconception.INVERSE_TAKEN_AS_LINEAR,
        function,
        variable,
        node ->
            node instanceof Expr.Application inverse && inverse.function() == Function.INVERSE
                ? Optional.of(inverse.argument())
                : Optional.empty());
    change(
        Misconception.DETERMINANT_FACTOR_ADDED,
        function,
        variable,
        node -> logarithmOfDeterminant(node).map(u -> apply(Function.DETERMINANT, u)));
    if (Nodes.found(function, WrongMatrices::logarithmOfDeterminant).isEmpty()) {
      change(
          Misconception.DETERMINANT_FACTOR_LOST,
          function,
          variable,
          node ->
              node instanceof Expr.Application d && d.function() == Function.DETERMINANT
                  ? Optional.of(apply(Function.LN, d))
                  : Optional.empty());
    }
    for (Expr inside : Nodes.found(function, WrongMatrices::logarithmOfDeterminant)) {
      Expr reciprocal = quotient(integer(1), apply(Function.DETERMINANT, inside));
      add(Misconception.RECIPROCAL_OF_DETERMINANT, function, reciprocal);
    }
  }

  private static Optional<Expr> logarithmOfDeterminant(Expr node) {
    return node instanceof Expr.Application logarithm
            && logarithm.function() == Function.LN
            && logarithm.argument() instanceof Expr.Application determinant
            && determinant.function() == Function.DETERMINANT
        ? Optional.of(determinant.argument())
        : Optional.empty();
  }

  private void change(
      Misconception misconception,
      Expr function,
      String variable,
      java.util.function.Function<Expr, Optional<Expr>> replacement) {
    Expr changed = Nodes.replaced(function, replacement);
    if (!changed.equals(function)) {
      gradient(changed, variable).ifPresent(g -> add(misconception, function, g));
    }
  }

  private void fromDirection(Task.Directional task) {
    Map<String, Expr> moved = new LinkedHashMap<>(Map.of(task.variable(), task.direction()));
    Expr function = task.function();
    add(
        Misconception.DIRECTION_SUBSTITUTED,
        task.direction(),
        Substitution.substitute(function, moved));
    add(
        Misconception.VARIABLE_REPLACED_BY_DIRECTION,
        task.direction(),
        Substitution.substitute(reference, moved));
    boolean declared = scope.declaration(task.variable()).map(Declaration::shape).isPresent();
    if (declared) {
      gradient(function, task.variable())
          .ifPresent(g -> add(Misconception.GRADIENT_INSTEAD_OF_SLOPE, function, g));
    }
    fromChain(function, task);
  }

  private void fromChain(Expr function, Task.Directional task) {
    inner(function)
        .ifPresent(
            u -> {
              try {
                Expr slope = differentiator.directional(u, task.variable(), task.direction());
                addChain(Misconception.OUTER_DERIVATIVE_LOST, function, slope);
              } catch (NotDifferentiableException outOfReach) {
                return;
              }
            });
  }
}
