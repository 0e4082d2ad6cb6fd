package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** A curve and its mirror image in y = x, with tangents at points that mirror each other. */
record InverseScene(Graph graph) implements Scene {
  /** A slope so small has no reciprocal that a picture shows. */
  private static final double FLAT = 1e-6;

  @Override
  public List<Slider> sliders() {
    Interval over = graph.over();
    return List.of(Slider.over("x", over.low(), over.high(), over.at(0.6)));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double x = setting.of("x");
    double value = graph.at(x);
    double slope = graph.slope(x);
    boolean flat = Math.abs(slope) < FLAT;
    Interval both =
        Graph.values(graph::at, graph.over(), x)
            .with(graph.over().low())
            .with(graph.over().high())
            .widened();
    Drawing drawing = new Drawing(flat ? "scene_inverse_flat" : "scene_inverse", locale);
    Panel panel =
        drawing
            .square(both)
            .axes(5)
            .curve("thin dashed", at -> at)
            .curve(
                "main",
                at ->
                    graph.over().low() <= at && at <= graph.over().high()
                        ? graph.at(at)
                        : Double.NaN)
            .mirrored("second", graph)
            .through("tangent", x, value, slope);
    if (!flat) {
      panel.through("tangent", value, x, 1 / slope);
    }
    panel.line("thin", x, value, value, x).dot("dot", x, value).dot("dot second", value, x);
    return drawing.say("x", x).say("y", value).say("slope", slope).say("inverse", 1 / slope);
  }
}
