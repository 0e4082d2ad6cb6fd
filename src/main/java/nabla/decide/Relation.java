package nabla.decide;

/** How an answer must relate to its reference to be right. */
public sealed interface Relation {

  /** Equal on the declared domain, up to isolated points where one of the two is not defined. */
  Relation EQUAL = new Equal();

  /** See {@link #EQUAL}. */
  record Equal() implements Relation {}

  /**
   * Equal modulo {@code symbol}^{@code order}: the two have the same Taylor coefficients in {@code
   * symbol} at 0 below that order, whatever terms follow.
   *
   * @param order at least 1
   */
  record UpToOrder(String symbol, int order) implements Relation {
    /** Higher orders would differentiate more often than is reasonable. */
    public static final int MAX_ORDER = 6;

    public UpToOrder {
      if (order < 1 || order > MAX_ORDER) {
        throw new IllegalArgumentException("order must lie in 1.." + MAX_ORDER + ": " + order);
      }
    }
  }
}
