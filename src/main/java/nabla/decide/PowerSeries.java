package nabla.decide;

import java.util.List;
import nabla.math.Arithmetic;
import nabla.math.Expr;

/**
 * The first terms of a series in one symbol, which may begin with negative powers: coefficient i
 * belongs to the power {@code first} + i. Equal to what it stands for up to the power that follows
 * the last one.
 *
 * @param coefficients canonical, free of the symbol
 */
record PowerSeries(int first, List<Expr> coefficients) {
  static final Expr ZERO = Expr.integer(0);

  PowerSeries {
    coefficients = List.copyOf(coefficients);
  }

  static boolean isZero(Expr canonical) {
    return Arithmetic.value(canonical).filter(value -> value.signum() == 0).isPresent();
  }

  /** The power up to which nothing is known any more. */
  int end() {
    return first + coefficients.size();
  }

  /** The coefficient of a power below {@link #end()}. */
  Expr coefficient(int power) {
    return power < first ? ZERO : coefficients.get(power - first);
  }

  /** Without the leading terms that are certainly 0. */
  PowerSeries stripped() {
    int zeros = 0;
    while (zeros < coefficients.size() && isZero(coefficients.get(zeros))) {
      zeros++;
    }
    return new PowerSeries(first + zeros, coefficients.subList(zeros, coefficients.size()));
  }

  /** The terms below the power {@code end}. */
  PowerSeries until(int end) {
    int kept = Math.max(0, Math.min(coefficients.size(), end - first));
    return new PowerSeries(first, coefficients.subList(0, kept));
  }

  /**
   * The constant term, of a series without negative powers.
   *
   * @throws NoExpansionException when there are some
   */
  Expr start() {
    if (end() < 1) {
      throw new NoExpansionException(NoExpansionException.Cause.TOO_FEW_TERMS);
    }
    if (stripped().first < 0) {
      throw new NoExpansionException(NoExpansionException.Cause.NOT_SMOOTH);
    }
    return coefficient(0);
  }
}
