package nabla.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nabla.decide.Relation;
import nabla.differentiate.Differentiator;
import nabla.differentiate.NotDifferentiableException;
import nabla.evaluate.Ball;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Sampler;
import nabla.evaluate.Value;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Symbols;

/**
 * Values of an answer at a few points, by which most expressions are quickly seen to be another
 * one. What passes may still be another one.
 */
final class Fingerprint {
  private static final int POINTS = 4;
  private static final int MOST_TRIED = 40;
  private static final Evaluator<Double> DOUBLES = Evaluator.inDoubles();

  private final Relation relation;
  private final SortedSet<String> symbols;
  private final List<Print> prints = new ArrayList<>();

  /** The value of one coefficient, or of all, at a point. */
  private record Print(Point point, int coefficient, Ball<Double> value) {}

  private Fingerprint(Relation relation, SortedSet<String> symbols) {
    this.relation = relation;
    this.symbols = symbols;
  }

  /** Of {@code answer}, for comparison with expressions in {@code symbols}, its own among them. */
  static Fingerprint of(Expr answer, SortedSet<String> symbols, Scope scope, Relation relation) {
    Fingerprint fingerprint = new Fingerprint(relation, symbols);
    List<Expr> coefficients = fingerprint.coefficients(answer);
    List<Point> points = new Sampler(scope, symbols, 1).points().limit(MOST_TRIED).toList();
    for (int k = 0; k < coefficients.size(); k++) {
      int found = 0;
      for (Point point : points) {
        if (found < POINTS
            && DOUBLES.at(point, coefficients.get(k)) instanceof Value.Enclosed<Double> value) {
          fingerprint.prints.add(new Print(point, k, value.ball()));
          found++;
        }
      }
    }
    return fingerprint;
  }

  /** What is compared: the expression, or the derivatives at 0 that an expansion is made of. */
  private List<Expr> coefficients(Expr expression) {
    if (!(relation instanceof Relation.UpToOrder upTo)) {
      return List.of(expression);
    }
    List<Expr> coefficients = new ArrayList<>();
    try {
      Expr derivative = expression;
      for (int k = 0; k < upTo.order(); k++) {
        coefficients.add(
            Substitution.substitute(derivative, Map.of(upTo.symbol(), Expr.integer(0))));
        derivative = Differentiator.differentiate(derivative, upTo.symbol());
      }
    } catch (NotDifferentiableException partOfIt) {
      return coefficients;
    }
    return coefficients;
  }

  /** Whether {@code expression} has the same values as far as doubles tell. */
  boolean mayBe(Expr expression) {
    if (!symbols.containsAll(Symbols.of(expression))) {
      return false;
    }
    List<Expr> coefficients = coefficients(expression);
    for (Print print : prints) {
      if (print.coefficient() >= coefficients.size()
          || !agrees(print, coefficients.get(print.coefficient()))) {
        return false;
      }
    }
    return !prints.isEmpty();
  }

  private static boolean agrees(Print print, Expr expression) {
    Value<Double> value = DOUBLES.at(print.point(), expression);
    if (value instanceof Value.Enclosed<Double> enclosed) {
      return !DOUBLES.disjoint(print.value(), enclosed.ball());
    }
    return !(value instanceof Value.Undefined<Double>);
  }
}
