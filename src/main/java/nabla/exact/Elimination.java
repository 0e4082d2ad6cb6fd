package nabla.exact;

/** Solves a X = b for X by Gauss and Jordan over a prime field, and finds the determinant of a. */
final class Elimination {
  private final PrimeField field;
  private final int size;
  private final int width;
  private final long[][] rows;
  private final ModularMatrix right;
  private final long determinant;

  Elimination(PrimeField field, ModularMatrix a, ModularMatrix b) {
    this.field = field;
    this.size = a.rows;
    this.width = a.columns + b.columns;
    this.right = b;
    this.rows = new long[size][width];
    for (int i = 0; i < size; i++) {
      System.arraycopy(a.entries, i * a.columns, rows[i], 0, a.columns);
      System.arraycopy(b.entries, i * b.columns, rows[i], a.columns, b.columns);
    }
    this.determinant = eliminate();
  }

  /** 0 when there is no solution. */
  long determinant() {
    return determinant;
  }

  private long eliminate() {
    long product = field.one();
    for (int step = 0; step < size; step++) {
      int pivot = step;
      while (pivot < size && rows[pivot][step] == 0) {
        pivot++;
      }
      if (pivot == size) {
        return 0;
      }
      if (pivot != step) {
        long[] other = rows[pivot];
        rows[pivot] = rows[step];
        rows[step] = other;
        product = field.negate(product);
      }
      product = field.multiply(product, rows[step][step]);
      clear(step);
    }
    return product;
  }

  /** Makes the pivot 1 and everything below it 0; with a right side, everything above as well. */
  private void clear(int step) {
    long[] row = rows[step];
    long inverse = field.inverse(row[step]);
    for (int j = step; j < width; j++) {
      row[j] = field.multiply(row[j], inverse);
    }
    for (int i = right.columns > 0 ? 0 : step + 1; i < size; i++) {
      long factor = rows[i][step];
      if (i != step && factor != 0) {
        for (int j = step; j < width; j++) {
          rows[i][j] = field.subtract(rows[i][j], field.multiply(factor, row[j]));
        }
      }
    }
  }

  /** X; the determinant is not 0. */
  ModularMatrix solution() {
    long[] entries = new long[size * right.columns];
    for (int i = 0; i < size; i++) {
      System.arraycopy(rows[i], size, entries, i * right.columns, right.columns);
    }
    return new ModularMatrix(size, right.columns, entries);
  }
}
