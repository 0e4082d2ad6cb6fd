package nabla.exact;

import java.util.SplittableRandom;
import nabla.math.Domain;
import nabla.math.Rational;

/** Small numbers that a person can compute with, or quarters of them. */
final class PlainSource implements EntrySource<Grid<Rational>> {
  private static final int LARGEST = 3;

  private final SplittableRandom random;
  private final Rational unit;

  /**
   * @param unit every number is a multiple of it
   */
  PlainSource(SplittableRandom random, Rational unit) {
    this.random = random;
    this.unit = unit;
  }

  private Rational between(int low, int high) {
    Rational share = Rational.ONE.dividedBy(unit);
    int steps = share.numerator().intValue();
    return unit.times(Rational.of(random.nextInt(low * steps, high * steps + 1)));
  }

  @Override
  public Grid<Rational> matrix(int rows, int columns) {
    return Grid.of(rows, columns, (i, j) -> between(-LARGEST, LARGEST));
  }

  @Override
  public Grid<Rational> number(Domain domain) {
    if (domain instanceof Domain.Interval interval) {
      Rational low = Rational.of(interval.low());
      Rational width = Rational.of(interval.high()).minus(low);
      Rational share = Rational.of(random.nextInt(1, 10)).dividedBy(Rational.of(10));
      return Grid.number(low.plus(width.times(share)));
    }
    return Grid.number(
        switch (((Domain.Whole) domain).kind()) {
          case POSITIVE -> between(0, LARGEST).plus(unit);
          case REAL -> between(-LARGEST, LARGEST);
          case INTEGER -> Rational.of(random.nextInt(-LARGEST, LARGEST + 1));
        });
  }

  @Override
  public boolean choice() {
    return random.nextBoolean();
  }
}
