package nabla.decide;

import java.math.BigDecimal;

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

  /**
   * Equal up to a term that does not depend on {@code variable}, on each interval for itself: the
   * two have the same derivative, as antiderivatives of one function have.
   */
  record UpToConstant(String variable) implements Relation {}

  /**
   * At most {@code distance} away from the reference, wherever that has a value.
   *
   * @param distance greater than 0; of a relative tolerance, the part of the reference's size
   */
  record Within(BigDecimal distance, Measure measure) implements Relation {
    public Within {
      if (distance.signum() <= 0) {
        throw new IllegalArgumentException("a tolerance is greater than 0: " + distance);
      }
    }

    /** What a distance is measured in. */
    public enum Measure {
      ABSOLUTE,
      RELATIVE
    }
  }
}
