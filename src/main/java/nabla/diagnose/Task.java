package nabla.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Substitution;

/** What was asked, where more is known about it than the answer. Expressions are resolved. */
public sealed interface Task {
  /** What was asked about. */
  Expr function();

  /** What is expanded in a small number, where an expansion is asked for. */
  default Optional<Expr> expanded() {
    return Optional.empty();
  }

  /** The derivative of {@code function} with respect to {@code variable}. */
  record Derivative(Expr function, String variable) implements Task {}

  /** The gradient of {@code function}, in the shape of {@code variable}. */
  record Gradient(Expr function, String variable) implements Task {}

  /** The slope of {@code function} as {@code variable} moves in {@code direction}. */
  record Directional(Expr function, String variable, Expr direction) implements Task {}

  /**
   * The slope of {@code function} as several numbers move at once.
   *
   * @param variables what moves, in order
   * @param direction a component for each of them
   */
  record Along(Expr function, List<String> variables, List<Expr> direction) implements Task {
    public Along {
      variables = List.copyOf(variables);
      direction = List.copyOf(direction);
      if (variables.size() != direction.size()) {
        throw new IllegalArgumentException(variables + " move by " + direction);
      }
    }
  }

  /**
   * The value of {@code function} at {@code variable} plus {@code epsilon} times {@code direction},
   * to first order in {@code epsilon}.
   */
  record Expansion(Expr function, String variable, Expr direction, String epsilon) implements Task {
    @Override
    public Optional<Expr> expanded() {
      Expr moved = Expr.sum(Expr.symbol(variable), Expr.product(Expr.symbol(epsilon), direction));
      return Optional.of(Substitution.substitute(function, Map.of(variable, moved)));
    }
  }

  /** The value of {@code function} to first order in {@code epsilon}, which it contains. */
  record FirstOrder(Expr function, String epsilon) implements Task {
    @Override
    public Optional<Expr> expanded() {
      return Optional.of(function);
    }
  }

  /** {@code function} in powers of {@code symbol}, below the given order. */
  record Series(Expr function, String symbol, int order) implements Task {
    @Override
    public Optional<Expr> expanded() {
      return Optional.of(function);
    }
  }

  /** (f(x + step) - f(x))/step for the {@code function} f of {@code variable}. */
  record DifferenceQuotient(Expr function, String variable, Expr step) implements Task {}

  /**
   * The derivative of the inverse of {@code function}, a function of {@code variable}, at {@code
   * value}.
   */
  record InverseDerivative(Expr function, String variable, Expr value) implements Task {}

  /** What {@code task} comes to where symbols have the given {@code values}. */
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
