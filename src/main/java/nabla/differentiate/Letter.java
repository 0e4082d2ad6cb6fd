package nabla.differentiate;

import java.util.List;
import java.util.stream.IntStream;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Shape;
import nabla.math.Tidy;

/**
 * One factor of a product of matrices: a base, perhaps transposed, to a whole power other than 0.
 *
 * @param shape of the base as it stands
 * @param power 1 unless the base is square
 */
record Letter(Expr base, Shape shape, Kind kind, Orientation orientation, int power) {

  /** What transposing does to a base. */
  enum Kind {
    GENERAL,
    /** Nothing; such a letter is always upright. */
    SYMMETRIC,
    /** Its sign changes; such a letter is always upright. */
    SKEW,
    /** It becomes the inverse; such a letter is always upright. */
    ORTHOGONAL
  }

  enum Orientation {
    UPRIGHT,
    TRANSPOSED;

    Orientation other() {
      return this == UPRIGHT ? TRANSPOSED : UPRIGHT;
    }
  }

  static Letter of(Expr base, Shape shape, Kind kind) {
    return new Letter(base, shape, kind, Orientation.UPRIGHT, 1);
  }

  /** The letter of a matrix that is written out entry by entry. */
  static Letter table(Expr.Matrix matrix) {
    boolean symmetric = matrix.equals(transposed(matrix));
    return of(matrix, matrix.shape(), symmetric ? Kind.SYMMETRIC : Kind.GENERAL);
  }

  private static Expr.Matrix transposed(Expr.Matrix matrix) {
    return new Expr.Matrix(
        IntStream.range(0, matrix.rows().get(0).size())
            .mapToObj(j -> matrix.rows().stream().map(row -> row.get(j)).toList())
            .toList());
  }

  /** Whether this is a matrix written out, itself and no power of it. */
  boolean isTable() {
    return base instanceof Expr.Matrix && power == 1;
  }

  /** The product of two matrices that are written out, written out. */
  Letter timesTable(Letter other) {
    List<List<Expr>> columns = transposed((Expr.Matrix) other.base).rows();
    return table(
        new Expr.Matrix(
            ((Expr.Matrix) base)
                .rows().stream()
                    .map(row -> columns.stream().map(column -> inner(row, column)).toList())
                    .toList()));
  }

  private static Expr inner(List<Expr> row, List<Expr> column) {
    List<Expr> products =
        IntStream.range(0, row.size())
            .mapToObj(i -> Expr.product(row.get(i), column.get(i)))
            .toList();
    return Tidy.tidy(products.size() == 1 ? products.get(0) : new Expr.Sum(products));
  }

  /** The transpose, up to the sign that a skew base contributes. */
  Letter transposed() {
    if (isTable()) {
      return table(transposed((Expr.Matrix) base));
    }
    return switch (kind) {
      case SYMMETRIC, SKEW -> this;
      case ORTHOGONAL -> withPower(-power);
      case GENERAL -> new Letter(base, shape, kind, orientation.other(), power);
    };
  }

  /** The sign that transposing brings out. */
  int signOfTranspose() {
    return kind == Kind.SKEW && power % 2 != 0 ? -1 : 1;
  }

  Letter withPower(int newPower) {
    return new Letter(base, shape, kind, orientation, newPower);
  }

  /** Whether the two are powers of the same thing, so that their product is one letter. */
  boolean joins(Letter other) {
    return shape.isSquare()
        && base.equals(other.base)
        && kind == other.kind
        && orientation == other.orientation;
  }

  /** The shape of the whole letter. */
  Shape oriented() {
    return orientation == Orientation.UPRIGHT ? shape : shape.transposed();
  }

  Expr toExpr() {
    Expr raised = raised();
    return orientation == Orientation.UPRIGHT ? raised : Expr.transpose(raised);
  }

  private Expr raised() {
    if (power == 1) {
      return base;
    }
    if (power == -1) {
      return kind == Kind.ORTHOGONAL ? Expr.transpose(base) : Expr.apply(Function.INVERSE, base);
    }
    return Expr.power(base, Expr.integer(power));
  }
}
