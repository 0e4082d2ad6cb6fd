package nabla.parse;

import nabla.math.Dimension;
import nabla.math.Scope;
import nabla.math.Shape;

/** What kind of answer is asked for, which decides how commas are read. */
public enum Asked {
  /** One number: a comma cannot divide anything. */
  NUMBER,
  /** Anything: {@code (a, b)} is a column, {@code [[a, b], [c, d]]} a matrix. */
  ANYTHING,
  /** A column written out: {@code a, b} is one without brackets too. */
  PARTS;

  /** What is asked for where {@code expected} is the shape of a right answer. */
  public static Asked of(Scope scope, Shape expected) {
    if (expected.isVector() && expected.rows() instanceof Dimension.Whole) {
      return PARTS;
    }
    return expected.isScalar() && !scope.hasMatrices() ? NUMBER : ANYTHING;
  }
}
