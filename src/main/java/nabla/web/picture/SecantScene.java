package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** A secant through two points of a curve, and the tangent that it becomes as they meet. */
record SecantScene(Graph graph) implements Scene {
  @Override
  public List<Slider> sliders() {
    Interval over = graph.over();
    double farthest = over.length() / 2;
    return List.of(
        Slider.over("x", over.low(), over.high() - farthest, over.at(0.25)),
        Slider.over("h", farthest / 40, farthest, farthest / 2));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double x = setting.of("x");
    double h = setting.of("h");
    double value = graph.at(x);
    double next = graph.at(x + h);
    double secant = (next - value) / h;
    Drawing drawing = new Drawing("scene_secant", locale);
    drawing
        .panel(graph.over(), graph.values().widened())
        .axes(5)
        .curve("main", graph::at)
        .through("tangent", x, value, graph.slope(x))
        .through("second", x, value, secant)
        .dot("dot", x, value)
        .dot("dot second", x + h, next);
    return drawing
        .say("x", x)
        .say("h", h)
        .say("next", x + h)
        .say("secant", secant)
        .say("tangent", graph.slope(x))
        .say("gap", secant - graph.slope(x));
  }
}
