package nabla.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nabla.evaluate.NoValue;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/**
 * Arithmetic modulo eps^order: matrices whose entries are power series in eps. Order 2 are the dual
 * numbers. Functions of series follow from their differential equations, so that of the arithmetic
 * below only their values at the constant terms are asked.
 */
final class SeriesArithmetic<M> extends ReducedFunctions<Series<M>> {
  private static final Rational MINUS_HALF = Rational.of(-1).dividedBy(Rational.of(2));

  private final MatrixArithmetic<M> below;
  private final int order;

  SeriesArithmetic(MatrixArithmetic<M> below, int order) {
    this.below = below;
    this.order = order;
  }

  /** The series that is {@code value} whatever eps is. */
  Series<M> constant(M value) {
    M zero = below.zero(below.rows(value), below.columns(value));
    return series(k -> k == 0 ? value : zero);
  }

  /** The series eps. */
  Series<M> variable() {
    return series(k -> number(k == 1 ? 1 : 0));
  }

  private Series<M> series(IntFunction<M> coefficient) {
    return new Series<>(IntStream.range(0, order).mapToObj(coefficient).toList());
  }

  private Series<M> each(Series<M> a, UnaryOperator<M> operation) {
    return series(k -> operation.apply(a.at(k)));
  }

  private M number(int value) {
    return below.number(Rational.of(value));
  }

  @Override
  public Series<M> number(Rational value) {
    return constant(below.number(value));
  }

  @Override
  public Series<M> constant(Expr.Constant constant) {
    return constant(below.constant(constant));
  }

  @Override
  public Series<M> identity(int size) {
    return constant(below.identity(size));
  }

  @Override
  public Series<M> zero(int rows, int columns) {
    return constant(below.zero(rows, columns));
  }

  @Override
  public Series<M> assemble(List<List<Series<M>>> rows) {
    return series(
        k ->
            below.assemble(
                rows.stream().map(row -> row.stream().map(e -> e.at(k)).toList()).toList()));
  }

  @Override
  public int rows(Series<M> a) {
    return below.rows(a.at(0));
  }

  @Override
  public int columns(Series<M> a) {
    return below.columns(a.at(0));
  }

  @Override
  public Series<M> entry(Series<M> a, int row, int column) {
    return each(a, coefficient -> below.entry(coefficient, row, column));
  }

  @Override
  public boolean isZero(Series<M> a) {
    return a.coefficients().stream().allMatch(below::isZero);
  }

  @Override
  public Series<M> add(Series<M> a, Series<M> b) {
    return series(k -> below.add(a.at(k), b.at(k)));
  }

  @Override
  public Series<M> negate(Series<M> a) {
    return each(a, below::negate);
  }

  @Override
  public Series<M> multiply(Series<M> a, Series<M> b) {
    return convolution(a, b, below::multiply);
  }

  @Override
  public Series<M> scale(Series<M> number, Series<M> a) {
    return convolution(number, a, below::scale);
  }

  @Override
  public Series<M> hadamard(Series<M> a, Series<M> b) {
    return convolution(a, b, below::hadamard);
  }

  private Series<M> convolution(Series<M> a, Series<M> b, BinaryOperator<M> product) {
    return series(
        k ->
            IntStream.rangeClosed(0, k)
                .mapToObj(j -> product.apply(a.at(j), b.at(k - j)))
                .reduce(below::add)
                .orElseThrow());
  }

  @Override
  public Series<M> transpose(Series<M> a) {
    return each(a, below::transpose);
  }

  @Override
  public Series<M> trace(Series<M> a) {
    return each(a, below::trace);
  }

  @Override
  public Series<M> diagonal(Series<M> a) {
    return each(a, below::diagonal);
  }

  /** From A B = I: B_0 = A_0^-1 and B_k = -B_0 (A_1 B_(k-1) + ... + A_k B_0). */
  @Override
  public Series<M> inverse(Series<M> a) {
    M first = below.inverse(a.at(0));
    List<M> inverse = new ArrayList<>(List.of(first));
    for (int k = 1; k < order; k++) {
      M sum = weighted(k, j -> below.multiply(a.at(j), inverse.get(inverse.size() - j)));
      inverse.add(below.negate(below.multiply(first, sum)));
    }
    return new Series<>(inverse);
  }

  /** The sum of {@code term} over 1..k. */
  private M weighted(int k, IntFunction<M> term) {
    return IntStream.rangeClosed(1, k).mapToObj(term).reduce(below::add).orElseThrow();
  }

  /** From u y' = exponent u' y. */
  @Override
  public Series<M> fractionalPower(Series<M> base, Rational exponent) {
    M u = base.at(0);
    List<M> y = new ArrayList<>(List.of(below.fractionalPower(u, exponent)));
    for (int k = 1; k < order; k++) {
      int degree = k;
      M sum =
          weighted(
              k,
              j -> {
                Rational factor = exponent.times(Rational.of(j)).minus(Rational.of(degree - j));
                M product = below.multiply(base.at(j), y.get(degree - j));
                return below.multiply(below.number(factor), product);
              });
      y.add(below.multiply(sum, below.inverse(below.multiply(number(k), u))));
    }
    return new Series<>(y);
  }

  @Override
  public Series<M> power(Series<M> base, Series<M> exponent) {
    boolean fixed = isConstant(base) && isConstant(exponent);
    return fixed
        ? constant(below.power(base.at(0), exponent.at(0)))
        : basic(Function.EXP, multiply(exponent, basic(Function.LN, base)));
  }

  private boolean isConstant(Series<M> a) {
    return a.coefficients().stream().skip(1).allMatch(below::isZero);
  }

  @Override
  Series<M> basic(Function function, Series<M> u) {
    M start = below.apply(function, List.of(u.at(0)));
    if (isConstant(u)) {
      return constant(start);
    }
    return switch (function) {
      case EXP -> exponential(u, start);
      case LN -> integral(u, inverse(u), start);
      case SIN -> waves(u).get(0);
      case COS -> waves(u).get(1);
      case ARCTAN -> integral(u, inverse(add(number(Rational.ONE), multiply(u, u))), start);
      case ARCSIN -> {
        Series<M> room = add(number(Rational.ONE), negate(multiply(u, u)));
        yield integral(u, fractionalPower(room, MINUS_HALF), start);
      }
      case ABS -> scale(constant(below.multiply(start, below.inverse(u.at(0)))), u);
      default -> throw NoValue.UNKNOWN;
    };
  }

  /** The y with y' = slope u' that starts with {@code start}. */
  private Series<M> integral(Series<M> u, Series<M> slope, M start) {
    return series(
        k ->
            k == 0
                ? start
                : below.multiply(
                    below.number(Rational.ONE.dividedBy(Rational.of(k))),
                    weighted(k, j -> step(u, j, slope.at(k - j)))));
  }

  /** j u_j times {@code factor}: a term of the derivative of u times something. */
  private M step(Series<M> u, int j, M factor) {
    return below.multiply(number(j), below.multiply(u.at(j), factor));
  }

  /** From y' = u' y. */
  private Series<M> exponential(Series<M> u, M start) {
    List<M> y = new ArrayList<>(List.of(start));
    for (int k = 1; k < order; k++) {
      int degree = k;
      M sum = weighted(k, j -> step(u, j, y.get(degree - j)));
      y.add(below.multiply(below.number(Rational.ONE.dividedBy(Rational.of(k))), sum));
    }
    return new Series<>(y);
  }

  /** Sine and cosine, from s' = c u' and c' = -s u'. */
  private List<Series<M>> waves(Series<M> u) {
    List<M> sine = new ArrayList<>(List.of(below.apply(Function.SIN, List.of(u.at(0)))));
    List<M> cosine = new ArrayList<>(List.of(below.apply(Function.COS, List.of(u.at(0)))));
    for (int k = 1; k < order; k++) {
      int degree = k;
      M share = below.number(Rational.ONE.dividedBy(Rational.of(k)));
      M up = weighted(k, j -> step(u, j, cosine.get(degree - j)));
      M down = weighted(k, j -> step(u, j, sine.get(degree - j)));
      sine.add(below.multiply(share, up));
      cosine.add(below.negate(below.multiply(share, down)));
    }
    return List.of(new Series<>(sine), new Series<>(cosine));
  }
}
