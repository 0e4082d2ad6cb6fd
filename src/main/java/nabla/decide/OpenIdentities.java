package nabla.decide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nabla.algebra.Algebra;
import nabla.algebra.Identity;
import nabla.algebra.Truth;
import nabla.math.Expr;
import nabla.math.Scope;

/**
 * Another algebra, and the identities that it neither proved nor refuted for one answer. After the
 * first of them nothing more is waited for: it would not make the verdict any more certain.
 */
final class OpenIdentities implements Algebra {
  private final Algebra algebra;
  private final List<Identity> open = new ArrayList<>();

  OpenIdentities(Algebra algebra) {
    this.algebra = algebra;
  }

  @Override
  public Truth isZero(Expr expression, Scope scope, Duration budget) {
    Truth truth = open.isEmpty() ? algebra.isZero(expression, scope, budget) : Truth.UNKNOWN;
    if (truth == Truth.UNKNOWN) {
      open.add(new Identity(expression, scope));
    }
    return truth;
  }

  @Override
  public Truth isDerivative(
      Expr candidate, Expr function, String variable, Scope scope, Duration budget) {
    return algebra.isDerivative(candidate, function, variable, scope, budget);
  }

  List<Identity> list() {
    return List.copyOf(open);
  }
}
