package nabla.exercise;

import nabla.math.Expr;

/** What was asked, where more is known about it than the answer. */
public sealed interface Task {
  /** The derivative of {@code function} with respect to {@code variable}. */
  record Derivative(Expr function, String variable) implements Task {}
}
