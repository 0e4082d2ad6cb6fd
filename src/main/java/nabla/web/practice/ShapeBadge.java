package nabla.web.practice;

import java.util.Optional;
import nabla.grade.AnswerReader;
import nabla.grade.AnswerSpec;
import nabla.math.Dimension;
import nabla.math.Shape;
import nabla.parse.Parsed;
import nabla.web.shared.Messages;

/**
 * The shape of what was typed, beside the one that is wanted where they differ.
 *
 * @param wanted absent when it is the same
 */
public record ShapeBadge(Side yours, Optional<Side> wanted) {
  private static final int LONGEST = 24;
  private static final int THINNEST = 7;

  /** How many pixels stand for a dimension that is only named, next to one that is 1. */
  private static final int NAMED = 20;

  /**
   * One of the two.
   *
   * @param kind such as "column vector"
   * @param size such as {@code n × 1}
   * @param width of a rectangle in its proportions, in pixels
   * @param height of the same
   */
  public record Side(String kind, String size, int width, int height) {
    static Side of(Shape shape, Messages messages) {
      boolean square = shape.isSquare();
      int rows = pixels(shape.rows());
      int columns = square ? rows : pixels(shape.columns());
      boolean bothNamed =
          shape.rows() instanceof Dimension.Named && shape.columns() instanceof Dimension.Named;
      double scale = (double) LONGEST / Math.max(rows, columns);
      int width = (int) Math.max(THINNEST, Math.round(columns * scale));
      int height = (int) Math.max(THINNEST, Math.round(rows * scale));
      return new Side(
          kind(shape, messages),
          shape.rows() + " \u00d7 " + shape.columns(),
          bothNamed && !square ? LONGEST * 2 / 3 : width,
          height);
    }

    /** Inside its line. */
    public int innerWidth() {
      return width - 2;
    }

    /** Inside its line. */
    public int innerHeight() {
      return height - 2;
    }

    private static int pixels(Dimension dimension) {
      return dimension instanceof Dimension.Whole whole ? whole.value() : NAMED;
    }

    private static String kind(Shape shape, Messages messages) {
      if (shape.isScalar()) {
        return messages.text("badge_number");
      }
      if (shape.isVector()) {
        return messages.text("badge_column");
      }
      if (shape.transposed().isVector()) {
        return messages.text("badge_row");
      }
      return shape.isSquare() ? messages.text("badge_square") : messages.text("badge_matrix");
    }
  }

  /** Of {@code parsed}; empty where shapes play no part or nothing has one yet. */
  static Optional<ShapeBadge> of(Parsed parsed, AnswerSpec spec, Messages messages) {
    Shape expected = spec.expected().shape();
    if (!spec.scope().hasMatrices() && expected.isScalar()) {
      return Optional.empty();
    }
    return AnswerReader.shape(parsed, spec)
        .map(
            shape ->
                new ShapeBadge(
                    Side.of(shape, messages),
                    shape.equals(expected)
                        ? Optional.empty()
                        : Optional.of(Side.of(expected, messages))));
  }
}
