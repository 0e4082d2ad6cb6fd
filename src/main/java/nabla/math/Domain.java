package nabla.math;

import java.math.BigDecimal;

/** The set of real numbers that a declared scalar stands for. */
public sealed interface Domain {

  /** Every real number. */
  Domain REAL = new Whole(Kind.REAL);

  /** Every real number greater than 0. */
  Domain POSITIVE = new Whole(Kind.POSITIVE);

  /** Every whole number, negative ones included. */
  Domain INTEGER = new Whole(Kind.INTEGER);

  /** Whether {@code value} lies in this set. */
  boolean contains(BigDecimal value);

  enum Kind {
    REAL,
    POSITIVE,
    INTEGER
  }

  /** One of the domains that need no numbers to name them. */
  record Whole(Kind kind) implements Domain {
    @Override
    public boolean contains(BigDecimal value) {
      return switch (kind) {
        case REAL -> true;
        case POSITIVE -> value.signum() > 0;
        case INTEGER -> value.stripTrailingZeros().scale() <= 0;
      };
    }
  }

  /** The closed interval from {@code low} to {@code high}, with {@code low < high}. */
  record Interval(BigDecimal low, BigDecimal high) implements Domain {
    public Interval {
      if (low.compareTo(high) >= 0) {
        throw new IllegalArgumentException("empty interval [" + low + ", " + high + "]");
      }
    }

    @Override
    public boolean contains(BigDecimal value) {
      return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }
  }
}
