package nabla.decide;

import java.time.Duration;
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.math.Expr;
import nabla.math.Scope;

/**
 * Decides whether an answer equals its reference, stopping at the first certain step: the same
 * tree; a point where they differ; a proof by computer algebra; agreement to many digits.
 *
 * <p>The comparison comes before the proof because algebra cancels what may be undefined.
 */
public final class Decider {
  private final Algebra algebra;
  private final Duration budget;

  /** A decider that gives each proof {@code budget}. */
  public Decider(Algebra algebra, Duration budget) {
    this.algebra = algebra;
    this.budget = budget;
  }

  /** Decides {@code answer} against {@code reference}, both without gaps. */
  public Verdict decide(Expr answer, Expr reference, Scope scope) {
    if (CanonicalForm.of(answer).equals(CanonicalForm.of(reference))) {
      return new Verdict.Same(Certainty.PROVED, Verdict.Method.SAME_TREE);
    }
    Comparison comparison = new Comparison(answer, reference, scope);
    Comparison.Result result = comparison.run();
    if (result.difference().isPresent()) {
      return new Verdict.Different(result.difference().get());
    }
    if (result.tooLarge()) {
      return new Verdict.Undecided(Verdict.Reason.TOO_LARGE);
    }
    Expr difference = Expr.difference(answer, reference);
    if (algebra.isZero(difference, scope, budget) == Truth.TRUE) {
      return new Verdict.Same(Certainty.PROVED, Verdict.Method.ALGEBRA);
    }
    return result.agreeing() >= comparison.enough()
        ? new Verdict.Same(Certainty.NUMERIC, Verdict.Method.DIGITS)
        : new Verdict.Undecided(Verdict.Reason.TOO_FEW_POINTS);
  }
}
