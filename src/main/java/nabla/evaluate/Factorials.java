package nabla.evaluate;

import java.math.BigDecimal;

/** The factorials that a double can hold, exactly. */
final class Factorials {
  /** 171! is beyond the largest double. */
  private static final int LARGEST = 170;

  private static final BigDecimal[] VALUES = values();

  private Factorials() {}

  private static BigDecimal[] values() {
    BigDecimal[] values = new BigDecimal[LARGEST + 1];
    values[0] = BigDecimal.ONE;
    for (int n = 1; n <= LARGEST; n++) {
      values[n] = values[n - 1].multiply(BigDecimal.valueOf(n));
    }
    return values;
  }

  /** {@code n!} for {@code n >= 0}. */
  static BigDecimal of(int n) {
    if (n > LARGEST) {
      throw NoValue.TOO_LARGE;
    }
    return VALUES[n];
  }
}
