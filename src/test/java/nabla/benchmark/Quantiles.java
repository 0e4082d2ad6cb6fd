package nabla.benchmark;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Numbers in order, of which the one is asked that a given share of them does not exceed. */
final class Quantiles {
  private final double[] sorted;

  Quantiles(DoubleStream values) {
    this.sorted = values.toArray();
    Arrays.sort(sorted);
  }

  boolean isEmpty() {
    return sorted.length == 0;
  }

  /** The smallest number that {@code percent} in a hundred do not exceed; 0 when there are none. */
  double at(int percent) {
    if (isEmpty()) {
      return 0;
    }
    int rank = (sorted.length * percent + 99) / 100;
    return sorted[Math.max(rank, 1) - 1];
  }

  double max() {
    return at(100);
  }
}
