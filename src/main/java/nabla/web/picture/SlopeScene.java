package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** A tangent that moves along a curve, and the curve of its slopes. */
record SlopeScene(Graph graph) implements Scene {
  @Override
  public List<Slider> sliders() {
    Interval over = graph.over();
    return List.of(Slider.over("x", over.low(), over.high(), over.at(0.7)));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double x = setting.of("x");
    double slope = graph.slope(x);
    Interval slopes = Graph.values(graph::slope, graph.over(), 0);
    Interval values = graph.values().with(slopes.low()).with(slopes.high());
    Drawing drawing = new Drawing("scene_slope", locale);
    drawing
        .panel(graph.over(), values.widened())
        .axes(5)
        .curve("second", graph::slope)
        .curve("main", graph::at)
        .through("tangent", x, graph.at(x), slope)
        .dot("dot", x, graph.at(x))
        .dot("dot second", x, slope);
    return drawing.say("x", x).say("value", graph.at(x)).say("slope", slope);
  }
}
