package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** A rectangle whose sides are two functions with positive values, and what it grows by. */
record ProductScene(Graph f, Graph g) implements Scene {
  private static final double LONGEST_STEP = 0.2;

  @Override
  public List<Slider> sliders() {
    Interval over = f.over();
    double step = LONGEST_STEP * over.length();
    return List.of(
        Slider.over("x", over.low(), over.high() - step, over.at(0.4)),
        Slider.over("eps", step / 20, step, step));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double x = setting.of("x");
    double step = setting.of("eps");
    double width = f.at(x);
    double height = g.at(x);
    double right = f.at(x + step);
    double top = g.at(x + step);
    Drawing drawing = new Drawing("scene_product", locale);
    drawing
        .panel(
            new Interval(0, f.values().high()).widened(),
            new Interval(0, g.values().high()).widened())
        .axes(5)
        .area("area", 0, 0, width, 0, width, height, 0, height)
        .area("strip", width, 0, right, 0, right, height, width, height)
        .area("strip", 0, height, width, height, width, top, 0, top)
        .area("corner", width, height, right, height, right, top, width, top)
        .label(width / 2, height / 2, "f g");
    double rise = right - width;
    double riseOfG = top - height;
    return drawing
        .say("x", x)
        .say("eps", step)
        .say("f", width)
        .say("g", height)
        .say("side", rise * height)
        .say("top", width * riseOfG)
        .say("corner", rise * riseOfG)
        .say("rate", (right * top - width * height) / step)
        .say("limit", f.slope(x) * height + width * g.slope(x));
  }
}
