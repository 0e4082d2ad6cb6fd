package nabla.exact;

import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.evaluate.Ball;
import nabla.evaluate.BallArithmetic;
import nabla.evaluate.NoValue;
import nabla.math.Rational;
import nabla.math.RationalMatrix;

/** Compares two expressions by enclosures of their real values. */
final class Enclosures<T> {
  private static final int AGREEING_DIGITS = 50;
  private static final double NEIGHBOURHOOD = 1e-6;

  private static final MathContext DIGITS = new MathContext(17);

  /**
   * What was found at one draw.
   *
   * @param difference present when they certainly differ there
   * @param agrees whether they agree to many digits
   */
  record Compared(Optional<Counterexample> difference, boolean agrees) {
    static final Compared NOTHING = new Compared(Optional.empty(), false);
  }

  private final BallArithmetic<T> balls;
  private final GridArithmetic<Ball<T>> arithmetic;
  private final Effort effort;

  /** Takes no more than {@code effort} for all draws together; after that, nothing is found. */
  Enclosures(BallArithmetic<T> balls, Effort effort) {
    this.balls = balls;
    this.effort = effort;
    this.arithmetic = new GridArithmetic<>(new BallField<>(balls));
  }

  Compared at(PlainDraw draw) {
    Coefficients<Grid<Ball<T>>> coefficients = around(draw, 0);
    List<Grid<Ball<T>>> expected;
    try {
      expected = coefficients.of(draw.question().reference());
    } catch (NoValue none) {
      return Compared.NOTHING;
    }
    try {
      return compared(draw, coefficients.of(draw.question().answer()), expected);
    } catch (NoValue none) {
      boolean nowhere = none == NoValue.UNDEFINED && draw.question().truncation().isNone();
      return nowhere && isUndefinedAround(draw)
          ? new Compared(
              Optional.of(draw.counterexample(Optional.empty(), middle(expected.get(0)), 0)), false)
          : Compared.NOTHING;
    }
  }

  private Coefficients<Grid<Ball<T>>> around(PlainDraw draw, double distance) {
    Map<String, Grid<Ball<T>>> symbols = new HashMap<>();
    draw.symbols().forEach((name, value) -> symbols.put(name, enclosed(value, distance)));
    Setting<Grid<Ball<T>>> setting = new Setting<>(arithmetic, symbols, draw.sizes(), effort);
    return Coefficients.in(setting, draw.question().truncation());
  }

  private Grid<Ball<T>> enclosed(Grid<Rational> value, double distance) {
    return Grid.of(
        value.rows(),
        value.columns(),
        (i, j) -> {
          Ball<T> ball = balls.number(value.at(i, j));
          return distance == 0 ? ball : balls.around(ball, distance);
        });
  }

  /** The answer has no value anywhere near, and the reference has one everywhere near. */
  private boolean isUndefinedAround(PlainDraw draw) {
    Coefficients<Grid<Ball<T>>> near = around(draw, NEIGHBOURHOOD);
    try {
      near.of(draw.question().reference());
    } catch (NoValue none) {
      return false;
    }
    try {
      near.of(draw.question().answer());
      return false;
    } catch (NoValue none) {
      return none == NoValue.UNDEFINED;
    }
  }

  private Compared compared(
      PlainDraw draw, List<Grid<Ball<T>>> given, List<Grid<Ball<T>>> expected) {
    boolean agrees = true;
    for (int k = 0; k < given.size(); k++) {
      for (int i = 0; i < given.get(k).entries().size(); i++) {
        Ball<T> a = given.get(k).entries().get(i);
        Ball<T> b = expected.get(k).entries().get(i);
        if (balls.disjoint(a, b)) {
          Optional<RationalMatrix> answer = Optional.of(middle(given.get(k)));
          return new Compared(
              Optional.of(draw.counterexample(answer, middle(expected.get(k)), k)), false);
        }
        agrees &= balls.sharp(a, b, AGREEING_DIGITS);
      }
    }
    return new Compared(Optional.empty(), agrees);
  }

  private RationalMatrix middle(Grid<Ball<T>> value) {
    Grid<Rational> middles =
        Grid.of(
            value.rows(),
            value.columns(),
            (i, j) -> Rational.of(balls.middle(value.at(i, j)).round(DIGITS)));
    return PlainDraw.matrix(middles);
  }
}
