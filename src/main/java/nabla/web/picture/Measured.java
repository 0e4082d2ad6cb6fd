package nabla.web.picture;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Value;
import nabla.math.Expr;

/**
 * A function of one number as it is drawn: its values, and its slopes measured as what it changes
 * by over a short way, divided by that way.
 */
public record Measured(Expr function, String variable) {
  /** 2^-16: the error of a measured slope is some 10^-9 of the function's bends. */
  private static final double STEP = 1.0 / 65_536;

  /** Of its size, what a value may be uncertain by. */
  private static final double DOUBT = 1e-6;

  private static final Evaluator<Double> DOUBLES = Evaluator.inDoubles();

  /** The value at {@code x}; empty where there is none, or none that is certain enough. */
  public OptionalDouble at(double x) {
    Point point = Point.of(Map.of(variable, new BigDecimal(x)));
    return DOUBLES.at(point, function) instanceof Value.Enclosed<Double> value
            && value.ball().radius() <= DOUBT * Math.max(1, Math.abs(value.ball().middle()))
        ? OptionalDouble.of(value.ball().middle())
        : OptionalDouble.empty();
  }

  /** The slope at {@code x}; empty where the function has no value, there or close by. */
  public OptionalDouble slopeAt(double x) {
    OptionalDouble before = at(x - STEP);
    OptionalDouble after = at(x + STEP);
    return at(x).isPresent() && before.isPresent() && after.isPresent()
        ? OptionalDouble.of((after.getAsDouble() - before.getAsDouble()) / (2 * STEP))
        : OptionalDouble.empty();
  }
}
