package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nabla.diagnose.Task;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.web.picture.Measured;

/**
 * An answer beside the slope of the function it should be the derivative of. The slope is measured:
 * by how much the function changes over a short way, divided by that way. The reference plays no
 * part.
 *
 * @param samples from left to right, equally far apart
 * @param at the one nearest to where the answer was found wrong
 */
record SlopeSamples(List<Sample> samples, int at) {
  /** Enough for a smooth line. */
  static final int COUNT = 97;

  /** How far a picture reaches to both sides, the widest that can be read. */
  private static final List<Double> REACHES = List.of(4.0, 2.0, 1.0);

  /** Slopes of which few are that many times as steep as most fill a picture with nothing. */
  private static final double STEEPEST = 100;

  /** More often up and down than that nobody can follow. */
  private static final int MOST_TURNS = 14;

  /**
   * One place.
   *
   * @param given what the answer gives there; empty where it has no value
   * @param slope by how much the function changes there per unit; empty where it cannot be measured
   */
  record Sample(double x, OptionalDouble given, OptionalDouble slope) {}

  SlopeSamples {
    samples = List.copyOf(samples);
  }

  /** Around {@code at}, as far as {@code domain} reaches and the slopes can be told apart. */
  static SlopeSamples around(double at, Domain domain, Expr answer, Task.Derivative task) {
    Measured given = new Measured(answer, task.variable());
    Measured function = new Measured(task.function(), task.variable());
    List<SlopeSamples> closer =
        REACHES.stream()
            .map(reach -> of(given, function, Range.around(at, domain, reach)))
            .toList();
    return closer.stream()
        .filter(SlopeSamples::areCalm)
        .findFirst()
        .orElse(closer.get(closer.size() - 1));
  }

  private boolean areCalm() {
    double[] slopes = samples.stream().flatMapToDouble(s -> s.slope().stream()).toArray();
    if (slopes.length == 0) {
      return true;
    }
    double[] sizes = DoubleStream.of(slopes).map(Math::abs).sorted().toArray();
    return sizes[sizes.length - 1 - sizes.length / 10] <= STEEPEST * sizes[sizes.length / 2]
        && turns(slopes) <= MOST_TURNS;
  }

  private static long turns(double[] slopes) {
    return IntStream.range(2, slopes.length)
        .filter(i -> (slopes[i] - slopes[i - 1]) * (slopes[i - 1] - slopes[i - 2]) < 0)
        .count();
  }

  private static SlopeSamples of(Measured answer, Measured function, Range range) {
    List<Sample> samples = new ArrayList<>();
    int nearest = 0;
    for (int i = 0; i < COUNT; i++) {
      double x = range.low() + (range.high() - range.low()) * i / (COUNT - 1);
      samples.add(new Sample(x, answer.at(x), function.slopeAt(x)));
      boolean nearer = Math.abs(x - range.at()) < Math.abs(samples.get(nearest).x() - range.at());
      nearest = nearer ? i : nearest;
    }
    return new SlopeSamples(samples, nearest);
  }

  /** A part of the axis with a place in it. */
  record Range(double low, double high, double at) {
    static Range around(double at, Domain domain, double reach) {
      if (domain instanceof Domain.Interval interval) {
        return new Range(interval.low().doubleValue(), interval.high().doubleValue(), at);
      }
      if (domain.equals(Domain.POSITIVE)) {
        return new Range(0, Math.max(reach, 2 * at), at);
      }
      return Math.abs(at) <= reach
          ? new Range(-reach, reach, at)
          : new Range(at - reach, at + reach, at);
    }
  }
}
