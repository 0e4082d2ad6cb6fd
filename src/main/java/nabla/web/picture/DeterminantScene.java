package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** The unit square, and the parallelogram that I + eps M makes of it. */
record DeterminantScene(List<Double> entries) implements Scene {
  private static final Interval SHOWN = new Interval(-0.75, 2.25);

  @Override
  public List<Slider> sliders() {
    return List.of(new Slider("eps", -0.3, 0.5, 0.02, 0.2));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double step = setting.of("eps");
    double a = 1 + step * entries.get(0);
    double b = step * entries.get(1);
    double c = step * entries.get(2);
    double d = 1 + step * entries.get(3);
    double area = a * d - b * c;
    double linear = 1 + step * (entries.get(0) + entries.get(3));
    Drawing drawing = new Drawing("scene_determinant", locale);
    drawing
        .square(SHOWN)
        .axes(4)
        .area("strip", 0, 0, a, c, a + b, c + d, b, d)
        .area("thin dashed", 0, 0, 1, 0, 1, 1, 0, 1)
        .arrow("main", 0, 0, a, c)
        .arrow("main", 0, 0, b, d);
    return drawing
        .say("eps", step)
        .say("area", area)
        .say("linear", linear)
        .say("trace", entries.get(0) + entries.get(3))
        .say("gap", area - linear);
  }
}
