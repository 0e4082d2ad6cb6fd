package nabla.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nabla.math.Expr;
import nabla.math.Size;
import nabla.normalize.CanonicalForm;

/**
 * Arithmetic of power series. One instance serves one expansion, and gives up when the coefficients
 * have become too large in all.
 */
final class SeriesArithmetic {
  /** So many nodes of trees are brought into canonical form at most, which takes milliseconds. */
  private static final int MOST_EFFORT = 30_000;

  private final int terms;
  private int effort = MOST_EFFORT;

  SeriesArithmetic(int terms) {
    this.terms = terms;
  }

  /** The canonical form of {@code coefficient}. */
  Expr canonical(Expr coefficient) {
    effort -= Size.of(coefficient);
    if (effort < 0) {
      throw new NoExpansionException(NoExpansionException.Cause.TOO_LARGE);
    }
    return CanonicalForm.of(coefficient);
  }

  PowerSeries constant(Expr constant) {
    List<Expr> coefficients = new ArrayList<>(Collections.nCopies(terms, PowerSeries.ZERO));
    coefficients.set(0, canonical(constant));
    return new PowerSeries(0, coefficients);
  }

  /** The symbol itself. */
  PowerSeries symbol() {
    return new PowerSeries(1, constant(Expr.integer(1)).coefficients());
  }

  PowerSeries add(PowerSeries a, PowerSeries b) {
    int from = Math.min(a.first(), b.first());
    int to = Math.min(a.end(), b.end());
    return new PowerSeries(
        from,
        IntStream.range(from, to).mapToObj(n -> sum(a.coefficient(n), b.coefficient(n))).toList());
  }

  private Expr sum(Expr a, Expr b) {
    if (PowerSeries.isZero(a)) {
      return b;
    }
    return PowerSeries.isZero(b) ? a : canonical(Expr.sum(a, b));
  }

  private Expr product(Expr a, Expr b) {
    return PowerSeries.isZero(a) || PowerSeries.isZero(b)
        ? PowerSeries.ZERO
        : canonical(Expr.product(a, b));
  }

  PowerSeries scale(Expr factor, PowerSeries a) {
    return new PowerSeries(
        a.first(), a.coefficients().stream().map(own -> product(factor, own)).toList());
  }

  PowerSeries multiply(PowerSeries a, PowerSeries b) {
    int known = Math.min(a.coefficients().size(), b.coefficients().size());
    return new PowerSeries(
        a.first() + b.first(),
        IntStream.range(0, known)
            .mapToObj(n -> convolution(a.coefficients(), b.coefficients(), n))
            .toList());
  }

  /** The sum of a_i b_(n - i), as far as there are such terms. */
  private Expr convolution(List<Expr> a, List<Expr> b, int n) {
    Expr result = PowerSeries.ZERO;
    for (int i = Math.max(0, n - b.size() + 1); i <= n; i++) {
      result = sum(result, product(a.get(i), b.get(n - i)));
    }
    return result;
  }

  /**
   * 1/a by b_0 = 1/a_0 and b_n = -(a_1 b_(n-1) + ... + a_n b_0)/a_0. Where a_0 turns out to be 0 in
   * spite of its form, no coefficient has a value.
   */
  PowerSeries reciprocal(PowerSeries a) {
    PowerSeries divisor = a.stripped();
    if (divisor.coefficients().isEmpty()) {
      throw new NoExpansionException(NoExpansionException.Cause.TOO_FEW_TERMS);
    }
    Expr inverse = canonical(Expr.quotient(Expr.integer(1), divisor.coefficients().get(0)));
    List<Expr> result = new ArrayList<>(List.of(inverse));
    for (int n = 1; n < divisor.coefficients().size(); n++) {
      Expr sum = convolution(divisor.coefficients(), result, n);
      result.add(product(canonical(Expr.negation(sum)), inverse));
    }
    return new PowerSeries(-divisor.first(), result);
  }

  PowerSeries power(PowerSeries base, int exponent) {
    if (exponent < 0) {
      return power(reciprocal(base), -exponent);
    }
    PowerSeries result = constant(Expr.integer(1));
    PowerSeries square = base;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? multiply(result, square) : result;
      square = rest > 1 ? multiply(square, square) : square;
    }
    return result;
  }

  /** The sum of t_k (inner - c)^k for the constant term c. */
  PowerSeries composed(List<Expr> taylor, PowerSeries inner) {
    int end = inner.end();
    PowerSeries start = constant(Expr.negation(inner.start())).until(end);
    PowerSeries step = add(inner.stripped(), start).stripped();
    PowerSeries power = constant(Expr.integer(1)).until(end);
    PowerSeries result = constant(PowerSeries.ZERO).until(end);
    for (Expr term : taylor) {
      result = add(result, scale(canonical(term), power));
      power = multiply(power, step).until(end);
    }
    return result;
  }
}
