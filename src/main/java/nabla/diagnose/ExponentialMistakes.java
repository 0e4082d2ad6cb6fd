package nabla.diagnose;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.difference;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;

import java.util.ArrayList;
import java.util.List;
import nabla.differentiate.Rule;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Tidy;

/** (a^u)' = ln(a) a^u u' and (log_b(u))' = u'/(ln(b) u), taken for something else. */
final class ExponentialMistakes {
  static final List<BuggyRule> RULES =
      List.of(
          new BuggyRule(Misconception.EXPONENTIAL_AS_POWER, ExponentialMistakes::asPower),
          new BuggyRule(Misconception.EXPONENT_DECREMENTED, ExponentialMistakes::decremented),
          new BuggyRule(Misconception.LOGARITHM_OF_BASE_LOST, ExponentialMistakes::baseLost),
          new BuggyRule(
              Misconception.LOGARITHM_OF_BASE_INVERTED, ExponentialMistakes::baseInverted),
          new BuggyRule(Misconception.LOGARITHM_OF_EXPONENT, ExponentialMistakes::ofExponent));

  private ExponentialMistakes() {}

  private static boolean isExponential(Spot spot) {
    return spot.is(Rule.EXPONENTIAL) || spot.is(Rule.OTHER_EXPONENTIAL) || spot.is(Function.EXP);
  }

  /** a^(u - 1). */
  private static Expr lowered(Spot spot) {
    return spot.step().outer(Tidy.tidy(difference(spot.inner(), integer(1))));
  }

  private static List<Expr> asPower(Spot spot) {
    if (!isExponential(spot)) {
      return List.of();
    }
    Expr outer = product(spot.inner(), lowered(spot));
    return spot.isChain() ? List.of(spot.chained(outer), outer) : List.of(outer);
  }

  private static List<Expr> decremented(Spot spot) {
    if (!isExponential(spot)) {
      return List.of();
    }
    List<Expr> wrong = new ArrayList<>(List.of(spot.chained(lowered(spot))));
    if (spot.is(Rule.OTHER_EXPONENTIAL)) {
      wrong.add(product(apply(Function.LN, spot.part(0)), spot.chained(lowered(spot))));
    }
    return wrong;
  }

  private static boolean isLogarithm(Spot spot) {
    return spot.function() instanceof Expr.Application application
        && application.function() == Function.LOG;
  }

  private static List<Expr> baseLost(Spot spot) {
    if (spot.is(Rule.OTHER_EXPONENTIAL)) {
      return List.of(spot.chained(spot.function()));
    }
    return isLogarithm(spot) ? List.of(product(base(spot), spot.derivative(0))) : List.of();
  }

  private static List<Expr> baseInverted(Spot spot) {
    if (spot.is(Rule.OTHER_EXPONENTIAL)) {
      Expr logarithm = apply(Function.LN, spot.part(0));
      return List.of(quotient(spot.chained(spot.function()), logarithm));
    }
    return isLogarithm(spot)
        ? List.of(product(base(spot), base(spot), spot.derivative(0)))
        : List.of();
  }

  private static Expr base(Spot spot) {
    return apply(Function.LN, spot.part(0));
  }

  private static List<Expr> ofExponent(Spot spot) {
    return spot.is(Rule.OTHER_EXPONENTIAL)
        ? List.of(product(apply(Function.LN, spot.inner()), spot.chained(spot.function())))
        : List.of();
  }
}
