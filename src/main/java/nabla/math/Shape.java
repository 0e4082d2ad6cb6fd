package nabla.math;

/** How many rows and columns something has. A scalar is 1 x 1, a vector is a column: n x 1. */
public record Shape(Dimension rows, Dimension columns) {
  public static final Shape SCALAR = new Shape(Dimension.ONE, Dimension.ONE);

  /** A column of {@code rows} entries. */
  public static Shape vector(Dimension rows) {
    return new Shape(rows, Dimension.ONE);
  }

  public boolean isScalar() {
    return equals(SCALAR);
  }

  /** Whether this is a column with more than one entry, as far as is known. */
  public boolean isVector() {
    return columns.equals(Dimension.ONE) && !isScalar();
  }

  public boolean isSquare() {
    return rows.equals(columns);
  }

  public Shape transposed() {
    return new Shape(columns, rows);
  }

  /** Such as {@code n x 1}. */
  @Override
  public String toString() {
    return rows + " x " + columns;
  }
}
