package nabla.exact;

import java.util.List;
import nabla.evaluate.NoValue;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Tidy;

/** Expressions of scalars in the place of numbers. */
final class SymbolicField implements NumberField<Expr> {
  private static final Expr ZERO = Expr.integer(0);

  @Override
  public Expr number(Rational value) {
    return value.toExpr();
  }

  @Override
  public Expr constant(Expr.Constant constant) {
    return constant;
  }

  @Override
  public boolean isZero(Expr a) {
    return a.equals(ZERO);
  }

  /** Only of a number other than 0 it is known that one can divide by it. */
  @Override
  public double weight(Expr a) {
    return Arithmetic.value(a).filter(value -> value.signum() != 0).isPresent() ? 1 : 0;
  }

  @Override
  public Expr add(Expr a, Expr b) {
    return Tidy.tidy(Expr.sum(a, b));
  }

  @Override
  public Expr negate(Expr a) {
    return Tidy.tidy(Expr.negation(a));
  }

  @Override
  public Expr multiply(Expr a, Expr b) {
    return Tidy.tidy(Expr.product(a, b));
  }

  @Override
  public Expr divide(Expr a, Expr b) {
    return Tidy.tidy(Expr.quotient(a, b));
  }

  @Override
  public Expr fractionalPower(Expr base, Rational exponent) {
    return Expr.power(base, exponent.toExpr());
  }

  @Override
  public Expr power(Expr base, Expr exponent) {
    return Expr.power(base, exponent);
  }

  @Override
  public Expr apply(Function function, List<Expr> arguments) {
    if (function.isOfMatrices()) {
      throw NoValue.UNKNOWN;
    }
    return new Expr.Application(function, arguments);
  }
}
