package nabla.symja;

import java.util.function.Supplier;
import nabla.algebra.Truth;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;

/**
 * The attempt to reduce a difference to 0, cheap steps first, stopping at the first that succeeds.
 *
 * <p>Where a step depends on the sign of an expression, both signs are looked at, and a proof is
 * one for both.
 */
final class Proof {
  private static final int MOST_CASES = 4;

  private final Question question;

  private Proof(Question question) {
    this.question = question;
  }

  /** What can be said about {@code question}. */
  static Truth of(Question question) {
    return new Proof(question).byCases(question.facts(), 0);
  }

  private Truth byCases(Facts facts, int assumed) {
    try {
      Truth truth = inCase(facts);
      // A case may be one that never happens, so only an identity can be concluded from cases.
      return truth == Truth.FALSE && assumed > 0 ? Truth.UNKNOWN : truth;
    } catch (Facts.Undetermined sign) {
      if (assumed == MOST_CASES) {
        return Truth.UNKNOWN;
      }
      boolean inBoth =
          byCases(facts.inCase(sign.expression, 1), assumed + 1) == Truth.TRUE
              && byCases(facts.inCase(sign.expression, -1), assumed + 1) == Truth.TRUE;
      return inBoth ? Truth.TRUE : Truth.UNKNOWN;
    } catch (Unprovable | StackOverflowError reason) {
      return Truth.UNKNOWN;
    }
  }

  private Truth inCase(Facts facts) {
    IExpr written = question.difference(new Reals(facts, Reals.Step.AS_WRITTEN));
    Truth truth = byRewriting(written);
    if (truth != Truth.UNKNOWN) {
      return truth;
    }
    IExpr factored = question.difference(new Reals(facts, Reals.Step.FACTORED));
    if (!factored.equals(written)) {
      truth = byRewriting(factored);
    }
    return truth != Truth.UNKNOWN ? truth : bySimplifying(factored);
  }

  private Truth byRewriting(IExpr difference) {
    return first(
        () -> F.ExpandAll(difference),
        () -> numerator(difference),
        () -> numerator(new Exponentials().rewrite(difference)));
  }

  private Truth bySimplifying(IExpr difference) {
    Truth truth = first(() -> F.binaryAST2(S.Simplify, difference, question.assumptions()));
    // With symbols it is slow and not sound: it takes arctan(x) + arctan(1/x) for pi/2.
    return truth == Truth.UNKNOWN && question.isConstant()
        ? first(() -> F.FullSimplify(difference))
        : truth;
  }

  private static IExpr numerator(IExpr expression) {
    return F.ExpandAll(F.Numerator(F.Together(expression)));
  }

  /** What the first of {@code steps} says that comes to a number. */
  @SafeVarargs
  private static Truth first(Supplier<IExpr>... steps) {
    for (Supplier<IExpr> step : steps) {
      Truth truth = valueOf(step);
      if (truth != Truth.UNKNOWN) {
        return truth;
      }
    }
    return Truth.UNKNOWN;
  }

  private static Truth valueOf(Supplier<IExpr> step) {
    try {
      IExpr value = Reals.eval(step.get());
      if (value.equals(F.C0)) {
        return Truth.TRUE;
      }
      return value instanceof IRational ? Truth.FALSE : Truth.UNKNOWN;
    } catch (RuntimeException | StackOverflowError limit) {
      // Symja's limits and its own mistakes are exceptions of many kinds; the next step may do.
      return Truth.UNKNOWN;
    }
  }
}
