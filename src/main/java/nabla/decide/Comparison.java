package nabla.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.evaluate.Ball;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Landmarks;
import nabla.evaluate.Point;
import nabla.evaluate.Sampler;
import nabla.evaluate.Value;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Symbols;
import nabla.math.TextPrinter;

/**
 * Compares an answer with its reference at points of the domain. It tells them apart by enclosures
 * that do not overlap, or by a whole neighbourhood on which the answer has no value; otherwise it
 * counts the points at which they agree to many digits.
 */
final class Comparison {
  /** How many points must agree before agreement means anything. */
  static final int ENOUGH_POINTS = 16;

  private static final int COMPARED_POINTS = 40;
  private static final int MAX_DRAWS = 200;
  private static final int AGREEING_DIGITS = 60;

  /** What the first precision leaves open at most, so that x + 10^-60 is not x for large x. */
  private static final double MOST_DOUBT = 1e-61;

  /** A difference that a person sees in rounded numbers. */
  private static final double VISIBLE = 0.01;

  /** The size of a neighbourhood, relative to the smallest coordinate that is not 0. */
  private static final double NEIGHBOURHOOD = 1e-10;

  /** 2^-12. */
  private static final BigDecimal STEP = BigDecimal.ONE.divide(BigDecimal.valueOf(4_096));

  private static final Evaluator<Double> DOUBLES = Evaluator.inDoubles();

  /**
   * What the comparison came to.
   *
   * @param tooLarge whether the answer is too large to compute with wherever it was tried
   */
  record Result(Optional<Evidence> difference, int agreeing, boolean tooLarge) {}

  private final Expr answer;
  private final Expr reference;
  private final Scope scope;
  private final SortedSet<String> symbols;
  private int agreeing;
  private boolean computable;

  Comparison(Expr answer, Expr reference, Scope scope) {
    this.answer = answer;
    this.reference = reference;
    this.scope = scope;
    this.symbols = Symbols.of(reference);
    symbols.addAll(Symbols.of(answer));
  }

  /** How many agreeing points are enough for this pair: one when there are no symbols. */
  int enough() {
    return symbols.isEmpty() ? 1 : ENOUGH_POINTS;
  }

  Result run() {
    List<Point> open = new ArrayList<>();
    Optional<Evidence> difference = inDoubles(open);
    if (difference.isEmpty()) {
      difference = inDigits(open);
    }
    return new Result(difference, agreeing, !open.isEmpty() && !computable);
  }

  /** A part of the domain on which the answer alone has no value. */
  Optional<Evidence> gap() {
    return points()
        .filter(point -> DOUBLES.at(point, answer) instanceof Value.Undefined<Double>)
        .flatMap(point -> gapAround(point, answer, reference, scope).stream())
        .findFirst();
  }

  /** As many points of the domain as are looked at; the same for the same reference. */
  private Stream<Point> points() {
    long seed = TextPrinter.print(reference).hashCode();
    List<BigDecimal> landmarks = Landmarks.between(reference, answer);
    return new Sampler(scope, symbols, landmarks, seed).points().limit(MAX_DRAWS);
  }

  /** The first visible difference, else the first of any size; leaves what doubles cannot tell. */
  private Optional<Evidence> inDoubles(List<Point> open) {
    Iterator<Point> points = points().iterator();
    Optional<Evidence> small = Optional.empty();
    while (points.hasNext() && open.size() < COMPARED_POINTS) {
      Point point = points.next();
      Value<Double> expected = DOUBLES.at(point, reference);
      if (expected instanceof Value.Undefined<Double>) {
        continue;
      }
      Value<Double> given = DOUBLES.at(point, answer);
      if (given instanceof Value.Undefined<Double>) {
        Optional<Evidence> gap = gapAround(point, answer, reference, scope);
        if (gap.isPresent()) {
          return gap;
        }
        continue;
      }
      Optional<Evidence> evidence = difference(DOUBLES, point, given, expected);
      if (evidence.isEmpty()) {
        open.add(point);
      } else if (isVisible(given, expected)) {
        return evidence;
      } else {
        small = small.isPresent() ? small : evidence;
      }
    }
    return small;
  }

  private static boolean isVisible(Value<Double> given, Value<Double> expected) {
    return given instanceof Value.Enclosed<Double> a
        && expected instanceof Value.Enclosed<Double> b
        && DOUBLES.relativeDistance(a.ball(), b.ball()) > VISIBLE;
  }

  /** A whole neighbourhood of {@code point} on which the answer alone has no value. */
  static Optional<Evidence> gapAround(Point point, Expr answer, Expr reference, Scope scope) {
    double distance = NEIGHBOURHOOD * size(point);
    Value<Double> given = DOUBLES.around(point, distance, answer);
    Value<Double> expected = DOUBLES.around(point, distance, reference);
    if ((given instanceof Value.Undefined<Double> || hasNoValueNear(point, answer, scope))
        && expected instanceof Value.Enclosed<Double>
        && DOUBLES.at(point, reference) instanceof Value.Enclosed<Double> value) {
      BigDecimal there = DOUBLES.decimal(value.ball());
      return Optional.of(new Evidence.NarrowerDomain(point.coordinates(), there));
    }
    return Optional.empty();
  }

  /**
   * Whether {@code answer} has certainly no value at other points close by, each in another
   * direction: a denominator that is 0 on an interval is 0 at all of them, and one that has a zero
   * at {@code point} is not. They are sums of powers of 2, with which doubles compute exactly.
   */
  private static boolean hasNoValueNear(Point point, Expr answer, Scope scope) {
    boolean canMove =
        !point.coordinates().isEmpty()
            && point.coordinates().keySet().stream()
                .allMatch(name -> !scope.domain(name).equals(Optional.of(Domain.INTEGER)));
    return canMove
        && IntStream.of(3, -5, 7)
            .allMatch(
                steps -> DOUBLES.at(near(point, steps), answer) instanceof Value.Undefined<Double>);
  }

  private static Point near(Point point, int steps) {
    SortedMap<String, BigDecimal> coordinates = new TreeMap<>();
    int next = steps;
    for (Map.Entry<String, BigDecimal> coordinate : point.coordinates().entrySet()) {
      BigDecimal moved = coordinate.getValue().add(STEP.multiply(BigDecimal.valueOf(next)));
      coordinates.put(coordinate.getKey(), moved);
      next += steps;
    }
    return new Point(coordinates);
  }

  /** Close to an end of the domain the neighbourhood must be small to lie inside. */
  private static double size(Point point) {
    return point.coordinates().values().stream()
        .mapToDouble(coordinate -> Math.abs(coordinate.doubleValue()))
        .filter(size -> size > 0)
        .reduce(1, Math::min);
  }

  private static <T> Optional<Evidence> difference(
      Evaluator<T> evaluator, Point point, Value<T> given, Value<T> expected) {
    if (given instanceof Value.Enclosed<T> a
        && expected instanceof Value.Enclosed<T> b
        && evaluator.disjoint(a.ball(), b.ball())) {
      return Optional.of(
          new Evidence.Value(
              point.coordinates(), evaluator.decimal(a.ball()), evaluator.decimal(b.ball())));
    }
    return Optional.empty();
  }

  private Optional<Evidence> inDigits(List<Point> open) {
    List<Precision<?>> precisions =
        List.of(
            new Precision<>(Evaluator.inDigits(70), MOST_DOUBT),
            new Precision<>(Evaluator.inDigits(150), Double.MAX_VALUE));
    for (Point point : open) {
      if (agreeing >= enough()) {
        break;
      }
      int before = agreeing;
      for (Precision<?> precision : precisions) {
        if (agreeing == before) {
          Optional<Evidence> evidence = atPoint(precision, point);
          if (evidence.isPresent()) {
            return evidence;
          }
        }
      }
    }
    return Optional.empty();
  }

  private <T> Optional<Evidence> atPoint(Precision<T> precision, Point point) {
    Value<T> expected = precision.evaluator.at(point, reference);
    Value<T> given = precision.evaluator.at(point, answer);
    computable |= !(given instanceof Value.TooLarge<T>);
    Optional<Evidence> evidence = difference(precision.evaluator, point, given, expected);
    boolean agrees =
        evidence.isEmpty()
            && given instanceof Value.Enclosed<T> a
            && expected instanceof Value.Enclosed<T> b
            && precision.agreementCounts(a.ball(), b.ball());
    agreeing += agrees ? 1 : 0;
    return evidence;
  }

  /**
   * Numbers with many digits, and how far apart two may be at most for their agreement to count.
   */
  private record Precision<T>(Evaluator<T> evaluator, double mostDoubt) {
    boolean agreementCounts(Ball<T> a, Ball<T> b) {
      return a.radius() + b.radius() <= mostDoubt && evaluator.sharp(a, b, AGREEING_DIGITS);
    }
  }
}
