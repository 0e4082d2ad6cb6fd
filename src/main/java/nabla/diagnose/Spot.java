package nabla.diagnose;

import java.util.List;
import nabla.differentiate.Rule;
import nabla.differentiate.Step;
import nabla.math.Expr;
import nabla.math.Function;

/**
 * A step of a derivation at which a mistake may happen.
 *
 * @param derivatives those of the step's parts, which may be wrong already
 * @param variable what is differentiated with respect to
 */
record Spot(Step step, List<Expr> derivatives, String variable) {

  boolean is(Rule rule) {
    return step.rule() == rule;
  }

  /** Whether it is {@code function} of something. */
  boolean is(Function function) {
    return is(Rule.FUNCTION) && ((Expr.Application) step.function()).function() == function;
  }

  Expr function() {
    return step.function();
  }

  /** A part of the function, by its place from the left. */
  Expr part(int index) {
    return step.function().parts().get(index);
  }

  /** What stands for the derivative of a part. */
  Expr derivative(int index) {
    return derivatives.get(index);
  }

  /** Whether it is a function of something else than the variable itself. */
  boolean isChain() {
    return step.isChain() && step.inner().rule() != Rule.VARIABLE;
  }

  /** The inner function; for a chain. */
  Expr inner() {
    return step.inner().function();
  }

  /** {@code outer} times what stands for the derivative of the inner function; for a chain. */
  Expr chained(Expr outer) {
    return Expr.product(outer, derivative(0));
  }

  Expr symbol() {
    return Expr.symbol(variable);
  }
}
