package nabla.decide;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Sampler;
import nabla.evaluate.Value;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Symbols;

/** Recognises a wrong answer whose decimals are the right numbers rounded. */
final class Rounding {
  private static final int POINTS = 24;
  private static final double WIDEST = 0.05;

  /** More than half a unit in the last digit, since more than one number may be rounded. */
  private static final double UNITS = 0.75;

  private static final Evaluator<Double> DOUBLES = Evaluator.inDoubles();

  private Rounding() {}

  /**
   * Whether {@code answer} has decimals, {@code reference} has none, and the two are as close at
   * every point as the digits of the shortest decimal let one expect.
   */
  static boolean explains(Expr answer, Expr reference, Scope scope) {
    OptionalInt digits = decimals(answer).min();
    if (digits.isEmpty() || decimals(reference).findAny().isPresent()) {
      return false;
    }
    double distance = Math.min(WIDEST, UNITS * Math.pow(10, 1 - digits.getAsInt()));
    List<Point> points =
        new Sampler(scope, Symbols.of(Expr.difference(answer, reference)), 1)
            .points()
            .limit(POINTS)
            .toList();
    return points.stream().allMatch(point -> isClose(point, answer, reference, distance));
  }

  /** The number of significant digits of each number written with decimals. */
  private static IntStream decimals(Expr expression) {
    IntStream own = IntStream.empty();
    if (expression instanceof Expr.Literal literal && literal.value().scale() > 0) {
      BigDecimal value = literal.value();
      own = IntStream.of(value.signum() == 0 ? 1 : value.precision());
    }
    return IntStream.concat(own, expression.parts().stream().flatMapToInt(Rounding::decimals));
  }

  /** Points at which one of the two has no value say nothing. */
  private static boolean isClose(Point point, Expr answer, Expr reference, double distance) {
    return !(DOUBLES.at(point, answer) instanceof Value.Enclosed<Double> a)
        || !(DOUBLES.at(point, reference) instanceof Value.Enclosed<Double> b)
        || DOUBLES.relativeDistance(a.ball(), b.ball()) <= distance;
  }
}
