package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** The inner function beside the outer one, whose slope is taken where the inner one arrives. */
record ChainScene(Graph outer, Graph inner) implements Scene {
  @Override
  public List<Slider> sliders() {
    Interval over = inner.over();
    return List.of(Slider.over("x", over.low(), over.high(), over.at(0.4)));
  }

  @Override
  public Drawing draw(Setting setting, Locale locale) {
    double x = setting.of("x");
    double middle = inner.at(x);
    Interval reached = Graph.values(inner::at, inner.over(), middle);
    Drawing drawing = new Drawing("scene_chain", locale);
    drawing
        .half(0, inner.over(), reached.widened())
        .axes(3)
        .curve("main", inner::at)
        .through("tangent", x, middle, inner.slope(x))
        .dot("dot", x, middle);
    drawing
        .half(1, reached, Graph.values(outer::at, reached, outer.at(middle)).widened())
        .axes(3)
        .curve("main", outer::at)
        .through("second", middle, outer.at(middle), outer.slope(middle))
        .dot("dot second", middle, outer.at(middle));
    return drawing
        .say("x", x)
        .say("u", middle)
        .say("value", outer.at(middle))
        .say("inner", inner.slope(x))
        .say("outer", outer.slope(middle))
        .say("slope", inner.slope(x) * outer.slope(middle));
  }
}
