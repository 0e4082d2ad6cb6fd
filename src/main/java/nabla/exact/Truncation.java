package nabla.exact;

/**
 * Which coefficients of powers of a symbol are compared: those below {@code order}.
 *
 * @param symbol empty when the expressions themselves are compared
 * @param order at least 1
 */
public record Truncation(String symbol, int order) {
  /** The expressions themselves. */
  public static final Truncation NONE = new Truncation("", 1);

  boolean isNone() {
    return symbol.isEmpty();
  }
}
