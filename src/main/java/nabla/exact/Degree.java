package nabla.exact;

/**
 * How large a matrix of rational functions can be: its entries are polynomials over one common
 * denominator. Degrees count the free entries of drawn matrices; heights are binary logarithms of
 * the sum of the absolute values of all coefficients, which is what products at most multiply.
 *
 * @param above the degree of the numerators
 * @param below the degree of the denominator
 * @param heightAbove the height of the largest numerator
 * @param heightBelow the height of the denominator
 */
record Degree(
    int rows, int columns, double above, double below, double heightAbove, double heightBelow) {

  /** A number that is a polynomial. */
  static Degree polynomial(double degree, double height) {
    return new Degree(1, 1, degree, 0, height, 0);
  }

  Degree shaped(int newRows, int newColumns) {
    return new Degree(newRows, newColumns, above, below, heightAbove, heightBelow);
  }

  /** a/b + c/d = (a d + c b)/(b d). */
  Degree plus(Degree other) {
    double left = heightAbove + other.heightBelow;
    double right = other.heightAbove + heightBelow;
    return new Degree(
        rows,
        columns,
        Math.max(above + other.below, other.above + below),
        below + other.below,
        logarithmOfSum(left, right),
        heightBelow + other.heightBelow);
  }

  private static double logarithmOfSum(double a, double b) {
    double larger = Math.max(a, b);
    return larger + Math.log(1 + Math.pow(2, Math.min(a, b) - larger)) / Math.log(2);
  }

  /** Each entry of a product of matrices is a sum of as many products as the left has columns. */
  Degree times(Degree other) {
    boolean numbers = isNumber() || other.isNumber();
    double terms = numbers ? 0 : log2(columns);
    return new Degree(
        isNumber() ? other.rows : rows,
        other.isNumber() ? columns : other.columns,
        above + other.above,
        below + other.below,
        heightAbove + other.heightAbove + terms,
        heightBelow + other.heightBelow);
  }

  private boolean isNumber() {
    return rows == 1 && columns == 1;
  }

  /** A sum of {@code count} numbers of this size with different denominators. */
  Degree summed(int count) {
    return new Degree(
        rows,
        columns,
        above + (count - 1) * below,
        count * below,
        heightAbove + (count - 1) * heightBelow + log2(count),
        count * heightBelow);
  }

  Degree trace() {
    return new Degree(1, 1, above, below, heightAbove + log2(rows), heightBelow);
  }

  /** n! products of n entries. */
  Degree determinant() {
    return new Degree(
        1,
        1,
        rows * above,
        rows * below,
        rows * heightAbove + logarithmOfFactorial(rows),
        rows * heightBelow);
  }

  /** Of N/d: d adj(N)/det(N). */
  Degree inverse() {
    return new Degree(
        rows,
        columns,
        (rows - 1) * above + below,
        rows * above,
        (rows - 1) * heightAbove + logarithmOfFactorial(rows - 1) + heightBelow,
        rows * heightAbove + logarithmOfFactorial(rows));
  }

  /** The power to {@code exponent >= 1}. */
  Degree power(double exponent) {
    double terms = isNumber() ? 0 : (exponent - 1) * log2(rows);
    return new Degree(
        rows,
        columns,
        exponent * above,
        exponent * below,
        exponent * heightAbove + terms,
        exponent * heightBelow);
  }

  /** The larger of numerator and denominator. */
  double size() {
    return Math.max(above, below);
  }

  double height() {
    return Math.max(heightAbove, heightBelow);
  }

  static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  static double logarithmOfFactorial(int n) {
    double sum = 0;
    for (int k = 2; k <= n; k++) {
      sum += log2(k);
    }
    return sum;
  }
}
