package nabla.web.picture;

import java.util.List;
import java.util.Map;
import nabla.exercise.SectionPicture;
import nabla.math.Expr;
import nabla.web.picture.Picture.Control;
import nabla.web.shared.Messages;

/** A section's picture, which shows something else at each setting of its sliders. */
public final class MovablePicture {
  private final Scene scene;

  private MovablePicture(Scene scene) {
    this.scene = scene;
  }

  public static MovablePicture of(SectionPicture picture) {
    Interval over = new Interval(picture.from(), picture.to());
    return new MovablePicture(
        switch (picture.kind()) {
          case FORM -> new FormScene(picture.entries(), over);
          case DETERMINANT -> new DeterminantScene(picture.entries());
          case LEVELS -> new LevelScene(picture.functions().get(0), over);
          default -> ofGraphs(picture, over);
        });
  }

  private static Scene ofGraphs(SectionPicture picture, Interval over) {
    List<Expr> functions = picture.functions();
    Graph first = new Graph(functions.get(0), over);
    Graph last = new Graph(functions.get(functions.size() - 1), over);
    return switch (picture.kind()) {
      case SECANT -> new SecantScene(first);
      case REMAINDER -> new RemainderScene(first);
      case SLOPE -> new SlopeScene(first);
      case SUM -> new SumScene(first, last);
      case PRODUCT -> new ProductScene(first, last);
      case CHAIN -> new ChainScene(first, last);
      case INVERSE -> new InverseScene(first);
      default -> throw new IllegalArgumentException("no graphs: " + picture.kind());
    };
  }

  /**
   * What it shows where its sliders are at {@code asked}, by name; a slider that is not among them,
   * or cannot be there, is where it was first, or as close as it can be.
   */
  public Picture at(Map<String, String> asked, Messages messages) {
    Setting setting = new Setting(scene.sliders(), asked);
    Drawing drawing = scene.draw(setting, messages.locale());
    List<Control> controls =
        scene.sliders().stream()
            .map(slider -> slider.at(setting.of(slider.name()), messages))
            .toList();
    return new Picture(
        drawing.width(),
        drawing.height(),
        drawing.shapes,
        controls,
        messages.filled(drawing.sentence(), drawing.numbers));
  }
}
