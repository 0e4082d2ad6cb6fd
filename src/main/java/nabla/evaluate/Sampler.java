package nabla.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import nabla.math.Domain;
import nabla.math.Scope;

/**
 * Points of a declared domain: a few that a person can compute with in the head, then random ones
 * from all of the domain, small and large values and those near an end included. The same seed
 * gives the same points.
 */
public final class Sampler {
  private static final MathContext SHORT = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final List<String> PLAIN = List.of("2", "1", "3", "0.5", "-1", "-2", "1.5", "4");

  /** Standing for the order of magnitude of a coordinate, the usual ones more often. */
  private static final double[] SCALES = {1, 1, 1, 3, 3, 10, 10, 100, 0.1, 1_000, 0.01};

  private final Scope scope;
  private final SortedSet<String> symbols;
  private final long seed;

  public Sampler(Scope scope, SortedSet<String> symbols, long seed) {
    this.scope = scope;
    this.symbols = symbols;
    this.seed = seed;
  }

  /** The points, without end; a single empty one when there are no symbols. */
  public Stream<Point> points() {
    if (symbols.isEmpty()) {
      return Stream.of(new Point(new TreeMap<>()));
    }
    SplittableRandom random = new SplittableRandom(seed);
    return Stream.iterate(0, index -> index + 1).map(index -> point(index, random));
  }

  private Point point(int index, SplittableRandom random) {
    SortedMap<String, BigDecimal> coordinates = new TreeMap<>();
    int offset = 0;
    for (String symbol : symbols) {
      Domain domain = scope.domain(symbol).orElse(Domain.REAL);
      boolean plain = index < PLAIN.size();
      // Different symbols take different plain values: at a = x = 1 too much is equal.
      coordinates.put(symbol, plain ? plain(index + offset++, domain) : random(domain, random));
    }
    return new Point(coordinates);
  }

  private static BigDecimal plain(int index, Domain domain) {
    for (int i = 0; i < PLAIN.size(); i++) {
      BigDecimal value = new BigDecimal(PLAIN.get((index + i) % PLAIN.size()));
      if (domain.contains(value)) {
        return value;
      }
    }
    Domain.Interval interval = (Domain.Interval) domain;
    BigDecimal width = interval.high().subtract(interval.low());
    BigDecimal share = BigDecimal.valueOf(1 + index % 9, 1);
    return interval.low().add(width.multiply(share));
  }

  private static BigDecimal random(Domain domain, SplittableRandom random) {
    if (domain instanceof Domain.Interval interval) {
      return inInterval(interval, random);
    }
    double scale = SCALES[random.nextInt(SCALES.length)];
    double size = scale * (0.05 + random.nextDouble());
    return switch (((Domain.Whole) domain).kind()) {
      case POSITIVE -> rounded(size);
      case REAL -> rounded(random.nextBoolean() ? size : -size);
      case INTEGER -> BigDecimal.valueOf(random.nextInt(-12, 21));
    };
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(SHORT);
  }

  /** Every fourth one lies close to an end. */
  private static BigDecimal inInterval(Domain.Interval interval, SplittableRandom random) {
    double share = random.nextDouble();
    int place = random.nextInt(8);
    share = place == 0 ? share / 100 : place == 1 ? 1 - share / 100 : share;
    BigDecimal width = interval.high().subtract(interval.low());
    BigDecimal value = interval.low().add(width.multiply(new BigDecimal(share)));
    BigDecimal shortened = value.round(new MathContext(6));
    return interval.contains(shortened) ? shortened : value.round(new MathContext(15));
  }
}
