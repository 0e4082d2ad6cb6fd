package nabla.web.practice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nabla.attempt.Attempt;
import nabla.diagnose.Task;
import nabla.exercise.Variant;
import nabla.grade.AnswerReader;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.math.Domain;
import nabla.math.Symbols;
import nabla.parse.Parsed;
import nabla.web.picture.Axis;
import nabla.web.picture.Axis.Tick;
import nabla.web.practice.SlopeSamples.Sample;
import nabla.web.shared.Messages;
import nabla.web.shared.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * The curve of a wrong answer against the slopes of the function, measured from the function
 * itself.
 *
 * @param curve the answer as the data of an SVG path
 * @param dots where slopes were measured
 * @param xTicks numbers along the axis, and so for y
 * @param zero where the horizontal axis lies
 * @param description the picture in words
 * @param stops along the axis, from left to right
 * @param at the stop that is shown first
 */
public record SlopePicture(
    String curve,
    List<Dot> dots,
    List<Tick> xTicks,
    List<Tick> yTicks,
    double zero,
    String description,
    List<Stop> stops,
    int at) {
  static final double WIDTH = 360;
  static final double HEIGHT = 220;
  private static final int TICKS = 4;
  private static final int BETWEEN_DOTS = 6;
  private static final int BETWEEN_STOPS = 3;

  /** Outside of the picture. */
  private static final double NOWHERE = -1;

  /** How far beyond the middle values of the slopes the picture reaches. */
  private static final double MARGIN = 0.25;

  /** Farther out a picture shows nothing. */
  private static final double FARTHEST = 1e4;

  private static final double LEFT = 34;
  private static final double BOTTOM = HEIGHT - 22;
  private static final double TOP = 8;

  public record Dot(double x, double y) {}

  /**
   * Where a reader who moves along the axis may stop.
   *
   * @param given the answer's place in the picture, {@link #NOWHERE} when it has none, and so for
   *     the slope
   * @param words what a reader hears there
   */
  public record Stop(double x, double given, double slope, String words) {}

  /** Of an incorrect answer to a question for the derivative of a function of one number. */
  static Optional<SlopePicture> of(Attempt attempt, Variant variant, Messages messages) {
    if (!(attempt.outcome() instanceof Grade.Outcome.Incorrect incorrect)
        || !(variant.demand() instanceof AnswerSpec spec)
        || !(spec.task().orElse(null) instanceof Task.Derivative task)
        || !Symbols.of(task.function()).equals(Set.of(task.variable()))) {
      return Optional.empty();
    }
    @Nullable BigDecimal at = incorrect.evidence().at().get(task.variable());
    Parsed parsed = AnswerReader.read(attempt.raw(), spec);
    Optional<Domain> domain = spec.scope().domain(task.variable());
    boolean drawable =
        // A slope that is the same everywhere is the answer.
        !Symbols.of(spec.reference()).isEmpty()
            && parsed.isReadable()
            && domain.filter(d -> !d.equals(Domain.INTEGER)).isPresent();
    if (at == null || Math.abs(at.doubleValue()) >= FARTHEST || !drawable) {
      return Optional.empty();
    }
    SlopeSamples samples =
        SlopeSamples.around(at.doubleValue(), domain.orElseThrow(), parsed.expression(), task);
    return new Drawing(samples, task.variable(), messages).picture();
  }

  /** Turns samples into places of a picture. */
  private static final class Drawing {
    private final List<Sample> samples;
    private final int at;
    private final String variable;
    private final Messages messages;

    Drawing(SlopeSamples samples, String variable, Messages messages) {
      this.samples = samples.samples();
      this.at = samples.at();
      this.variable = variable;
      this.messages = messages;
    }

    Optional<SlopePicture> picture() {
      double[] shown = samples.stream().flatMapToDouble(s -> s.slope().stream()).sorted().toArray();
      if (shown.length < SlopeSamples.COUNT / 4) {
        return Optional.empty();
      }
      Axis x = new Axis(samples.get(0).x(), last().x(), LEFT, WIDTH - 8);
      Axis y = yAxis(shown);
      return Optional.of(
          new SlopePicture(
              curve(x, y),
              dots(x, y),
              ticks(x),
              ticks(y),
              y.shows(0) ? y.place(0) : BOTTOM,
              description(),
              stops(x, y),
              at / BETWEEN_STOPS));
    }

    private Sample last() {
      return samples.get(samples.size() - 1);
    }

    /** Around most of the slopes, and the answer at the place where it is wrong. */
    private Axis yAxis(double[] slopes) {
      double low = slopes[slopes.length / 20];
      double high = slopes[slopes.length - 1 - slopes.length / 20];
      OptionalDouble given = samples.get(at).given();
      double middle = Math.max(high - low, 1);
      if (given.isPresent() && Math.abs(given.getAsDouble() - (low + high) / 2) < 2 * middle) {
        low = Math.min(low, given.getAsDouble());
        high = Math.max(high, given.getAsDouble());
      }
      double margin = Math.max(MARGIN * (high - low), 0.5);
      return new Axis(low - margin, high + margin, BOTTOM, TOP);
    }

    /** In pieces where the answer has no value, or leaves the picture. */
    private String curve(Axis x, Axis y) {
      StringBuilder path = new StringBuilder();
      boolean drawing = false;
      for (Sample sample : samples) {
        boolean inside =
            sample.given().isPresent()
                && Math.abs(sample.given().getAsDouble()) < 1e6
                && new Axis(3 * y.low() - 2 * y.high(), 3 * y.high() - 2 * y.low(), 0, 1)
                    .shows(sample.given().getAsDouble());
        if (inside) {
          path.append(drawing ? 'L' : 'M')
              .append(x.place(sample.x()))
              .append(' ')
              .append(y.place(sample.given().getAsDouble()));
        }
        drawing = inside;
      }
      return path.toString();
    }

    private List<Dot> dots(Axis x, Axis y) {
      List<Dot> dots = new ArrayList<>();
      for (int i = 0; i < samples.size(); i += BETWEEN_DOTS) {
        Sample sample = samples.get(i);
        if (sample.slope().isPresent() && y.shows(sample.slope().getAsDouble())) {
          dots.add(new Dot(x.place(sample.x()), y.place(sample.slope().getAsDouble())));
        }
      }
      return dots;
    }

    private List<Tick> ticks(Axis axis) {
      return axis.ticks(TICKS, messages.locale());
    }

    private String label(double value) {
      return Axis.label(value, messages.locale());
    }

    private List<Stop> stops(Axis x, Axis y) {
      List<Stop> stops = new ArrayList<>();
      for (int i = 0; i < samples.size(); i += BETWEEN_STOPS) {
        Sample sample = samples.get(i);
        stops.add(
            new Stop(
                x.place(sample.x()),
                place(sample.given(), y),
                place(sample.slope(), y),
                words(sample)));
      }
      return stops;
    }

    private static double place(OptionalDouble value, Axis axis) {
      return value.isPresent() ? axis.place(value.getAsDouble()) : NOWHERE;
    }

    private String words(Sample sample) {
      Map<String, String> values =
          Map.of(
              "variable", variable,
              "x", label(Math.round(sample.x() * 1e4) / 1e4),
              "given", number(sample.given()),
              "slope", number(sample.slope()));
      return messages.filled("picture_place", values);
    }

    private String number(OptionalDouble value) {
      return value.isPresent()
          ? Numbers.rounded(new BigDecimal(value.getAsDouble()), messages.locale()).replace("$", "")
          : messages.text("picture_no_value");
    }

    private String description() {
      List<Sample> measured = samples.stream().filter(s -> s.slope().isPresent()).toList();
      long missed =
          measured.stream()
              .filter(
                  s ->
                      s.given().isEmpty()
                          || isApart(s.given().getAsDouble(), s.slope().getAsDouble()))
              .count();
      Map<String, String> values =
          Map.of(
              "variable", variable,
              "from", label(samples.get(0).x()),
              "to", label(last().x()),
              "share", Long.toString(Math.round(100.0 * missed / measured.size())),
              "here", words(samples.get(at)));
      return messages.filled("picture_description", values);
    }

    private static boolean isApart(double given, double slope) {
      return Math.abs(given - slope) > 1e-3 * Math.max(1, Math.abs(slope));
    }
  }
}
