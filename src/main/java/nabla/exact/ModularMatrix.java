package nabla.exact;

/**
 * A matrix over a {@link PrimeField}, row by row; a number is 1 x 1. Not changed once it is made.
 */
final class ModularMatrix {
  final int rows;
  final int columns;
  final long[] entries;

  ModularMatrix(int rows, int columns, long[] entries) {
    this.rows = rows;
    this.columns = columns;
    this.entries = entries;
  }

  static ModularMatrix number(long value) {
    return new ModularMatrix(1, 1, new long[] {value});
  }

  long at(int row, int column) {
    return entries[row * columns + column];
  }

  boolean isZero() {
    for (long entry : entries) {
      if (entry != 0) {
        return false;
      }
    }
    return true;
  }
}
