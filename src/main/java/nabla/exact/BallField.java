package nabla.exact;

import java.util.List;
import nabla.evaluate.Ball;
import nabla.evaluate.BallArithmetic;
import nabla.evaluate.ElementaryFunctions;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/** Enclosed real numbers. */
final class BallField<T> implements NumberField<Ball<T>> {
  private final BallArithmetic<T> balls;
  private final ElementaryFunctions<T> functions;

  BallField(BallArithmetic<T> balls) {
    this.balls = balls;
    this.functions = new ElementaryFunctions<>(balls);
  }

  @Override
  public Ball<T> number(Rational value) {
    return balls.number(value);
  }

  @Override
  public Ball<T> constant(Expr.Constant constant) {
    return balls.constant(constant);
  }

  @Override
  public boolean isZero(Ball<T> a) {
    return balls.isZero(a);
  }

  @Override
  public double weight(Ball<T> a) {
    return balls.lowerSize(a);
  }

  @Override
  public Ball<T> add(Ball<T> a, Ball<T> b) {
    return balls.add(a, b);
  }

  @Override
  public Ball<T> negate(Ball<T> a) {
    return balls.negate(a);
  }

  @Override
  public Ball<T> multiply(Ball<T> a, Ball<T> b) {
    return balls.multiply(a, b);
  }

  @Override
  public Ball<T> divide(Ball<T> a, Ball<T> b) {
    return balls.divide(a, b);
  }

  @Override
  public Ball<T> fractionalPower(Ball<T> base, Rational exponent) {
    return balls.power(base, exponent);
  }

  @Override
  public Ball<T> power(Ball<T> base, Ball<T> exponent) {
    return functions.power(base, exponent);
  }

  @Override
  public Ball<T> apply(Function function, List<Ball<T>> arguments) {
    return functions.apply(function, arguments);
  }
}
