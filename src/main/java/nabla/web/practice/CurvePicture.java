package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nabla.exercise.Plot;
import nabla.web.picture.Axis;
import nabla.web.picture.Axis.Tick;
import nabla.web.picture.Measured;
import nabla.web.shared.Messages;

/**
 * Graphs from which values and slopes are read.
 *
 * @param zero where the horizontal axis lies
 * @param description what a reader needs to answer without seeing them: points of each graph, and
 *     two points of each tangent
 */
public record CurvePicture(
    List<Curve> curves, List<Tick> xTicks, List<Tick> yTicks, double zero, String description) {
  /** Close enough together to read a slope off them. */
  private static final int TICKS = 9;

  private static final int SAMPLES = 97;
  private static final int DESCRIBED = 5;
  private static final double LEFT = 34;
  private static final double BOTTOM = 198;

  /**
   * A graph.
   *
   * @param path the data of an SVG path, and so for its tangent, which may be empty
   * @param index from 1, which gives it its line
   */
  public record Curve(String name, String path, String tangent, int index) {}

  static CurvePicture of(Plot plot, Messages messages) {
    Axis x = new Axis(plot.from(), plot.to(), LEFT, SlopePicture.WIDTH - 8);
    Axis y = yAxis(plot);
    List<Curve> curves = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Plot.Curve curve : plot.curves()) {
      String tangent = tangent(plot, measured(curve), x, y);
      curves.add(new Curve(curve.name(), path(plot, curve, x, y), tangent, curves.size() + 1));
      words.append(describe(plot, curve, messages)).append(' ');
    }
    return new CurvePicture(
        curves,
        x.ticks(TICKS, messages.locale()),
        y.ticks(TICKS, messages.locale()),
        y.shows(0) ? y.place(0) : BOTTOM,
        words.toString().strip());
  }

  private static Measured measured(Plot.Curve curve) {
    return new Measured(curve.function(), Plot.VARIABLE);
  }

  private static Axis yAxis(Plot plot) {
    double low = 0;
    double high = 0;
    for (Plot.Curve curve : plot.curves()) {
      for (int i = 0; i < SAMPLES; i++) {
        OptionalDouble value = measured(curve).at(at(plot, i, SAMPLES));
        low = Math.min(low, value.orElse(0));
        high = Math.max(high, value.orElse(0));
      }
    }
    return new Axis(Math.floor(low) - 1, Math.ceil(high) + 1, BOTTOM, 8);
  }

  private static double at(Plot plot, int i, int count) {
    return plot.from() + (plot.to() - plot.from()) * i / (count - 1);
  }

  private static String path(Plot plot, Plot.Curve curve, Axis x, Axis y) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < SAMPLES; i++) {
      double place = at(plot, i, SAMPLES);
      OptionalDouble value = measured(curve).at(place);
      if (value.isPresent()) {
        path.append(drawing ? 'L' : 'M').append(x.place(place)).append(' ');
        path.append(y.place(value.getAsDouble()));
      }
      drawing = value.isPresent();
    }
    return path.toString();
  }

  private static String tangent(Plot plot, Measured function, Axis x, Axis y) {
    if (plot.tangentAt().isEmpty()) {
      return "";
    }
    double at = plot.tangentAt().getAsDouble();
    OptionalDouble value = function.at(at);
    OptionalDouble slope = function.slopeAt(at);
    if (value.isEmpty() || slope.isEmpty()) {
      return "";
    }
    double left = value.getAsDouble() + slope.getAsDouble() * (plot.from() - at);
    double right = value.getAsDouble() + slope.getAsDouble() * (plot.to() - at);
    return "M"
        + x.place(plot.from())
        + " "
        + y.unclipped(left)
        + "L"
        + x.place(plot.to())
        + " "
        + y.unclipped(right);
  }

  private static String describe(Plot plot, Plot.Curve curve, Messages messages) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < DESCRIBED; i++) {
      double place = at(plot, i, DESCRIBED);
      measured(curve).at(place).ifPresent(y -> points.add(point(place, y, messages)));
    }
    String graph =
        messages.filled(
            "plot_graph", Map.of("name", curve.name(), "points", String.join(", ", points)));
    if (plot.tangentAt().isEmpty()) {
      return graph;
    }
    double at = plot.tangentAt().getAsDouble();
    OptionalDouble value = measured(curve).at(at);
    OptionalDouble slope = measured(curve).slopeAt(at);
    if (value.isEmpty() || slope.isEmpty()) {
      return graph;
    }
    double next = value.getAsDouble() + 2 * slope.getAsDouble();
    return graph
        + " "
        + messages.filled(
            "plot_tangent",
            Map.of(
                "x", number(at, messages),
                "first", point(at, value.getAsDouble(), messages),
                "second", point(at + 2, next, messages)));
  }

  private static String point(double x, double y, Messages messages) {
    return "(" + number(x, messages) + "; " + number(y, messages) + ")";
  }

  private static String number(double value, Messages messages) {
    return Axis.label(Math.round(value * 100) / 100.0, messages.locale());
  }
}
