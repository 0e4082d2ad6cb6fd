package nabla.diagnose;

import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.product;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import nabla.differentiate.Derivation;
import nabla.differentiate.NotDifferentiableException;
import nabla.differentiate.Rule;
import nabla.differentiate.Step;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Symbols;

/** Sums, constant factors and constants treated otherwise than linearity says. */
final class LinearityMistakes {
  static final List<BuggyRule> RULES =
      List.of(
          new BuggyRule(Misconception.COEFFICIENT_DROPPED, LinearityMistakes::dropped),
          new BuggyRule(
              Misconception.COEFFICIENT_DIFFERENTIATED, LinearityMistakes::coefficientToZero),
          new BuggyRule(Misconception.DIVISOR_AS_FACTOR, LinearityMistakes::divisorAsFactor),
          new BuggyRule(Misconception.CONSTANT_KEPT, LinearityMistakes::kept),
          new BuggyRule(Misconception.CONSTANT_DIFFERENTIATED, LinearityMistakes::asVariable),
          new BuggyRule(Misconception.CONSTANT_TO_ONE, LinearityMistakes::toOne),
          new BuggyRule(Misconception.TERM_FORGOTTEN, LinearityMistakes::termForgotten),
          new BuggyRule(Misconception.SIGN_OF_TERM, LinearityMistakes::signOfTerm),
          new BuggyRule(Misconception.SIGN_LOST, LinearityMistakes::signLost),
          new BuggyRule(Misconception.DIFFERENTIATED_IN_TURN, LinearityMistakes::inTurn));

  private LinearityMistakes() {}

  /** All constant factors dropped, or one of several. */
  private static List<Expr> dropped(Spot spot) {
    if (isDividedByConstant(spot)) {
      return List.of(spot.derivative(0));
    }
    if (spot.is(Rule.NEGATION)) {
      return withItsSign(spot);
    }
    if (!spot.is(Rule.CONSTANT_FACTOR) && !spot.is(Rule.PRODUCT)) {
      return List.of();
    }
    List<Expr> terms = ((Expr.Sum) spot.step().derivative(spot.derivatives())).terms();
    List<Integer> constants = new ArrayList<>();
    for (int i = 0; i < spot.step().parts().size(); i++) {
      if (spot.step().parts().get(i).rule() == Rule.CONSTANT) {
        constants.add(i);
      }
    }
    List<Expr> wrong = new ArrayList<>();
    if (!constants.isEmpty()) {
      wrong.add(without(constants, terms));
    }
    if (constants.size() > 1) {
      constants.forEach(i -> wrong.add(without(List.of(i), terms)));
    }
    return wrong;
  }

  /** The logarithm of a base has mistakes of its own. */
  private static boolean isDividedByConstant(Spot spot) {
    return spot.is(Rule.CONSTANT_DIVISOR)
        && !(spot.part(1) instanceof Expr.Application divisor && divisor.function() == Function.LN);
  }

  /** A negative factor dropped with its sign. */
  private static List<Expr> withItsSign(Spot spot) {
    Step product = spot.step().parts().get(0);
    if (product.rule() != Rule.CONSTANT_FACTOR) {
      return List.of();
    }
    List<Expr> derivatives = product.parts().stream().map(Step::derivative).toList();
    return dropped(new Spot(product, derivatives, spot.variable())).subList(0, 1);
  }

  /** The terms of the product rule with 1 for the factors at {@code places}. */
  private static Expr without(List<Integer> places, List<Expr> terms) {
    List<Expr> changed = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (!places.contains(i)) {
        List<Expr> factors = new ArrayList<>(terms.get(i).parts());
        places.forEach(place -> factors.set(place, integer(1)));
        changed.add(new Expr.Product(factors));
      }
    }
    return changed.size() == 1 ? changed.get(0) : new Expr.Sum(changed);
  }

  private static List<Expr> coefficientToZero(Spot spot) {
    return spot.is(Rule.CONSTANT_FACTOR) ? List.of(integer(0)) : List.of();
  }

  private static List<Expr> divisorAsFactor(Spot spot) {
    return isDividedByConstant(spot)
        ? List.of(product(spot.part(1), spot.derivative(0)))
        : List.of();
  }

  private static List<Expr> kept(Spot spot) {
    if (!spot.is(Rule.CONSTANT)) {
      return List.of();
    }
    List<Expr> wrong = new ArrayList<>(List.of(spot.function()));
    if (spot.function() instanceof Expr.Sum sum) {
      wrong.addAll(sum.terms());
    }
    return wrong;
  }

  /** e^2 gives 2 e, sin(1) gives cos(1); of a constant sum, one term or all. */
  private static List<Expr> asVariable(Spot spot) {
    if (!spot.is(Rule.CONSTANT)) {
      return List.of();
    }
    List<Expr> terms =
        spot.function() instanceof Expr.Sum sum ? sum.terms() : List.of(spot.function());
    List<Expr> wrong = new ArrayList<>();
    terms.forEach(term -> wrong.addAll(asVariable(term)));
    if (wrong.size() > 1) {
      wrong.add(new Expr.Sum(wrong));
    }
    return wrong;
  }

  /** The outer function of a constant, differentiated in its argument. */
  private static List<Expr> asVariable(Expr constant) {
    if (constant instanceof Expr.Negation negation) {
      return asVariable(negation.operand()).stream().map(Expr::negation).toList();
    }
    Expr variable = Expr.symbol("'");
    Expr function;
    Expr argument;
    if (constant instanceof Expr.Power power) {
      argument = power.base();
      function = Expr.power(variable, power.exponent());
    } else if (constant instanceof Expr.Application application
        && application.arguments().size() == 1) {
      argument = application.argument();
      function = Expr.apply(application.function(), variable);
    } else {
      return List.of();
    }
    try {
      Step step = Derivation.of(function, "'");
      return List.of(step.outerDerivative(argument));
    } catch (NotDifferentiableException none) {
      return List.of();
    }
  }

  /** A constant that is no number may look like a variable, and its derivative like 1. */
  private static List<Expr> toOne(Spot spot) {
    return spot.is(Rule.CONSTANT) ? List.of(integer(1)) : List.of();
  }

  private static List<Expr> termForgotten(Spot spot) {
    if (!spot.is(Rule.SUM)) {
      return List.of();
    }
    List<Expr> wrong = new ArrayList<>();
    for (int i = 0; i < spot.derivatives().size(); i++) {
      if (spot.step().parts().get(i).rule() != Rule.CONSTANT) {
        wrong.add(changed(spot, i, integer(0)));
      }
    }
    return wrong;
  }

  private static List<Expr> signOfTerm(Spot spot) {
    if (!spot.is(Rule.SUM)) {
      return List.of();
    }
    List<Expr> wrong = new ArrayList<>();
    for (int i = 0; i < spot.derivatives().size(); i++) {
      if (spot.step().parts().get(i).rule() != Rule.CONSTANT) {
        wrong.add(changed(spot, i, negation(spot.derivative(i))));
      }
    }
    return wrong;
  }

  private static Expr changed(Spot spot, int index, Expr derivative) {
    List<Expr> terms = new ArrayList<>(spot.derivatives());
    terms.set(index, derivative);
    return new Expr.Sum(terms);
  }

  private static List<Expr> signLost(Spot spot) {
    return spot.is(Rule.NEGATION) ? List.of(spot.derivative(0)) : List.of();
  }

  /** A term with several variables, differentiated with respect to all of them in turn. */
  private static List<Expr> inTurn(Spot spot) {
    SortedSet<String> others = Symbols.of(spot.function());
    others.remove(spot.variable());
    if (!spot.is(Rule.CONSTANT_FACTOR) || others.isEmpty()) {
      return List.of();
    }
    try {
      Expr result = spot.step().derivative(spot.derivatives());
      for (String other : others) {
        result = Derivation.of(result, other).derivative();
      }
      return List.of(result);
    } catch (NotDifferentiableException aFactorial) {
      return List.of();
    }
  }
}
