package nabla.decide;

import nabla.math.Expr;
import nabla.math.Scope;

/** Says whether an answer relates to its reference as asked. */
@FunctionalInterface
public interface Deciding {

  /**
   * Decides {@code answer} against {@code reference}, both without gaps. Two columns or tables of
   * scalars, which must have as many entries, are decided entry by entry.
   */
  Verdict decide(Expr answer, Expr reference, Scope scope, Relation relation);
}
