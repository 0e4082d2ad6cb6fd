package nabla.web.picture;

/** The numbers from {@code low} to {@code high}. */
record Interval(double low, double high) {
  Interval {
    if (!(low < high)) {
      double middle = Double.isFinite(low) ? low : 0;
      low = middle - 1;
      high = middle + 1;
    }
  }

  double length() {
    return high - low;
  }

  double at(double share) {
    return low + share * length();
  }

  Interval with(double number) {
    return Double.isFinite(number)
        ? new Interval(Math.min(low, number), Math.max(high, number))
        : this;
  }

  /** A little more on both sides. */
  Interval widened() {
    double more = length() / 16;
    return new Interval(low - more, high + more);
  }
}
