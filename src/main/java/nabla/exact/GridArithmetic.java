package nabla.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nabla.evaluate.NoValue;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/** Matrices over exact or enclosed numbers, or over expressions of them. */
class GridArithmetic<T> implements MatrixArithmetic<Grid<T>> {
  private final NumberField<T> field;
  private final T zero;
  private final T one;

  GridArithmetic(NumberField<T> field) {
    this.field = field;
    this.zero = field.number(Rational.ZERO);
    this.one = field.number(Rational.ONE);
  }

  @Override
  public Grid<T> number(Rational value) {
    return Grid.number(field.number(value));
  }

  @Override
  public Grid<T> constant(Expr.Constant constant) {
    return Grid.number(field.constant(constant));
  }

  @Override
  public Grid<T> identity(int size) {
    return Grid.of(size, size, (i, j) -> i == j ? one : zero);
  }

  @Override
  public Grid<T> zero(int rows, int columns) {
    return Grid.of(rows, columns, (i, j) -> zero);
  }

  @Override
  public Grid<T> assemble(List<List<Grid<T>>> rows) {
    return Grid.of(rows.size(), rows.get(0).size(), (i, j) -> rows.get(i).get(j).value());
  }

  @Override
  public int rows(Grid<T> a) {
    return a.rows();
  }

  @Override
  public int columns(Grid<T> a) {
    return a.columns();
  }

  @Override
  public Grid<T> entry(Grid<T> a, int row, int column) {
    return Grid.number(a.at(row, column));
  }

  @Override
  public boolean isZero(Grid<T> a) {
    return a.entries().stream().allMatch(field::isZero);
  }

  @Override
  public Grid<T> add(Grid<T> a, Grid<T> b) {
    return a.with(b, field::add);
  }

  @Override
  public Grid<T> negate(Grid<T> a) {
    return a.map(field::negate);
  }

  @Override
  public Grid<T> multiply(Grid<T> a, Grid<T> b) {
    return Grid.of(
        a.rows(),
        b.columns(),
        (i, j) -> {
          T sum = field.multiply(a.at(i, 0), b.at(0, j));
          for (int k = 1; k < a.columns(); k++) {
            sum = field.add(sum, field.multiply(a.at(i, k), b.at(k, j)));
          }
          return sum;
        });
  }

  @Override
  public Grid<T> scale(Grid<T> number, Grid<T> a) {
    return a.map(entry -> field.multiply(number.value(), entry));
  }

  @Override
  public Grid<T> hadamard(Grid<T> a, Grid<T> b) {
    return a.with(b, field::multiply);
  }

  @Override
  public Grid<T> transpose(Grid<T> a) {
    return Grid.of(a.columns(), a.rows(), (i, j) -> a.at(j, i));
  }

  @Override
  public Grid<T> trace(Grid<T> a) {
    T sum = a.at(0, 0);
    for (int i = 1; i < a.rows(); i++) {
      sum = field.add(sum, a.at(i, i));
    }
    return Grid.number(sum);
  }

  @Override
  public Grid<T> diagonal(Grid<T> a) {
    return a.columns() > 1
        ? Grid.of(a.rows(), 1, (i, j) -> a.at(i, i))
        : Grid.of(a.rows(), a.rows(), (i, j) -> i == j ? a.at(i, 0) : zero);
  }

  /** By Gauss and Jordan, dividing by what divides best. */
  @Override
  public Grid<T> inverse(Grid<T> a) {
    int size = a.rows();
    List<List<T>> rows = new ArrayList<>();
    Grid<T> identity = identity(size);
    for (int i = 0; i < size; i++) {
      List<T> row = new ArrayList<>(a.entries().subList(i * size, (i + 1) * size));
      row.addAll(identity.entries().subList(i * size, (i + 1) * size));
      rows.add(row);
    }
    for (int step = 0; step < size; step++) {
      Collections.swap(rows, step, pivot(rows, step));
      clear(rows, step);
    }
    return Grid.of(size, size, (i, j) -> rows.get(i).get(size + j));
  }

  /** No pivot that is certainly not 0: undefined if all are certainly 0. */
  private int pivot(List<List<T>> rows, int step) {
    int best = step;
    boolean singular = true;
    for (int i = step; i < rows.size(); i++) {
      T candidate = rows.get(i).get(step);
      singular &= field.isZero(candidate);
      best = field.weight(candidate) > field.weight(rows.get(best).get(step)) ? i : best;
    }
    if (singular) {
      throw NoValue.UNDEFINED;
    }
    if (field.weight(rows.get(best).get(step)) <= 0) {
      throw NoValue.UNKNOWN;
    }
    return best;
  }

  private void clear(List<List<T>> rows, int step) {
    List<T> row = rows.get(step);
    T pivot = row.get(step);
    row.replaceAll(entry -> field.isZero(entry) ? entry : field.divide(entry, pivot));
    for (int i = 0; i < rows.size(); i++) {
      List<T> other = rows.get(i);
      T factor = other.get(step);
      if (i == step || field.isZero(factor)) {
        continue;
      }
      for (int j = step; j < row.size(); j++) {
        T product = field.multiply(factor, row.get(j));
        other.set(j, field.add(other.get(j), field.negate(product)));
      }
    }
  }

  @Override
  public Grid<T> fractionalPower(Grid<T> base, Rational exponent) {
    return Grid.number(field.fractionalPower(base.value(), exponent));
  }

  @Override
  public Grid<T> power(Grid<T> base, Grid<T> exponent) {
    return Grid.number(field.power(base.value(), exponent.value()));
  }

  @Override
  public Grid<T> apply(Function function, List<Grid<T>> arguments) {
    return Grid.number(field.apply(function, arguments.stream().map(Grid::value).toList()));
  }
}
