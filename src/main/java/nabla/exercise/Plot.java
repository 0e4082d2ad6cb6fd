package nabla.exercise;

import java.util.List;
import java.util.OptionalDouble;
import nabla.math.Expr;

/**
 * Graphs beside a statement, from which values and slopes are read.
 *
 * @param curves functions of x, called f, g and so on in their order
 * @param tangentAt where each of them has its tangent drawn
 */
public record Plot(List<Curve> curves, double from, double to, OptionalDouble tangentAt) {
  /** The variable of all functions. */
  public static final String VARIABLE = "x";

  /** A function with its name. */
  public record Curve(String name, Expr function) {}

  public Plot {
    curves = List.copyOf(curves);
  }
}
