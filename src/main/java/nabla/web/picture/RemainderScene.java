package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** A curve, a tangent, and how far apart they are after a step. */
record RemainderScene(Graph graph) implements Scene {
  @Override
  public List<Slider> sliders() {
    Interval over = graph.over();
    double farthest = over.length() / 2;
    return List.of(
        Slider.over("x", over.low(), over.high() - farthest, over.at(0.25)),
        Slider.over("eps", farthest / 40, farthest, 0.8 * farthest));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double x = setting.of("x");
    double step = setting.of("eps");
    double line = graph.at(x) + step * graph.slope(x);
    double value = graph.at(x + step);
    double half = graph.at(x + step / 2) - graph.at(x) - step / 2 * graph.slope(x);
    Drawing drawing = new Drawing("scene_remainder", locale);
    drawing
        .panel(graph.over(), graph.values().with(line).widened())
        .axes(5)
        .curve("main", graph::at)
        .through("second", x, graph.at(x), graph.slope(x))
        .line("gap", x + step, line, x + step, value)
        .dot("dot", x, graph.at(x))
        .dot("dot", x + step, value)
        .dot("dot second", x + step, line);
    return drawing
        .say("x", x)
        .say("eps", step)
        .say("value", value)
        .say("line", line)
        .say("gap", value - line)
        .say("half", half);
  }
}
