package nabla.exercise;

import nabla.diagnose.Task;
import nabla.differentiate.Differentiator;
import nabla.differentiate.MatrixDifferentiator;
import nabla.math.Expr;
import nabla.math.Scope;

/** Works out the right answer to a task by the rules of calculus. */
final class Answers {
  private Answers() {}

  /**
   * The right answer to {@code task}.
   *
   * @throws nabla.differentiate.NotDifferentiableException when no rule reaches it
   */
  static Expr to(Task task, Scope scope) {
    MatrixDifferentiator differentiator = new MatrixDifferentiator(scope);
    Expr function = task.function();
    if (task instanceof Task.Derivative derivative) {
      return Differentiator.differentiate(function, derivative.variable());
    }
    if (task instanceof Task.Gradient gradient) {
      return differentiator.gradient(function, gradient.variable());
    }
    if (task instanceof Task.Directional d) {
      return differentiator.directional(function, d.variable(), d.direction());
    }
    if (task instanceof Task.Expansion e) {
      Expr epsilon = Expr.symbol(e.epsilon());
      return differentiator.expansion(function, e.variable(), epsilon, e.direction());
    }
    return differentiator.firstOrder(function, ((Task.FirstOrder) task).epsilon());
  }
}
