package nabla.exact;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nabla.evaluate.BallArithmetic;
import nabla.evaluate.NoValue;
import nabla.math.Rational;

/**
 * Looks for small matrices at which two expressions differ, exactly where their values are
 * fractions, else by enclosures that have no number in common.
 */
public final class Counterexamples {
  private static final int DRAWS = 24;

  /** How many are looked at for one without fractions. */
  private static final int CHOICE = 4;

  private static final long STEPS = 100_000;

  private final Question question;
  private final SplittableRandom random;
  private final Effort effort = new Effort(STEPS);
  private final Enclosures<Double> enclosures =
      new Enclosures<>(BallArithmetic.inDoubles(), effort);

  public Counterexamples(Question question, long seed) {
    this.question = question;
    this.random = new SplittableRandom(seed);
  }

  /** The first one without fractions among the first few, else the first of all. */
  public Optional<Counterexample> first() {
    SizeAssignments assignments = new SizeAssignments(question);
    Optional<Counterexample> best = Optional.empty();
    int found = 0;
    for (Sizes sizes : assignments.small()) {
      for (int draw = 0; draw < DRAWS && found < CHOICE; draw++) {
        Optional<Counterexample> next = at(sizes);
        if (next.filter(Counterexample::isWhole).isPresent()) {
          return next;
        }
        found += next.isPresent() ? 1 : 0;
        best = best.or(() -> next);
      }
    }
    return best.isPresent() ? best : at(assignments.large().get(0));
  }

  private Optional<Counterexample> at(Sizes sizes) {
    PlainDraw draw;
    try {
      draw = PlainDraw.of(question, sizes, random, Rational.ONE);
    } catch (NoValue none) {
      return Optional.empty();
    }
    try {
      return exactly(draw);
    } catch (NoValue none) {
      return none == NoValue.UNKNOWN ? enclosures.at(draw).difference() : Optional.empty();
    }
  }

  /** Throws when the values are no fractions. */
  private Optional<Counterexample> exactly(PlainDraw draw) {
    Coefficients<Grid<Rational>> coefficients = draw.exactly(effort);
    List<Grid<Rational>> expected = coefficients.of(question.reference());
    List<Grid<Rational>> given = coefficients.of(question.answer());
    for (int k = 0; k < given.size(); k++) {
      if (!given.get(k).equals(expected.get(k))) {
        return Optional.of(
            draw.counterexample(
                Optional.of(PlainDraw.matrix(given.get(k))), PlainDraw.matrix(expected.get(k)), k));
      }
    }
    return Optional.empty();
  }

  /** One at which the answer has no value, though it has none at any matrices of these sizes. */
  public Optional<Counterexample> withoutValue() {
    for (Sizes sizes : new SizeAssignments(question).small()) {
      for (int i = 0; i < DRAWS; i++) {
        Optional<Counterexample> found = withoutValue(sizes);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Counterexample> withoutValue(Sizes sizes) {
    PlainDraw draw;
    Coefficients<Grid<Rational>> coefficients;
    List<Grid<Rational>> expected;
    try {
      draw = PlainDraw.of(question, sizes, random, Rational.ONE);
      coefficients = draw.exactly(effort);
      expected = coefficients.of(question.reference());
    } catch (NoValue none) {
      return Optional.empty();
    }
    try {
      coefficients.of(question.answer());
      return Optional.empty();
    } catch (NoValue none) {
      return none == NoValue.UNDEFINED
          ? Optional.of(draw.counterexample(Optional.empty(), PlainDraw.matrix(expected.get(0)), 0))
          : Optional.empty();
    }
  }
}
