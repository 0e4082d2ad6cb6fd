package nabla.diagnose;

import static nabla.math.Expr.difference;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;

import java.util.List;
import java.util.function.Function;
import nabla.differentiate.Rule;
import nabla.math.Expr;

/** The quotient rule, (f/g)' = (f' g - f g')/g^2, with something lost or exchanged. */
final class QuotientMistakes {
  static final List<BuggyRule> RULES =
      List.of(
          rule(Misconception.QUOTIENT_SIGN_FLIPPED, q -> List.of(over(q.flipped(), q.squared()))),
          ofTwo(
              Misconception.QUOTIENT_TERMS_ADDED,
              q -> List.of(over(sum(q.first(), q.second()), q.squared()))),
          rule(Misconception.QUOTIENT_SQUARE_LOST, q -> List.of(over(q.numerator(), q.below()))),
          rule(Misconception.QUOTIENT_DENOMINATOR_LOST, q -> List.of(q.numerator())),
          ofTwo(
              Misconception.QUOTIENT_OF_DERIVATIVES,
              q -> List.of(over(q.aboveDerivative(), q.belowDerivative()))),
          rule(
              Misconception.DENOMINATOR_DIFFERENTIATED_ALONE,
              q -> List.of(over(q.above(), q.belowDerivative()))),
          ofTwo(
              Misconception.QUOTIENT_TERM_FORGOTTEN,
              q -> List.of(over(q.first(), q.squared()), negation(over(q.second(), q.squared())))),
          rule(
              Misconception.DENOMINATOR_REPLACED_BY_DERIVATIVE,
              q -> List.of(over(q.numerator(), power(q.belowDerivative(), integer(2))))));

  private QuotientMistakes() {}

  /** A quotient with what stands for the derivatives of both sides. */
  private record Parts(Spot spot) {
    Expr above() {
      return spot.part(0);
    }

    Expr below() {
      return spot.part(1);
    }

    Expr aboveDerivative() {
      return spot.derivative(0);
    }

    Expr belowDerivative() {
      return spot.derivative(1);
    }

    Expr first() {
      return product(aboveDerivative(), below());
    }

    Expr second() {
      return product(above(), belowDerivative());
    }

    Expr numerator() {
      return difference(first(), second());
    }

    Expr flipped() {
      return difference(second(), first());
    }

    Expr squared() {
      return power(below(), integer(2));
    }
  }

  private static BuggyRule rule(Misconception misconception, Function<Parts, List<Expr>> wrong) {
    return new BuggyRule(
        misconception, spot -> spot.is(Rule.QUOTIENT) ? wrong.apply(new Parts(spot)) : List.of());
  }

  /** A rule for quotients in which numerator and denominator both vary. */
  private static BuggyRule ofTwo(Misconception misconception, Function<Parts, List<Expr>> wrong) {
    return new BuggyRule(
        misconception,
        spot ->
            spot.is(Rule.QUOTIENT) && spot.step().parts().get(0).rule() != Rule.CONSTANT
                ? wrong.apply(new Parts(spot))
                : List.of());
  }

  private static Expr over(Expr above, Expr below) {
    return quotient(above, below);
  }
}
