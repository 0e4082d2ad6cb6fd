package nabla.exact;

import nabla.evaluate.NoValue;

/** How many steps may still be taken; counted and not timed, so that the outcome is always one. */
final class Effort {
  private long left;

  Effort(long steps) {
    this.left = steps;
  }

  /** Takes {@code steps} more; throws {@link NoValue#TOO_LARGE} when there are none left. */
  void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw NoValue.TOO_LARGE;
    }
  }
}
