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
 * Points of a declared domain: a few that a person can compute with in the head, random ones of
 * usual size, then the places of {@link Landmarks}, then random ones of every order of magnitude
 * and close to the ends of intervals. The same seed gives the same points.
 */
public final class Sampler {
  private static final MathContext SHORT = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final MathContext ENOUGH_DIGITS = new MathContext(15);
  private static final List<String> PLAIN = List.of("2", "1", "3", "0.5", "-1", "-2", "1.5", "4");

  /** Of usual size, after the plain ones. */
  private static final int USUAL = 12;

  /** Standing for the order of magnitude of a coordinate, the usual ones more often. */
  private static final double[] SCALES = {1, 1, 1, 3, 3, 10, 10, 100, 0.1, 1_000, 0.01};

  /** The orders of magnitude of far points run from minus this to this. */
  private static final double FAR = 9;

  private static final double FAR_INTEGER = 6;

  private final Scope scope;
  private final SortedSet<String> symbols;
  private final List<BigDecimal> landmarks;
  private final long seed;

  public Sampler(Scope scope, SortedSet<String> symbols, long seed) {
    this(scope, symbols, List.of(), seed);
  }

  /** A sampler that looks at {@code landmarks}, too, as far as they lie in the domain. */
  public Sampler(Scope scope, SortedSet<String> symbols, List<BigDecimal> landmarks, long seed) {
    this.scope = scope;
    this.symbols = symbols;
    this.landmarks = List.copyOf(landmarks);
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
      // Different symbols take different plain values: at a = x = 1 too much is equal.
      coordinates.put(symbol, coordinate(index, offset++, domain, random));
    }
    return new Point(coordinates);
  }

  private BigDecimal coordinate(int index, int offset, Domain domain, SplittableRandom random) {
    if (index < PLAIN.size()) {
      return plain(index + offset, domain);
    }
    int landmark = index - PLAIN.size() - USUAL;
    if (landmark < 0) {
      return usual(domain, random);
    }
    if (landmark < landmarks.size()) {
      BigDecimal place = landmarks.get((landmark + offset) % landmarks.size());
      return domain.contains(place) ? place : far(domain, random);
    }
    // Where all coordinates are far, too much has no value.
    boolean usual = symbols.size() > 1 ? random.nextBoolean() : index % 3 == 0;
    return usual ? usual(domain, random) : far(domain, random);
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

  private static BigDecimal usual(Domain domain, SplittableRandom random) {
    if (domain instanceof Domain.Interval interval) {
      return inside(interval, rounded(random.nextDouble()));
    }
    double scale = SCALES[random.nextInt(SCALES.length)];
    double size = scale * (0.05 + random.nextDouble());
    return switch (((Domain.Whole) domain).kind()) {
      case POSITIVE -> rounded(size);
      case REAL -> rounded(random.nextBoolean() ? size : -size);
      case INTEGER -> BigDecimal.valueOf(random.nextInt(-12, 21));
    };
  }

  private static BigDecimal far(Domain domain, SplittableRandom random) {
    double magnitude = random.nextDouble();
    boolean positive = random.nextBoolean();
    if (domain instanceof Domain.Interval interval) {
      BigDecimal share = rounded(Math.pow(10, -FAR * magnitude) / 2);
      return inside(interval, positive ? share : BigDecimal.ONE.subtract(share));
    }
    double size = Math.pow(10, FAR * (2 * magnitude - 1));
    return switch (((Domain.Whole) domain).kind()) {
      case POSITIVE -> rounded(size);
      case REAL -> rounded(positive ? size : -size);
      case INTEGER -> {
        long whole = Math.round(Math.pow(10, FAR_INTEGER * magnitude));
        yield BigDecimal.valueOf(positive ? whole : -whole);
      }
    };
  }

  private static BigDecimal rounded(double value) {
    BigDecimal shortened = new BigDecimal(value).round(SHORT);
    return shortened.scale() < 0 ? shortened.setScale(0) : shortened;
  }

  private static BigDecimal inside(Domain.Interval interval, BigDecimal share) {
    BigDecimal width = interval.high().subtract(interval.low());
    BigDecimal value = interval.low().add(width.multiply(share));
    BigDecimal shortened = value.round(ENOUGH_DIGITS);
    return interval.contains(shortened) ? shortened : value;
  }
}
