package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** Two curves and a sum of multiples of them, each with its tangent. */
record SumScene(Graph f, Graph g) implements Scene {
  private static final double MOST = 2;
  private static final double STEP = 0.25;

  @Override
  public List<Slider> sliders() {
    Interval over = f.over();
    return List.of(
        Slider.over("x", over.low(), over.high(), over.at(0.6)),
        new Slider("a", -MOST, MOST, STEP, 1),
        new Slider("b", -MOST, MOST, STEP, 1));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double x = setting.of("x");
    double a = setting.of("a");
    double b = setting.of("b");
    double slope = a * f.slope(x) + b * g.slope(x);
    Interval of = f.values();
    Interval ofG = g.values();
    Interval shown = of.with(ofG.low()).with(ofG.high());
    Interval values = new Interval(1.5 * shown.low(), 1.5 * shown.high());
    Drawing drawing = new Drawing("scene_sum", locale);
    drawing
        .panel(f.over(), values.widened())
        .axes(5)
        .curve("thin", f::at)
        .curve("thin dashed", g::at)
        .curve("main", at -> a * f.at(at) + b * g.at(at))
        .through("tangent", x, f.at(x), f.slope(x))
        .through("tangent", x, g.at(x), g.slope(x))
        .through("second", x, a * f.at(x) + b * g.at(x), slope)
        .dot("dot thin", x, f.at(x))
        .dot("dot thin", x, g.at(x))
        .dot("dot second", x, a * f.at(x) + b * g.at(x));
    return drawing
        .say("x", x)
        .say("a", a)
        .say("b", b)
        .say("f", f.slope(x))
        .say("g", g.slope(x))
        .say("slope", slope);
  }
}
