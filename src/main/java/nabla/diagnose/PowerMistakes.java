package nabla.diagnose;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.difference;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.differentiate.Rule;
import nabla.differentiate.Step;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Tidy;

/** The power rule, (f^n)' = n f^(n - 1) f', with the exponent or the factor in front wrong. */
final class PowerMistakes {
  static final List<BuggyRule> RULES =
      List.of(
          new BuggyRule(Misconception.POWER_NOT_DECREMENTED, PowerMistakes::notDecremented),
          new BuggyRule(Misconception.POWER_INCREMENTED, spot -> raised(spot, 1)),
          new BuggyRule(Misconception.POWER_DECREMENTED_TWICE, spot -> raised(spot, -2)),
          new BuggyRule(Misconception.EXPONENT_SUBTRACTED, PowerMistakes::subtracted),
          new BuggyRule(Misconception.EXPONENT_NOT_BROUGHT_DOWN, PowerMistakes::withoutFactor),
          new BuggyRule(
              Misconception.DECREMENTED_EXPONENT_BROUGHT_DOWN, PowerMistakes::smallerFactor),
          new BuggyRule(Misconception.SIGN_OF_EXPONENT_LOST, PowerMistakes::withoutSign),
          new BuggyRule(Misconception.POWER_LOST, PowerMistakes::withoutPower),
          new BuggyRule(
              Misconception.COEFFICIENT_AND_EXPONENT_ADDED, PowerMistakes::coefficientAdded),
          new BuggyRule(Misconception.POWER_AS_EXPONENTIAL, PowerMistakes::asExponential));

  private PowerMistakes() {}

  /** Of the terms c x and x too, as if they were c x^1. */
  private static List<Expr> notDecremented(Spot spot) {
    if (spot.is(Rule.SUM)) {
      return variableKept(spot);
    }
    if (!spot.is(Rule.CONSTANT_FACTOR)) {
      return raised(spot, 0);
    }
    boolean isLinear =
        spot.step().parts().stream()
            .allMatch(part -> part.rule() == Rule.CONSTANT || part.rule() == Rule.VARIABLE);
    return isLinear ? List.of(spot.function()) : List.of();
  }

  private static List<Expr> variableKept(Spot spot) {
    List<Expr> terms = new ArrayList<>(spot.derivatives());
    boolean changed = false;
    for (int i = 0; i < terms.size(); i++) {
      if (spot.step().parts().get(i).rule() == Rule.VARIABLE) {
        terms.set(i, spot.part(i));
        changed = true;
      }
    }
    long varying =
        spot.step().parts().stream().filter(part -> part.rule() != Rule.CONSTANT).count();
    return changed && varying > 1 ? List.of(new Expr.Sum(terms)) : List.of();
  }

  /** n f^(1 - n). */
  private static List<Expr> subtracted(Spot spot) {
    if (!spot.is(Rule.POWER)) {
      return List.of();
    }
    Expr exponent = Tidy.tidy(difference(integer(1), spot.part(1)));
    return List.of(spot.chained(product(spot.part(1), power(spot.part(0), exponent))));
  }

  /** n f^(n + change). */
  private static List<Expr> raised(Spot spot, int change) {
    return spot.is(Rule.POWER)
        ? List.of(spot.chained(product(spot.part(1), changed(spot.part(0), spot.part(1), change))))
        : List.of();
  }

  private static Expr changed(Expr base, Expr exponent, int change) {
    return power(base, Tidy.tidy(sum(exponent, integer(change))));
  }

  /** Without -1 it is the sign that is lost. */
  private static List<Expr> withoutFactor(Spot spot) {
    return spot.is(Rule.POWER) && !spot.part(1).equals(integer(-1))
        ? List.of(spot.chained(changed(spot.part(0), spot.part(1), -1)))
        : List.of();
  }

  private static List<Expr> smallerFactor(Spot spot) {
    if (!spot.is(Rule.POWER)) {
      return List.of();
    }
    Expr factor = Tidy.tidy(difference(spot.part(1), integer(1)));
    return List.of(
        spot.chained(product(factor, changed(spot.part(0), spot.part(1), -1))),
        spot.chained(product(factor, changed(spot.part(0), spot.part(1), -2))));
  }

  private static List<Expr> withoutSign(Spot spot) {
    boolean negative =
        spot.is(Rule.POWER)
            && Arithmetic.value(spot.part(1)).filter(n -> n.signum() < 0).isPresent();
    return negative
        ? List.of(
            spot.chained(product(negation(spot.part(1)), changed(spot.part(0), spot.part(1), -1))))
        : List.of();
  }

  private static List<Expr> withoutPower(Spot spot) {
    return spot.is(Rule.POWER)
        ? List.of(spot.chained(product(spot.part(1), spot.part(0))))
        : List.of();
  }

  /** (c x^n)' = (c + n) x^(n - 1), for numbers c and n. */
  private static List<Expr> coefficientAdded(Spot spot) {
    if (!spot.is(Rule.CONSTANT_FACTOR)) {
      return List.of();
    }
    Optional<Step> raised =
        spot.step().parts().stream()
            .filter(part -> part.rule() == Rule.POWER && part.inner().rule() == Rule.VARIABLE)
            .findFirst();
    List<Expr> constants =
        spot.step().parts().stream()
            .filter(part -> part.rule() == Rule.CONSTANT)
            .map(Step::function)
            .toList();
    Optional<Rational> coefficient = Arithmetic.value(productOf(constants));
    if (raised.isEmpty() || coefficient.isEmpty()) {
      return List.of();
    }
    Expr exponent = raised.get().function().parts().get(1);
    Expr factor = sum(coefficient.get().toExpr(), exponent);
    return List.of(product(factor, changed(spot.symbol(), exponent, -1)));
  }

  private static Expr productOf(List<Expr> factors) {
    return factors.size() == 1 ? factors.get(0) : new Expr.Product(factors);
  }

  private static List<Expr> asExponential(Spot spot) {
    return spot.is(Rule.POWER)
        ? List.of(spot.chained(product(apply(Function.LN, spot.part(0)), spot.function())))
        : List.of();
  }
}
