package nabla.exact;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A matrix, row by row; a number is 1 x 1.
 *
 * @param <T> the numbers
 */
record Grid<T>(int rows, int columns, List<T> entries) {
  Grid {
    entries = List.copyOf(entries);
  }

  /** What stands at each place. */
  interface Places<T> {
    T at(int row, int column);
  }

  static <T> Grid<T> of(int rows, int columns, Places<T> places) {
    return new Grid<>(
        rows,
        columns,
        IntStream.range(0, rows * columns)
            .mapToObj(i -> places.at(i / columns, i % columns))
            .toList());
  }

  static <T> Grid<T> number(T value) {
    return new Grid<>(1, 1, List.of(value));
  }

  /** The only entry of a number. */
  T value() {
    return entries.get(0);
  }

  T at(int row, int column) {
    return entries.get(row * columns + column);
  }

  Grid<T> map(UnaryOperator<T> operation) {
    return new Grid<>(rows, columns, entries.stream().map(operation).toList());
  }

  Grid<T> with(Grid<T> other, BinaryOperator<T> operation) {
    return of(rows, columns, (i, j) -> operation.apply(at(i, j), other.at(i, j)));
  }
}
