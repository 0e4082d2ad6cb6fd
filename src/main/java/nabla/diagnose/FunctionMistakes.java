package nabla.diagnose;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;

import java.util.ArrayList;
import java.util.List;
import nabla.differentiate.Derivation;
import nabla.differentiate.Rule;
import nabla.differentiate.Step;
import nabla.math.Expr;
import nabla.math.Function;

/** The table of derivatives, misremembered. */
final class FunctionMistakes {
  static final List<BuggyRule> RULES =
      List.of(
          new BuggyRule(
              Misconception.LOGARITHM_OF_FACTOR_DIFFERENTIATED, FunctionMistakes::ofFactor),
          new BuggyRule(Misconception.RECIPROCAL_LOST, FunctionMistakes::withoutReciprocal),
          new BuggyRule(Misconception.LOGARITHM_AS_EXPONENTIAL, FunctionMistakes::asExponential),
          new BuggyRule(Misconception.TRIGONOMETRIC_SIGN, FunctionMistakes::otherSign),
          new BuggyRule(Misconception.TRIGONOMETRIC_FUNCTION_KEPT, FunctionMistakes::kept),
          new BuggyRule(Misconception.TANGENT_SQUARE_LOST, FunctionMistakes::tangent));

  private FunctionMistakes() {}

  /** ln(c v) = ln(c) + ln(v), and then ln(c) has a derivative too. */
  private static List<Expr> ofFactor(Spot spot) {
    if (!spot.is(Function.LN) || spot.step().inner().rule() != Rule.CONSTANT_FACTOR) {
      return List.of();
    }
    List<Expr> terms = new ArrayList<>();
    for (Step factor : spot.step().inner().parts()) {
      Expr logarithm = apply(Function.LN, factor.function());
      terms.add(
          factor.rule() == Rule.CONSTANT
              ? quotient(integer(1), factor.function())
              : Derivation.of(logarithm, spot.variable()).derivative());
    }
    return List.of(new Expr.Sum(terms));
  }

  private static List<Expr> withoutReciprocal(Spot spot) {
    return spot.is(Function.LN) ? List.of(spot.chained(spot.inner())) : List.of();
  }

  private static List<Expr> asExponential(Spot spot) {
    if (!spot.is(Function.LN)) {
      return List.of();
    }
    Expr exponential = power(Expr.Constant.E, spot.inner());
    return List.of(spot.chained(exponential), quotient(spot.derivative(0), exponential));
  }

  private static List<Expr> otherSign(Spot spot) {
    if (!spot.is(Rule.FUNCTION)) {
      return List.of();
    }
    return switch (((Expr.Application) spot.function()).function()) {
      case SIN, COS, TAN, COT, SEC, CSC, SINH, COSH, TANH, COTH, SECH, CSCH ->
          List.of(spot.chained(negation(spot.step().outerDerivative(spot.inner()))));
      default -> List.of();
    };
  }

  /** With its own sign it is the outer function of a chain that is kept. */
  private static List<Expr> kept(Spot spot) {
    if (!spot.is(Function.SIN) && !spot.is(Function.COS)) {
      return List.of();
    }
    Expr negated = spot.chained(negation(spot.function()));
    return spot.isChain() ? List.of(negated) : List.of(spot.chained(spot.function()), negated);
  }

  private static List<Expr> tangent(Spot spot) {
    Expr u = spot.step().isChain() ? spot.inner() : spot.function();
    if (spot.is(Function.TAN)) {
      return List.of(spot.chained(quotient(integer(1), apply(Function.COS, u))));
    }
    return spot.is(Function.ARCTAN)
        ? List.of(spot.chained(quotient(integer(1), sum(integer(1), u))))
        : List.of();
  }
}
