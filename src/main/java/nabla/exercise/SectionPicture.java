package nabla.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nabla.math.Expr;

/**
 * A picture that readers of a section can move.
 *
 * @param functions what it shows, where that is functions
 * @param entries what it shows, where that is a matrix: its two rows one after the other
 * @param from where its axes begin
 * @param to where they end
 */
public record SectionPicture(
    Kind kind, List<Expr> functions, List<Double> entries, double from, double to) {
  /** The variable of functions of one number. */
  public static final String VARIABLE = "x";

  /** The second variable of functions of two numbers. */
  public static final String SECOND = "y";

  /** What moves in a picture. */
  public enum Kind {
    /** A secant becomes a tangent. */
    SECANT("secant", 1),
    /** A tangent leaves its curve by less than the step. */
    REMAINDER("remainder", 1),
    /** A tangent moves along a curve, beside the curve of its slopes. */
    SLOPE("slope", 1),
    /** Slopes add up. */
    SUM("sum", 2),
    /** A product is an area. */
    PRODUCT("product", 2),
    /** Slopes of the outer function and the inner one multiply. */
    CHAIN("chain", 2),
    /** A function is mirrored. */
    INVERSE("inverse", 1),
    /** Level curves, the gradient and a direction. */
    LEVELS("level curves", 1),
    /** A quadratic form and the two parts of its gradient. */
    FORM("quadratic form", 4),
    /** A square becomes a parallelogram. */
    DETERMINANT("determinant", 4);

    private final String key;
    private final int parts;

    Kind(String key, int parts) {
      this.key = key;
      this.parts = parts;
    }

    /** What an author writes for it. */
    String key() {
      return key;
    }

    /** How many functions or entries it needs. */
    int parts() {
      return parts;
    }

    boolean showsMatrix() {
      return this == FORM || this == DETERMINANT;
    }

    static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    static List<String> keys() {
      return Arrays.stream(values()).map(Kind::key).toList();
    }
  }

  public SectionPicture {
    functions = List.copyOf(functions);
    entries = List.copyOf(entries);
  }
}
