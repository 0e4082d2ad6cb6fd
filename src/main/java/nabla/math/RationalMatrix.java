package nabla.math;

import java.util.List;

/** A matrix of exact numbers, row by row; a number is 1 x 1. */
public record RationalMatrix(List<List<Rational>> rows) {
  public RationalMatrix {
    rows = rows.stream().map(List::copyOf).toList();
  }

  public static RationalMatrix number(Rational value) {
    return new RationalMatrix(List.of(List.of(value)));
  }

  public boolean isNumber() {
    return rows.size() == 1 && rows.get(0).size() == 1;
  }

  /** Whether all entries are whole numbers. */
  public boolean isWhole() {
    return rows.stream().flatMap(List::stream).allMatch(Rational::isInteger);
  }
}
