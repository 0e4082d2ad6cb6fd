package nabla.diagnose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nabla.differentiate.Derivation;
import nabla.differentiate.Rule;
import nabla.differentiate.Step;
import nabla.math.Expr;

/** What becomes of a derivative when one step of its derivation goes wrong, or two of them. */
final class WrongDerivation {
  /** Those that are tried in pairs. */
  private static final Set<Misconception> COMMON =
      EnumSet.of(
          Misconception.LOST_INNER_DERIVATIVE,
          Misconception.LOGARITHM_OF_MULTIPLE,
          Misconception.OUTER_NOT_DIFFERENTIATED,
          Misconception.POWER_NOT_DECREMENTED,
          Misconception.EXPONENT_NOT_BROUGHT_DOWN,
          Misconception.EXPONENTIAL_AS_POWER,
          Misconception.LOGARITHM_OF_BASE_LOST,
          Misconception.TRIGONOMETRIC_SIGN,
          Misconception.PRODUCT_OF_DERIVATIVES,
          Misconception.PRODUCT_TERM_FORGOTTEN,
          Misconception.QUOTIENT_SIGN_FLIPPED,
          Misconception.QUOTIENT_SQUARE_LOST,
          Misconception.QUOTIENT_OF_DERIVATIVES,
          Misconception.COEFFICIENT_DROPPED,
          Misconception.CONSTANT_KEPT);

  private final Expr function;
  private final String variable;

  WrongDerivation(Expr function, String variable) {
    this.function = function;
    this.variable = variable;
  }

  /** All results of one wrong step. */
  List<Wrong> ofOne() {
    return one(Derivation.of(function, variable), true);
  }

  /**
   * The results of one mistake made at every place where it can be made, where there are several.
   */
  List<Wrong> ofOneRepeated() {
    Step root = Derivation.of(function, variable);
    List<Wrong> results = new ArrayList<>();
    for (BuggyRule rule : BuggyRule.ALL) {
      List<Slip> slips = new ArrayList<>();
      Expr result = everywhere(root, rule, slips);
      if (slips.size() > 1) {
        results.add(new Wrong(result, slips));
      }
    }
    return results;
  }

  private Expr everywhere(Step step, BuggyRule rule, List<Slip> slips) {
    List<Expr> derivatives = new ArrayList<>();
    for (int i = 0; i < step.parts().size(); i++) {
      Step part = step.parts().get(i);
      derivatives.add(isVarying(step, i) ? everywhere(part, rule, slips) : part.derivative());
    }
    List<Expr> wrong = rule.wrong().at(new Spot(step, derivatives, variable));
    if (wrong.isEmpty()) {
      return step.derivative(derivatives);
    }
    slips.add(Slip.at(step, rule.misconception(), function));
    return wrong.get(0);
  }

  /** The results of two common mistakes at different steps. */
  List<Wrong> ofTwo() {
    return two(Derivation.of(function, variable));
  }

  private List<Wrong> one(Step step, boolean isRoot) {
    List<Expr> derivatives = derivatives(step);
    List<Wrong> results = new ArrayList<>(own(step, derivatives, List.of()));
    if (!isRoot) {
      results.addAll(left(step));
    }
    for (int i = 0; i < derivatives.size(); i++) {
      for (Wrong part : isVarying(step, i) ? one(step.parts().get(i), false) : List.<Wrong>of()) {
        results.add(new Wrong(step.derivative(with(derivatives, i, part)), part.slips()));
      }
    }
    return results;
  }

  private static List<Expr> derivatives(Step step) {
    return step.parts().stream().map(Step::derivative).toList();
  }

  /**
   * A constant goes wrong where it stands alone, as a term; as a factor it is the product that
   * does.
   */
  private static boolean isVarying(Step step, int part) {
    return step.parts().get(part).rule() != Rule.CONSTANT || step.rule() == Rule.SUM;
  }

  private List<Wrong> own(Step step, List<Expr> derivatives, List<Slip> before) {
    Spot spot = new Spot(step, derivatives, variable);
    List<Wrong> results = new ArrayList<>();
    for (BuggyRule rule : BuggyRule.ALL) {
      if (before.isEmpty() || COMMON.contains(rule.misconception())) {
        for (Expr wrong : rule.wrong().at(spot)) {
          List<Slip> slips = new ArrayList<>(before);
          slips.add(Slip.at(step, rule.misconception(), function));
          results.add(new Wrong(wrong, slips));
        }
      }
    }
    return results;
  }

  /** A part that is not differentiated at all, or integrated. */
  private List<Wrong> left(Step step) {
    if (step.rule() == Rule.CONSTANT || step.rule() == Rule.EXPONENTIAL) {
      return List.of();
    }
    List<Wrong> results = new ArrayList<>();
    Slip left = Slip.at(step, Misconception.PART_NOT_DIFFERENTIATED, function);
    results.add(new Wrong(step.function(), left));
    Slip integrated = Slip.at(step, Misconception.INTEGRATED, function);
    Antiderivative.of(step, variable)
        .ifPresent(integral -> results.add(new Wrong(integral, integrated)));
    return results;
  }

  private static List<Expr> with(List<Expr> derivatives, int index, Wrong wrong) {
    List<Expr> changed = new ArrayList<>(derivatives);
    changed.set(index, wrong.result());
    return changed;
  }

  private List<Wrong> two(Step step) {
    List<Expr> derivatives = derivatives(step);
    List<Wrong> results = new ArrayList<>(ofSignAsWell(step, derivatives));
    List<List<Wrong>> singles = new ArrayList<>();
    for (int i = 0; i < derivatives.size(); i++) {
      singles.add(isVarying(step, i) ? common(step.parts().get(i)) : List.of());
    }
    for (int i = 0; i < derivatives.size(); i++) {
      for (Wrong first : singles.get(i)) {
        List<Expr> changed = with(derivatives, i, first);
        results.addAll(own(step, changed, first.slips()));
        for (int j = i + 1; j < derivatives.size(); j++) {
          for (Wrong second : singles.get(j)) {
            List<Slip> both = new ArrayList<>(first.slips());
            both.addAll(second.slips());
            results.add(new Wrong(step.derivative(with(changed, j, second)), both));
          }
        }
      }
      for (Wrong both : isVarying(step, i) ? two(step.parts().get(i)) : List.<Wrong>of()) {
        results.add(new Wrong(step.derivative(with(derivatives, i, both)), both.slips()));
      }
    }
    return results;
  }

  /** A trigonometric function differentiated with the wrong sign and something else wrong. */
  private List<Wrong> ofSignAsWell(Step step, List<Expr> derivatives) {
    Slip sign = Slip.at(step, Misconception.TRIGONOMETRIC_SIGN, function);
    List<Wrong> own = own(step, derivatives, List.of());
    boolean hasSign = own.stream().anyMatch(wrong -> wrong.slips().contains(sign));
    return own.stream()
        .filter(wrong -> hasSign && !wrong.slips().contains(sign))
        .filter(wrong -> COMMON.contains(wrong.misconceptions().get(0)))
        .map(wrong -> wrong.then(Expr::negation).and(sign))
        .toList();
  }

  private List<Wrong> common(Step step) {
    return one(step, false).stream()
        .filter(wrong -> COMMON.contains(wrong.slips().get(0).misconception()))
        .toList();
  }
}
