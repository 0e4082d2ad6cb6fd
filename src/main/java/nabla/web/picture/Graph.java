package nabla.web.picture;

import java.util.function.DoubleUnaryOperator;
import nabla.exercise.SectionPicture;
import nabla.math.Expr;

/** A function of x over an interval; not a number where it has no value. */
record Graph(Measured function, Interval over) {
  static final int SAMPLES = 121;

  Graph(Expr function, Interval over) {
    this(new Measured(function, SectionPicture.VARIABLE), over);
  }

  double at(double x) {
    return function.at(x).orElse(Double.NaN);
  }

  double slope(double x) {
    return function.slopeAt(x).orElse(Double.NaN);
  }

  /** What values it takes, and zero. */
  Interval values() {
    return values(this::at, over, 0);
  }

  /** What values {@code function} takes, and {@code shown}. */
  static Interval values(DoubleUnaryOperator function, Interval over, double shown) {
    double low = shown;
    double high = shown;
    for (int i = 0; i < SAMPLES; i++) {
      double value = function.applyAsDouble(over.at(i / (SAMPLES - 1.0)));
      low = Double.isFinite(value) ? Math.min(low, value) : low;
      high = Double.isFinite(value) ? Math.max(high, value) : high;
    }
    return new Interval(low, high);
  }
}
