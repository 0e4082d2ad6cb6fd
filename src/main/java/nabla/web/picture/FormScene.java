package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** A quadratic form from above, and the two parts of its gradient. */
final class FormScene implements Scene {
  private static final double MOST = 2;
  private static final double LONGEST = 1.9;

  private final double[] entries;
  private final Interval over;
  private final Surface surface;

  /** Of the matrix with {@code entries}, row by row. */
  FormScene(List<Double> entries, Interval over) {
    this.entries = entries.stream().mapToDouble(Double::doubleValue).toArray();
    this.over = over;
    this.surface = new Surface(this::at, over);
  }

  private double at(double x, double y) {
    return entries[0] * x * x + (entries[1] + entries[2]) * x * y + entries[3] * y * y;
  }

  @Override
  public List<Slider> sliders() {
    return List.of(
        Slider.over("w1", -MOST, MOST, 1),
        Slider.over("w2", -MOST, MOST, 1),
        new Slider("skew", -MOST, MOST, 0.25, 0));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double x = setting.of("w1");
    double y = setting.of("w2");
    double above = (entries[1] + entries[2]) / 2 + setting.of("skew");
    double below = (entries[1] + entries[2]) / 2 - setting.of("skew");
    double[] row = {entries[0] * x + above * y, below * x + entries[3] * y};
    double[] turned = {entries[0] * x + below * y, above * x + entries[3] * y};
    double[] gradient = {row[0] + turned[0], row[1] + turned[1]};
    double longest = Math.max(Math.hypot(gradient[0], gradient[1]), Math.hypot(row[0], row[1]));
    double scale = longest > 0 ? Math.min(0.5, LONGEST / longest) : 0;
    boolean symmetric = setting.of("skew") == 0;
    Drawing drawing = new Drawing(symmetric ? "scene_form_symmetric" : "scene_form", locale);
    Panel panel = drawing.square(over).axes(5);
    surface.draw(panel);
    double endX = x + scale * row[0];
    double endY = y + scale * row[1];
    panel
        .arrow("main", x, y, endX, endY)
        .arrow("thin", endX, endY, endX + scale * turned[0], endY + scale * turned[1])
        .arrow("second", x, y, x + scale * gradient[0], y + scale * gradient[1])
        .dot("dot", x, y);
    return drawing
        .say("w", pair(drawing, x, y))
        .say("row1", pair(drawing, entries[0], above))
        .say("row2", pair(drawing, below, entries[3]))
        .say("mw", pair(drawing, row[0], row[1]))
        .say("turned", pair(drawing, turned[0], turned[1]))
        .say("gradient", pair(drawing, gradient[0], gradient[1]))
        .say("twice", pair(drawing, 2 * row[0], 2 * row[1]));
  }

  private static String pair(Drawing drawing, double first, double second) {
    return "(" + drawing.number(first) + "; " + drawing.number(second) + ")";
  }
}
