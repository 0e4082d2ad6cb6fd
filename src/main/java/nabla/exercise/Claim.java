package nabla.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nabla.decide.Relation;
import nabla.diagnose.Task;
import nabla.math.Declaration;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Substitution;

/**
 * What a right answer says of its function, in a form that is checked without differentiating: the
 * function a small step further is its value plus the step times the slope, up to terms of second
 * order in the step.
 *
 * @param moved the function after the step
 * @param predicted what the answer says it is
 * @param scope the symbols in both, with the step and its direction
 */
record Claim(Expr moved, Expr predicted, Scope scope, Relation relation) {

  /** What {@code answer} says of the function of {@code task}; of a scalar derivative, nothing. */
  static Optional<Claim> of(Task task, Expr answer, Scope scope) {
    if (task instanceof Task.Gradient gradient) {
      return Optional.of(ofGradient(gradient, answer, scope));
    }
    if (task instanceof Task.Directional directional) {
      return Optional.of(ofSlope(directional, answer, scope));
    }
    if (task instanceof Task.Expansion expansion) {
      Expr step = Expr.product(Expr.symbol(expansion.epsilon()), expansion.direction());
      Expr moved = moved(task, expansion.variable(), step);
      return Optional.of(new Claim(moved, answer, scope, firstOrder(expansion.epsilon())));
    }
    return task instanceof Task.FirstOrder first
        ? Optional.of(new Claim(task.function(), answer, scope, firstOrder(first.epsilon())))
        : Optional.empty();
  }

  /** The slope in every direction U is tr(U' G). */
  private static Claim ofGradient(Task.Gradient task, Expr gradient, Scope scope) {
    Shape shape = scope.declaration(task.variable()).map(Declaration::shape).orElseThrow();
    String name = fresh("U", scope);
    Expr direction = Expr.symbol(name);
    return ofSlope(
        new Task.Directional(task.function(), task.variable(), direction),
        inner(direction, gradient, shape),
        with(name, Declaration.of(shape), scope));
  }

  private static Expr inner(Expr direction, Expr gradient, Shape shape) {
    if (shape.isScalar()) {
      return Expr.product(direction, gradient);
    }
    Expr product = Expr.product(Expr.transpose(direction), gradient);
    return shape.isVector() ? product : Expr.apply(Function.TRACE, product);
  }

  private static Claim ofSlope(Task.Directional task, Expr slope, Scope scope) {
    String name = fresh("epsilon", scope);
    Expr epsilon = Expr.symbol(name);
    return new Claim(
        moved(task, task.variable(), Expr.product(epsilon, task.direction())),
        Expr.sum(task.function(), Expr.product(epsilon, slope)),
        with(name, Declaration.scalar(Domain.REAL), scope),
        firstOrder(name));
  }

  private static Expr moved(Task task, String variable, Expr step) {
    Expr further = Expr.sum(Expr.symbol(variable), step);
    return Substitution.substitute(task.function(), Map.of(variable, further));
  }

  private static Relation firstOrder(String epsilon) {
    return new Relation.UpToOrder(epsilon, 2);
  }

  private static String fresh(String name, Scope scope) {
    return scope.declares(name) ? fresh(name + "1", scope) : name;
  }

  private static Scope with(String name, Declaration declaration, Scope scope) {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    scope.names().forEach(n -> scope.declaration(n).ifPresent(d -> declared.put(n, d)));
    declared.put(name, declaration);
    return Scope.declaring(declared);
  }
}
