package nabla.algebra;

import java.time.Duration;
import nabla.math.Expr;
import nabla.math.Scope;

/**
 * A computer algebra system that proves identities of real scalar expressions.
 *
 * <p>Total: no expression, however large, makes a method throw or outlast its budget by more than a
 * few milliseconds.
 */
public interface Algebra {

  /** Knows nothing: every question is {@link Truth#UNKNOWN}. */
  Algebra NONE =
      new Algebra() {
        @Override
        public Truth isZero(Expr expression, Scope scope, Duration budget) {
          return Truth.UNKNOWN;
        }

        @Override
        public Truth isDerivative(
            Expr candidate, Expr function, String variable, Scope scope, Duration budget) {
          return Truth.UNKNOWN;
        }
      };

  /**
   * Whether {@code expression} is 0 wherever it is defined, for all values of its symbols in their
   * domains. {@link Truth#FALSE} is only said when it is certain.
   */
  Truth isZero(Expr expression, Scope scope, Duration budget);

  /**
   * Whether {@code candidate} is the derivative of {@code function} with respect to {@code
   * variable}, by the system's own differentiation.
   */
  Truth isDerivative(Expr candidate, Expr function, String variable, Scope scope, Duration budget);
}
