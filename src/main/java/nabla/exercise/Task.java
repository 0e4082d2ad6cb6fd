package nabla.exercise;

import nabla.math.Expr;

/** What was asked, where more is known about it than the answer. Expressions are resolved. */
public sealed interface Task {
  /** What was asked about. */
  Expr function();

  /** The derivative of {@code function} with respect to {@code variable}. */
  record Derivative(Expr function, String variable) implements Task {}

  /** The gradient of {@code function}, in the shape of {@code variable}. */
  record Gradient(Expr function, String variable) implements Task {}

  /** The slope of {@code function} as {@code variable} moves in {@code direction}. */
  record Directional(Expr function, String variable, Expr direction) implements Task {}

  /**
   * The value of {@code function} at {@code variable} plus {@code epsilon} times {@code direction},
   * to first order in {@code epsilon}.
   */
  record Expansion(Expr function, String variable, Expr direction, String epsilon)
      implements Task {}

  /** The value of {@code function} to first order in {@code epsilon}, which it contains. */
  record FirstOrder(Expr function, String epsilon) implements Task {}
}
