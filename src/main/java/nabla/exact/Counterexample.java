package nabla.exact;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.math.RationalMatrix;

/**
 * Where two expressions differ.
 *
 * @param symbols a value for each symbol
 * @param answer the value of the answer there, or of its coefficient; empty when it has none
 * @param expected the value of the reference
 * @param order which coefficient differs; 0 when the expressions themselves were compared
 */
public record Counterexample(
    SortedMap<String, RationalMatrix> symbols,
    Optional<RationalMatrix> answer,
    RationalMatrix expected,
    int order) {
  public Counterexample {
    symbols = Collections.unmodifiableSortedMap(new TreeMap<>(symbols));
  }

  /** Whether a person can compute it without fractions. */
  boolean isWhole() {
    return expected.isWhole() && answer.map(RationalMatrix::isWhole).orElse(true);
  }
}
