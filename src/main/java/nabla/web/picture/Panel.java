package nabla.web.picture;

import java.util.function.DoubleUnaryOperator;
import nabla.web.picture.Axis.Tick;
import nabla.web.picture.Picture.Shape;

/** A part of a picture with two axes. */
record Panel(Drawing drawing, Axis x, Axis y) {
  private static final double HEAD = 7;

  /** Lines at about {@code count} round numbers of each axis, and the two axes. */
  Panel axes(int count) {
    for (Tick tick : y.ticks(count, drawing.locale())) {
      add("grid-line", "M" + x.start() + " " + tick.at() + "H" + x.end());
      text("y", x.start() - 5, tick.at(), tick.label());
    }
    for (Tick tick : x.ticks(count, drawing.locale())) {
      add("grid-line", "M" + tick.at() + " " + y.end() + "V" + y.start());
      text("x", tick.at(), y.start() + 15, tick.label());
    }
    if (y.shows(0)) {
      add("axis", "M" + x.start() + " " + y.place(0) + "H" + x.end());
    }
    if (x.shows(0)) {
      add("axis", "M" + x.place(0) + " " + y.end() + "V" + y.start());
    }
    return this;
  }

  /** The graph of {@code function}, as far as it is within the panel. */
  Panel curve(String style, DoubleUnaryOperator function) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < Graph.SAMPLES; i++) {
      double at = new Interval(x.low(), x.high()).at(i / (Graph.SAMPLES - 1.0));
      double value = function.applyAsDouble(at);
      boolean shown = Double.isFinite(value) && y.shows(value);
      if (shown) {
        path.append(drawing ? 'L' : 'M').append(point(at, value));
      }
      drawing = shown;
    }
    return add(style, path.toString());
  }

  /** As {@link #curve} with the axes exchanged. */
  Panel mirrored(String style, Graph graph) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < Graph.SAMPLES; i++) {
      double at = graph.over().at(i / (Graph.SAMPLES - 1.0));
      double value = graph.at(at);
      boolean shown = Double.isFinite(value) && x.shows(value) && y.shows(at);
      if (shown) {
        path.append(drawing ? 'L' : 'M').append(point(value, at));
      }
      drawing = shown;
    }
    return add(style, path.toString());
  }

  /** The line through a point with {@code slope}, as far as it is within the panel. */
  Panel through(String style, double atX, double atY, double slope) {
    return curve(style, at -> atY + slope * (at - atX));
  }

  Panel line(String style, double x1, double y1, double x2, double y2) {
    return add(style, "M" + point(x1, y1) + "L" + point(x2, y2));
  }

  Panel arrow(String style, double x1, double y1, double x2, double y2) {
    double dx = x.unclipped(x2) - x.unclipped(x1);
    double dy = y.unclipped(y2) - y.unclipped(y1);
    double length = Math.hypot(dx, dy);
    if (!(length > 0.5)) {
      return this;
    }
    double ux = HEAD * dx / length;
    double uy = HEAD * dy / length;
    double endX = x.unclipped(x2);
    double endY = y.unclipped(y2);
    String head =
        "M"
            + round(endX - ux + uy / 2)
            + " "
            + round(endY - uy - ux / 2)
            + "L"
            + endX
            + " "
            + endY
            + "L"
            + round(endX - ux - uy / 2)
            + " "
            + round(endY - uy + ux / 2);
    return add(style, "M" + point(x1, y1) + "L" + point(x2, y2) + head);
  }

  /** The polygon through {@code corners}: x and y by turns. */
  Panel area(String style, double... corners) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i + 1 < corners.length; i += 2) {
      path.append(i == 0 ? 'M' : 'L').append(point(corners[i], corners[i + 1]));
    }
    return add(style, path.append('z').toString());
  }

  Panel dot(String style, double atX, double atY) {
    if (Double.isFinite(atX) && Double.isFinite(atY) && x.shows(atX) && y.shows(atY)) {
      drawing.shapes.add(new Shape(style, "", x.place(atX), y.place(atY), ""));
    }
    return this;
  }

  Panel label(double atX, double atY, String text) {
    return text("name", x.place(atX), y.place(atY), text);
  }

  Panel add(String style, String path) {
    if (!path.isEmpty()) {
      drawing.shapes.add(new Shape(style, path, 0, 0, ""));
    }
    return this;
  }

  String point(double atX, double atY) {
    return x.unclipped(atX) + " " + y.unclipped(atY);
  }

  private Panel text(String style, double atX, double atY, String text) {
    drawing.shapes.add(new Shape(style, "", atX, atY, text));
    return this;
  }

  private static double round(double place) {
    return Math.round(10 * place) / 10.0;
  }
}
