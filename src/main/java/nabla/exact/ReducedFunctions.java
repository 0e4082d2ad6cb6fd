package nabla.exact;

import java.util.List;
import nabla.evaluate.NoValue;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/**
 * Puts the functions of numbers together from a few: exp, ln, sin, cos, arctan, arcsin, abs,
 * factorial and powers.
 */
abstract class ReducedFunctions<M> implements MatrixArithmetic<M> {
  private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

  /** One of exp, ln, sin, cos, arctan, arcsin, abs, factorial. */
  abstract M basic(Function function, M argument);

  @Override
  public final M apply(Function function, List<M> arguments) {
    M a = arguments.get(arguments.size() - 1);
    return switch (function) {
      case EXP, LN, SIN, COS, ARCTAN, ARCSIN, ABS, FACTORIAL -> basic(function, a);
      case TAN -> over(basic(Function.SIN, a), basic(Function.COS, a));
      case COT -> over(basic(Function.COS, a), basic(Function.SIN, a));
      case SEC -> inverse(basic(Function.COS, a));
      case CSC -> inverse(basic(Function.SIN, a));
      case ARCCOS -> minus(rightAngle(), basic(Function.ARCSIN, a));
      case ARCCOT -> minus(rightAngle(), basic(Function.ARCTAN, a));
      case ARCSEC -> minus(rightAngle(), basic(Function.ARCSIN, inverse(a)));
      case ARCCSC -> basic(Function.ARCSIN, inverse(a));
      case SINH -> half(minus(exponential(a), exponential(negate(a))));
      case COSH -> half(add(exponential(a), exponential(negate(a))));
      case TANH -> hyperbolicTangent(a);
      case COTH -> inverse(hyperbolicTangent(a));
      case SECH -> inverse(half(add(exponential(a), exponential(negate(a)))));
      case CSCH -> inverse(half(minus(exponential(a), exponential(negate(a)))));
      case ARSINH -> areaSine(a);
      case ARCSCH -> areaSine(inverse(a));
      case ARCOSH -> areaCosine(a);
      case ARSECH -> areaCosine(inverse(a));
      case ARTANH -> areaTangent(a);
      case ARCOTH -> areaTangent(inverse(a));
      case LOG -> over(basic(Function.LN, a), basic(Function.LN, arguments.get(0)));
      case SQRT -> fractionalPower(a, HALF);
      case CBRT -> fractionalPower(a, Rational.ONE.dividedBy(Rational.of(3)));
      case SIGN -> over(a, basic(Function.ABS, a));
      case ROOT -> throw NoValue.UNKNOWN;
      case TRANSPOSE, INVERSE, TRACE, DETERMINANT, NORM, DOT, HADAMARD, DIAG ->
          throw new IllegalArgumentException("not a function of numbers: " + function);
    };
  }

  private M one() {
    return number(Rational.ONE);
  }

  private M minus(M a, M b) {
    return add(a, negate(b));
  }

  private M over(M a, M b) {
    return multiply(a, inverse(b));
  }

  private M half(M a) {
    return scale(number(HALF), a);
  }

  private M rightAngle() {
    return half(constant(Expr.Constant.PI));
  }

  private M exponential(M a) {
    return basic(Function.EXP, a);
  }

  private M hyperbolicTangent(M a) {
    M up = exponential(a);
    M down = exponential(negate(a));
    return over(minus(up, down), add(up, down));
  }

  private M areaSine(M a) {
    M root = fractionalPower(add(multiply(a, a), one()), HALF);
    return basic(Function.LN, add(a, root));
  }

  private M areaCosine(M a) {
    M below = fractionalPower(minus(a, one()), HALF);
    return basic(Function.LN, add(a, multiply(below, fractionalPower(add(a, one()), HALF))));
  }

  private M areaTangent(M a) {
    M above = basic(Function.LN, add(one(), a));
    return half(minus(above, basic(Function.LN, minus(one(), a))));
  }
}
