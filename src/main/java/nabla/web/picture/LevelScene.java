package nabla.web.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Value;
import nabla.exercise.SectionPicture;
import nabla.math.Expr;

/** Level curves, the gradient at a point, and the slope in a direction. */
final class LevelScene implements Scene {
  private static final Evaluator<Double> DOUBLES = Evaluator.inDoubles();
  private static final double STEP = 1.0 / 65_536;

  /** How long the gradient is drawn, of the side of the picture. */
  private static final double SHARE = 0.28;

  private final Expr function;
  private final Interval over;
  private final Surface surface;

  LevelScene(Expr function, Interval over) {
    this.function = function;
    this.over = over;
    this.surface = new Surface(this::at, over);
  }

  private double at(double x, double y) {
    Point point =
        Point.of(
            Map.of(
                SectionPicture.VARIABLE,
                new BigDecimal(x),
                SectionPicture.SECOND,
                new BigDecimal(y)));
    return DOUBLES.at(point, function) instanceof Value.Enclosed<Double> value
        ? value.ball().middle()
        : Double.NaN;
  }

  @Override
  public List<Slider> sliders() {
    return List.of(
        Slider.over("x", over.low(), over.high(), over.at(0.7)),
        Slider.over("y", over.low(), over.high(), over.at(0.6)),
        new Slider("angle", 0, 360, 5, 60));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double x = setting.of("x");
    double y = setting.of("y");
    double angle = Math.toRadians(setting.of("angle"));
    double dx = (at(x + STEP, y) - at(x - STEP, y)) / (2 * STEP);
    double dy = (at(x, y + STEP) - at(x, y - STEP)) / (2 * STEP);
    double length = Math.hypot(dx, dy);
    double scale = length > 0 ? Math.min(1, SHARE * over.length() / length) : 0;
    double arrow = SHARE * over.length() / 1.5;
    Drawing drawing = new Drawing("scene_levels", locale);
    Panel panel = drawing.square(over).axes(5);
    surface.draw(panel);
    panel
        .arrow("second", x, y, x + scale * dx, y + scale * dy)
        .arrow("main", x, y, x + arrow * Math.cos(angle), y + arrow * Math.sin(angle))
        .dot("dot", x, y);
    return drawing
        .say("x", x)
        .say("y", y)
        .say("value", at(x, y))
        .say("dx", dx)
        .say("dy", dy)
        .say("length", length)
        .say("angle", setting.of("angle"))
        .say("slope", dx * Math.cos(angle) + dy * Math.sin(angle));
  }
}
