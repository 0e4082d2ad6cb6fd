package nabla.decide;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.difference;
import static nabla.math.Expr.number;
import static nabla.math.Expr.product;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedSet;
import nabla.decide.Relation.Within.Measure;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Sampler;
import nabla.evaluate.Value;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Scope;
import nabla.math.Symbols;
import nabla.normalize.CanonicalForm;

/**
 * Decides whether an answer stays within a tolerance of its reference, by the certain sign of
 * |answer - reference| - tolerance at points of the domain.
 */
final class Tolerance {
  private static final int POINTS = 24;
  private static final int MAX_DRAWS = 200;
  private static final Evaluator<Double> DOUBLES = Evaluator.inDoubles();
  private static final int MANY_DIGITS = 70;

  private final Expr answer;
  private final Expr reference;
  private final Expr excess;
  private final SortedSet<String> symbols;
  private final Scope scope;

  Tolerance(Expr answer, Expr reference, Scope scope, Relation.Within within) {
    this.answer = answer;
    this.reference = reference;
    this.scope = scope;
    this.symbols = Symbols.of(difference(answer, reference));
    Expr distance = apply(Function.ABS, difference(answer, reference));
    Expr limit = number(within.distance());
    this.excess =
        difference(
            distance,
            within.measure() == Measure.ABSOLUTE
                ? limit
                : product(limit, apply(Function.ABS, reference)));
  }

  Verdict verdict() {
    if (CanonicalForm.of(answer, scope).equals(CanonicalForm.of(reference, scope))) {
      return new Verdict.Same(Certainty.PROVED, Verdict.Method.SAME_TREE);
    }
    Iterator<Point> points = new Sampler(scope, symbols, 1).points().limit(MAX_DRAWS).iterator();
    int inside = 0;
    boolean open = false;
    while (points.hasNext() && inside < POINTS) {
      Point point = points.next();
      if (!(DOUBLES.at(point, reference) instanceof Value.Enclosed<Double>)) {
        continue;
      }
      Optional<Evidence> gap =
          DOUBLES.at(point, answer) instanceof Value.Undefined<Double>
              ? Comparison.gapAround(point, answer, reference, scope)
              : Optional.empty();
      if (gap.isPresent()) {
        return new Verdict.Different(gap.get());
      }
      Optional<Integer> sign = signAt(point);
      if (sign.isPresent() && sign.get() > 0) {
        return new Verdict.Different(values(point));
      }
      inside += sign.isPresent() ? 1 : 0;
      open |= sign.isEmpty();
    }
    return symbols.isEmpty() || inside >= Comparison.ENOUGH_POINTS
        ? within(inside, open)
        : new Verdict.Undecided(Verdict.Reason.TOO_FEW_POINTS);
  }

  private Verdict within(int inside, boolean open) {
    if (open || inside == 0) {
      return new Verdict.Undecided(Verdict.Reason.AT_THE_EDGE);
    }
    // A number is compared once and for all; a function only where it was tried.
    Certainty certainty = symbols.isEmpty() ? Certainty.PROVED : Certainty.NUMERIC;
    return new Verdict.Same(certainty, Verdict.Method.TOLERANCE);
  }

  private Optional<Integer> signAt(Point point) {
    return sign(DOUBLES, point).or(() -> sign(Evaluator.inDigits(MANY_DIGITS), point));
  }

  /** The sign of the excess, if its enclosure leaves no doubt. */
  private <T> Optional<Integer> sign(Evaluator<T> evaluator, Point point) {
    Value<T> value = evaluator.at(point, excess);
    Value<T> zero = evaluator.at(point, Expr.integer(0));
    if (value instanceof Value.Enclosed<T> a && zero instanceof Value.Enclosed<T> none) {
      boolean exact = a.ball().radius() == 0;
      return exact || evaluator.disjoint(a.ball(), none.ball())
          ? Optional.of(evaluator.decimal(a.ball()).signum())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Evidence values(Point point) {
    return new Evidence.Value(
        point.coordinates(), valueAt(point, answer), valueAt(point, reference));
  }

  /** Known in doubles or else in digits, since the sign of the excess was. */
  private static BigDecimal valueAt(Point point, Expr expression) {
    return decimal(DOUBLES, point, expression)
        .or(() -> decimal(Evaluator.inDigits(MANY_DIGITS), point, expression))
        .orElseThrow();
  }

  private static <T> Optional<BigDecimal> decimal(
      Evaluator<T> evaluator, Point point, Expr expression) {
    return evaluator.at(point, expression) instanceof Value.Enclosed<T> value
        ? Optional.of(evaluator.decimal(value.ball()))
        : Optional.empty();
  }
}
