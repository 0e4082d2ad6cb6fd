package nabla.web.shared;

import java.time.Duration;
import java.util.function.Supplier;
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.math.Expr;
import nabla.math.Scope;

/** Another algebra, and how long its proofs took for the one thread that uses this. */
public final class StopwatchAlgebra implements Algebra {
  private final Algebra algebra;
  private long nanos;
  private boolean asked;

  public StopwatchAlgebra(Algebra algebra) {
    this.algebra = algebra;
  }

  @Override
  public Truth isZero(Expr expression, Scope scope, Duration budget) {
    return timed(() -> algebra.isZero(expression, scope, budget));
  }

  @Override
  public Truth isDerivative(
      Expr candidate, Expr function, String variable, Scope scope, Duration budget) {
    return timed(() -> algebra.isDerivative(candidate, function, variable, scope, budget));
  }

  private Truth timed(Supplier<Truth> proof) {
    asked = true;
    long start = System.nanoTime();
    Truth truth = proof.get();
    nanos += System.nanoTime() - start;
    return truth;
  }

  /** Whether a proof was asked for. */
  public boolean wasAsked() {
    return asked;
  }

  /** How long the proofs took. */
  public long nanos() {
    return nanos;
  }
}
