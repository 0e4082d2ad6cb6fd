package nabla.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nabla.evaluate.BallArithmetic;
import nabla.evaluate.NoValue;
import nabla.math.Rational;

/**
 * Compares two expressions at real matrices, for functions of which fields know too little: first
 * in doubles at small ones, then with many digits at larger ones.
 */
public final class RealComparison {
  private static final int DRAWS = 48;
  private static final int ENOUGH = 16;
  private static final int DIGITS = 70;

  /** Some tenths of a second each. */
  private static final long STEPS_IN_DOUBLES = 300_000;

  private static final long STEPS_IN_DIGITS = 50_000;
  private static final Rational QUARTER = Rational.ONE.dividedBy(Rational.of(4));

  /**
   * What was found.
   *
   * @param difference present when the two certainly differ
   * @param agreed whether they agree to 50 digits at enough points
   */
  public record Result(Optional<Counterexample> difference, boolean agreed) {}

  private final Question question;
  private final SplittableRandom random;
  private final SizeAssignments assignments;

  public RealComparison(Question question, long seed) {
    this.question = question;
    this.random = new SplittableRandom(seed);
    this.assignments = new SizeAssignments(question);
  }

  /** Where the two differ, or one has a value on a whole neighbourhood and the other has none. */
  public Optional<Counterexample> difference() {
    Enclosures<Double> enclosures =
        new Enclosures<>(BallArithmetic.inDoubles(), new Effort(STEPS_IN_DOUBLES));
    for (PlainDraw draw : draws(assignments.small(), Rational.ONE)) {
      Optional<Counterexample> difference = enclosures.at(draw).difference();
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  public Result run() {
    Optional<Counterexample> small = difference();
    return small.isPresent()
        ? new Result(small, false)
        : inDigits(new Enclosures<>(BallArithmetic.inDigits(DIGITS), new Effort(STEPS_IN_DIGITS)));
  }

  private <T> Result inDigits(Enclosures<T> enclosures) {
    int agreeing = 0;
    for (PlainDraw draw : draws(assignments.large().subList(0, 1), QUARTER)) {
      Enclosures.Compared compared = enclosures.at(draw);
      if (compared.difference().isPresent()) {
        return new Result(compared.difference(), false);
      }
      agreeing += compared.agrees() ? 1 : 0;
      if (agreeing == ENOUGH) {
        return new Result(Optional.empty(), true);
      }
    }
    return new Result(Optional.empty(), false);
  }

  private List<PlainDraw> draws(List<Sizes> sizes, Rational unit) {
    List<PlainDraw> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      try {
        draws.add(PlainDraw.of(question, sizes.get(i * sizes.size() / DRAWS), random, unit));
      } catch (NoValue none) {
        // There are no values of these properties at this size: others are tried.
        continue;
      }
    }
    return draws;
  }
}
