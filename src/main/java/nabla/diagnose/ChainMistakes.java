package nabla.diagnose;

import static nabla.math.Expr.integer;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;

import java.util.ArrayList;
import java.util.List;
import nabla.differentiate.Derivation;
import nabla.differentiate.Rule;
import nabla.differentiate.Step;
import nabla.math.Expr;
import nabla.math.Function;

/** The chain rule, (g(u))' = g'(u) u', with a factor lost, changed or taken at the wrong place. */
final class ChainMistakes {
  static final List<BuggyRule> RULES =
      List.of(
          new BuggyRule(Misconception.LOST_INNER_DERIVATIVE, ChainMistakes::lostInner),
          new BuggyRule(Misconception.LOGARITHM_OF_MULTIPLE, ChainMistakes::logarithmOfMultiple),
          new BuggyRule(Misconception.OUTER_NOT_DIFFERENTIATED, ChainMistakes::outerKept),
          new BuggyRule(Misconception.OUTER_DERIVATIVE_AT_VARIABLE, ChainMistakes::atVariable),
          new BuggyRule(Misconception.POWER_AND_FUNCTION_EXCHANGED, ChainMistakes::exchanged),
          new BuggyRule(Misconception.INNER_REPLACED_BY_DERIVATIVE, ChainMistakes::replaced),
          new BuggyRule(Misconception.INNER_DIFFERENTIATED_IN_PLACE, ChainMistakes::inPlace),
          new BuggyRule(Misconception.INNER_DERIVATIVE_SQUARED, ChainMistakes::squared),
          new BuggyRule(Misconception.INNER_DERIVATIVE_INVERTED, ChainMistakes::inverted),
          new BuggyRule(Misconception.CHAIN_FACTORS_ADDED, ChainMistakes::added),
          new BuggyRule(Misconception.OUTER_DERIVATIVE_LOST, ChainMistakes::outerLost),
          new BuggyRule(Misconception.FUNCTION_TAKEN_AS_LINEAR, ChainMistakes::split));

  private ChainMistakes() {}

  private static List<Expr> lostInner(Spot spot) {
    return spot.isChain() && !isLogarithmOfMultiple(spot) ? List.of(outer(spot)) : List.of();
  }

  private static List<Expr> logarithmOfMultiple(Spot spot) {
    return isLogarithmOfMultiple(spot) ? List.of(outer(spot)) : List.of();
  }

  private static boolean isLogarithmOfMultiple(Spot spot) {
    return spot.is(Function.LN)
        && spot.step().inner().rule() == Rule.CONSTANT_FACTOR
        && spot.step().inner().parts().stream()
            .allMatch(part -> part.rule() == Rule.CONSTANT || part.rule() == Rule.VARIABLE);
  }

  private static Expr outer(Spot spot) {
    return spot.step().outerDerivative(spot.inner());
  }

  private static List<Expr> outerKept(Spot spot) {
    return spot.isChain() && !keepsItself(spot)
        ? List.of(spot.chained(spot.step().outer(spot.inner())))
        : List.of();
  }

  private static boolean keepsItself(Spot spot) {
    return spot.is(Rule.EXPONENTIAL) || spot.is(Function.EXP);
  }

  private static List<Expr> atVariable(Spot spot) {
    return spot.isChain()
        ? List.of(spot.chained(spot.step().outerDerivative(spot.symbol())))
        : List.of();
  }

  /** ln(x)^n taken for ln(x^n), and ln(x^n) for ln(x)^n. */
  private static List<Expr> exchanged(Spot spot) {
    if (spot.is(Rule.POWER) && spot.inner() instanceof Expr.Application inner) {
      Expr raised = power(inner.argument(), spot.part(1));
      return derivative(Expr.apply(inner.function(), raised), spot);
    }
    if (spot.is(Rule.FUNCTION) && spot.inner() instanceof Expr.Power inner) {
      return derivative(power(spot.step().outer(inner.base()), inner.exponent()), spot);
    }
    return List.of();
  }

  private static List<Expr> derivative(Expr function, Spot spot) {
    return List.of(Derivation.of(function, spot.variable()).derivative());
  }

  private static List<Expr> replaced(Spot spot) {
    if (!spot.isChain()) {
      return List.of();
    }
    Expr outer = spot.step().outerDerivative(spot.derivative(0));
    return keepsItself(spot) ? List.of(spot.chained(outer)) : List.of(outer, spot.chained(outer));
  }

  private static List<Expr> inPlace(Spot spot) {
    return spot.isChain() ? List.of(spot.step().outer(spot.derivative(0))) : List.of();
  }

  private static List<Expr> squared(Spot spot) {
    return spot.isChain()
        ? List.of(product(outer(spot), power(spot.derivative(0), integer(2))))
        : List.of();
  }

  private static List<Expr> inverted(Spot spot) {
    return spot.isChain() ? List.of(quotient(outer(spot), spot.derivative(0))) : List.of();
  }

  private static List<Expr> added(Spot spot) {
    return spot.isChain() ? List.of(sum(outer(spot), spot.derivative(0))) : List.of();
  }

  private static List<Expr> outerLost(Spot spot) {
    return spot.isChain() ? List.of(spot.derivative(0)) : List.of();
  }

  private static List<Expr> split(Spot spot) {
    boolean outerIsLinear = spot.is(Rule.POWER) && spot.part(1).equals(integer(1));
    if (!spot.isChain() || outerIsLinear || !(spot.inner() instanceof Expr.Sum sum)) {
      return List.of();
    }
    List<Expr> terms = new ArrayList<>();
    for (Expr term : sum.terms()) {
      Step part = Derivation.of(spot.step().outer(term), spot.variable());
      terms.add(part.derivative());
    }
    return List.of(new Expr.Sum(terms));
  }
}
