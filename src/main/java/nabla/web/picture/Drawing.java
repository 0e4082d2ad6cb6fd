package nabla.web.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nabla.web.picture.Picture.Shape;

/** Collects the shapes of a picture, and the numbers that its sentence needs. */
final class Drawing {
  private static final double WIDTH = 360;
  private static final double HEIGHT = 240;

  /** Of a picture whose two axes have the same unit. */
  private static final double SIDE = 300;

  private static final double LEFT = 34;
  private static final double EDGE = 8;
  private static final double FOOT = 22;
  private static final double BETWEEN = 40;

  final List<Shape> shapes = new ArrayList<>();
  final Map<String, String> numbers = new LinkedHashMap<>();
  private final Locale locale;
  private final String sentence;
  private double width = WIDTH;
  private double height = HEIGHT;

  /** With the message {@code sentence}. */
  Drawing(String sentence, Locale locale) {
    this.sentence = sentence;
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  String sentence() {
    return sentence;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** Sets {@code value} in place of {@code name} in the sentence. */
  Drawing say(String name, double value) {
    return say(name, number(value));
  }

  Drawing say(String name, String value) {
    numbers.put(name, value);
    return this;
  }

  /** To three decimals. */
  String number(double value) {
    return Double.isFinite(value)
        ? Axis.label(Math.round(value * 1000) / 1000.0, locale)
        : "\u2013";
  }

  /** A panel as wide as the picture. */
  Panel panel(Interval x, Interval y) {
    return new Panel(
        this,
        new Axis(x.low(), x.high(), LEFT, WIDTH - EDGE),
        new Axis(y.low(), y.high(), HEIGHT - FOOT, EDGE));
  }

  /** The first or the second of two panels side by side. */
  Panel half(int index, Interval x, Interval y) {
    double wide = (WIDTH - LEFT - BETWEEN - EDGE) / 2;
    double start = LEFT + index * (wide + BETWEEN);
    return new Panel(
        this,
        new Axis(x.low(), x.high(), start, start + wide),
        new Axis(y.low(), y.high(), HEIGHT - FOOT, EDGE));
  }

  /** A panel whose axes both show {@code both}, with the same unit. */
  Panel square(Interval both) {
    width = SIDE;
    height = SIDE - LEFT + FOOT;
    return new Panel(
        this,
        new Axis(both.low(), both.high(), LEFT, SIDE - EDGE),
        new Axis(both.low(), both.high(), height - FOOT, EDGE));
  }
}
