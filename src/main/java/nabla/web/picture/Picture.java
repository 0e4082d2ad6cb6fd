package nabla.web.picture;

import java.util.List;

/**
 * What a picture shows at one setting.
 *
 * @param shapes from the back to the front
 * @param words the same in a sentence, with the numbers
 */
public record Picture(
    double width, double height, List<Shape> shapes, List<Control> controls, String words) {

  /**
   * A line or area with its {@code path}, a dot without, or a text.
   *
   * @param style names its rule in the style sheet
   */
  public record Shape(String style, String path, double x, double y, String text) {}

  /** A slider at its place, all numbers as HTML takes them. */
  public record Control(
      String name, String label, String low, String high, String step, String value) {}
}
