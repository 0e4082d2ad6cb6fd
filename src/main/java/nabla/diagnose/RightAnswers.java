package nabla.diagnose;

import java.util.List;
import java.util.Map;
import nabla.differentiate.Differentiator;
import nabla.math.Expr;
import nabla.math.Substitution;

/** What tasks about functions of numbers come to. */
public final class RightAnswers {
  private RightAnswers() {}

  /**
   * The right answers to {@code task}: several where it does not say whether the length of a
   * direction matters; none for one about vectors and matrices, and for an inverse that is not
   * found by undoing one operation after the other.
   *
   * @throws nabla.differentiate.NotDifferentiableException when no rule reaches its function
   */
  public static List<Expr> to(Task task) {
    if (task instanceof Task.Derivative derivative) {
      return List.of(Differentiator.differentiate(derivative.function(), derivative.variable()));
    }
    if (task instanceof Task.DifferenceQuotient quotient) {
      return List.of(new WrongQuotients(quotient).right());
    }
    if (task instanceof Task.InverseDerivative inverse) {
      return ofInverse(inverse);
    }
    if (task instanceof Task.Along along) {
      WrongDirections directions = new WrongDirections(along);
      return List.of(directions.right(), directions.normalised());
    }
    if (task instanceof Task.Series || task instanceof Task.FirstOrder) {
      return List.of(task.function());
    }
    return task instanceof Task.At at
        ? to(at.task()).stream()
            .map(answer -> Substitution.substitute(answer, at.values()))
            .toList()
        : List.of();
  }

  private static List<Expr> ofInverse(Task.InverseDerivative task) {
    Expr slope = Differentiator.differentiate(task.function(), task.variable());
    return Inversion.of(task.function(), task.variable(), task.value())
        .map(place -> Substitution.substitute(slope, Map.of(task.variable(), place)))
        .map(there -> Expr.quotient(Expr.integer(1), there))
        .stream()
        .toList();
  }
}
