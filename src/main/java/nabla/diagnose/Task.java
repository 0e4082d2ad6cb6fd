package nabla.diagnose;

import java.util.List;
import java.util.Map;
import nabla.math.Expr;

/** What was asked, where more is known about it than a right answer. */
public sealed interface Task {
  /** What it is about, before anything is done to it. */
  Expr function();

  /** The derivative of {@code function} with respect to {@code variable}. */
  record Derivative(Expr function, String variable) implements Task {}

  /** (f(x + step) - f(x))/step for the {@code function} f of {@code variable}. */
  record DifferenceQuotient(Expr function, String variable, Expr step) implements Task {}

  /** {@code function} in powers of {@code symbol}, up to terms of the given order. */
  record Expansion(Expr function, String symbol, int order) implements Task {}

  /**
   * The derivative of the inverse of {@code function} at {@code value}.
   *
   * @param variable the function's own
   * @param value what the inverse is taken of
   */
  record InverseDerivative(Expr function, String variable, Expr value) implements Task {}

  /**
   * The derivative of {@code function} along a direction.
   *
   * @param variables what moves, in order
   * @param direction a component for each of them
   */
  record Directional(Expr function, List<String> variables, List<Expr> direction) implements Task {
    public Directional {
      variables = List.copyOf(variables);
      direction = List.copyOf(direction);
      if (variables.size() != direction.size()) {
        throw new IllegalArgumentException(variables + " move by " + direction);
      }
    }
  }

  /** What {@code task} comes to when symbols have the given {@code values}. */
  record At(Task task, Map<String, Expr> values) implements Task {
    public At {
      values = Map.copyOf(values);
    }

    @Override
    public Expr function() {
      return task.function();
    }
  }
}
