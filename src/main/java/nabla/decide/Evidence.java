package nabla.decide;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SortedMap;

/** A fact that anyone can check and that shows an answer to be wrong. */
public sealed interface Evidence {

  /** How exactly values are told. */
  MathContext DIGITS = new MathContext(17);

  /** The values of the symbols at the point, by name; empty when there are no symbols. */
  SortedMap<String, BigDecimal> at();

  /**
   * Both have a value there, and the two differ by more than their error bounds.
   *
   * @param answer the student's value, to 17 significant digits
   * @param expected the reference's value, to 17 significant digits
   */
  record Value(SortedMap<String, BigDecimal> at, BigDecimal answer, BigDecimal expected)
      implements Evidence {}

  /**
   * The reference has a value there, and the answer has none at that point nor anywhere near it.
   *
   * @param expected the reference's value, to 17 significant digits
   */
  record Undefined(SortedMap<String, BigDecimal> at, BigDecimal expected) implements Evidence {}

  /**
   * The coefficient of {@code symbol}^{@code order} differs.
   *
   * @param value where, and the two coefficients there
   */
  record Coefficient(String symbol, int order, Value value) implements Evidence {
    @Override
    public SortedMap<String, BigDecimal> at() {
      return value.at();
    }
  }
}
