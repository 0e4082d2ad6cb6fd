package nabla.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import nabla.diagnose.Task;
import nabla.math.Expr;
import nabla.math.Scope;

/**
 * Where an author's reference comes from.
 *
 * @param task with parameters in place of numbers
 * @param offset where the file says so
 */
record Origin(Task task, int offset) {

  /** The task where the parameters have the values {@code drawn}. */
  Task with(Map<String, Expr> drawn, Scope scope) {
    return posed(task, drawn, scope);
  }

  private static Task posed(Task task, Map<String, Expr> drawn, Scope scope) {
    if (task instanceof Task.At at) {
      Map<String, Expr> values = new LinkedHashMap<>();
      at.values().forEach((name, value) -> values.put(name, put(value, drawn, scope)));
      return new Task.At(posed(at.task(), drawn, scope), values);
    }
    Expr function = put(task.function(), drawn, scope);
    if (task instanceof Task.Derivative derivative) {
      return new Task.Derivative(function, derivative.variable());
    }
    if (task instanceof Task.DifferenceQuotient quotient) {
      Expr step = put(quotient.step(), drawn, scope);
      return new Task.DifferenceQuotient(function, quotient.variable(), step);
    }
    if (task instanceof Task.InverseDerivative inverse) {
      Expr value = put(inverse.value(), drawn, scope);
      return new Task.InverseDerivative(function, inverse.variable(), value);
    }
    if (task instanceof Task.Along along) {
      return new Task.Along(
          function,
          along.variables(),
          along.direction().stream().map(part -> put(part, drawn, scope)).toList());
    }
    Task.Series series = (Task.Series) task;
    return new Task.Series(function, series.symbol(), series.order());
  }

  private static Expr put(Expr expression, Map<String, Expr> drawn, Scope scope) {
    return Asked.substituted(expression, drawn, scope);
  }
}
