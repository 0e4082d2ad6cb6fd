package nabla.math;

/**
 * The number of rows or columns of something. Named dimensions are rigid: {@code n} and {@code m}
 * are different, neither is any particular number, and none is 1.
 */
public sealed interface Dimension {
  /** Scalars have it twice, column vectors have it once. */
  Dimension ONE = new Whole(1);

  /** A number that is left open. */
  record Named(String name) implements Dimension {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A number that is given, at least 1. */
  record Whole(int value) implements Dimension {
    public Whole {
      if (value < 1) {
        throw new IllegalArgumentException("a dimension is at least 1: " + value);
      }
    }

    @Override
    public String toString() {
      return Integer.toString(value);
    }
  }
}
