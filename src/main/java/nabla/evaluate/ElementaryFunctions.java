package nabla.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import nabla.math.Function;
import nabla.math.Rational;

/**
 * The functions of real numbers on balls, put together from the operations of {@link
 * BallArithmetic} and with their promises.
 */
public final class ElementaryFunctions<T> {
  private final BallArithmetic<T> balls;

  public ElementaryFunctions(BallArithmetic<T> balls) {
    this.balls = balls;
  }

  /** A base of 0 has powers to positive exponents; a negative one only to whole exponents. */
  public Ball<T> power(Ball<T> base, Ball<T> exponent) {
    Optional<BigInteger> whole = balls.integer(exponent);
    if (whole.isPresent()) {
      return balls.power(base, whole.get());
    }
    int sign = balls.sign(base);
    if (sign == 0 && balls.sign(exponent) > 0) {
      return base;
    }
    if (sign < 0 && !balls.hasNoInteger(exponent)) {
      throw NoValue.UNKNOWN;
    }
    return balls.realPower(base, exponent);
  }

  /** The value of {@code function}, which is not one of matrices. */
  public Ball<T> apply(Function function, List<Ball<T>> arguments) {
    Ball<T> a = arguments.get(arguments.size() - 1);
    return switch (function) {
      case SIN -> balls.sine(a);
      case COS -> balls.cosine(a);
      case TAN -> balls.divide(balls.sine(a), balls.cosine(a));
      case COT -> balls.divide(balls.cosine(a), balls.sine(a));
      case SEC -> reciprocal(balls.cosine(a));
      case CSC -> reciprocal(balls.sine(a));
      case ARCSIN -> balls.arcsine(a);
      case ARCCOS -> balls.arccosine(a);
      case ARCTAN -> balls.arctangent(a);
      case ARCCOT -> balls.subtract(half(balls.real().pi()), balls.arctangent(a));
      case ARCSEC -> balls.arccosine(reciprocal(a));
      case ARCCSC -> balls.arcsine(reciprocal(a));
      case SINH -> hyperbolicSine(a);
      case COSH -> hyperbolicCosine(a);
      case TANH -> balls.divide(hyperbolicSine(a), hyperbolicCosine(a));
      case COTH -> balls.divide(hyperbolicCosine(a), hyperbolicSine(a));
      case SECH -> reciprocal(hyperbolicCosine(a));
      case CSCH -> reciprocal(hyperbolicSine(a));
      case ARSINH -> areaSine(a);
      case ARCOSH -> areaCosine(a);
      case ARTANH -> areaTangent(a);
      case ARCOTH -> areaTangent(reciprocal(a));
      case ARSECH -> areaCosine(reciprocal(a));
      case ARCSCH -> areaSine(reciprocal(a));
      case EXP -> balls.exponential(a);
      case LN -> balls.logarithm(a);
      case LOG -> {
        Ball<T> base = balls.logarithm(arguments.get(0));
        yield balls.divide(balls.logarithm(a), base);
      }
      case SQRT -> balls.squareRoot(a);
      case CBRT -> balls.power(a, Rational.ONE.dividedBy(Rational.of(3)));
      case ROOT -> power(a, reciprocal(arguments.get(0)));
      case ABS -> balls.absolute(a);
      case SIGN -> balls.number(BigDecimal.valueOf(balls.sign(a)));
      case FACTORIAL -> factorial(a);
      case TRANSPOSE, INVERSE, TRACE, DETERMINANT, NORM, DOT, HADAMARD, DIAG ->
          throw new IllegalArgumentException("not a function of numbers: " + function);
    };
  }

  private Ball<T> reciprocal(Ball<T> a) {
    return balls.divide(balls.one(), a);
  }

  private Ball<T> half(Ball<T> a) {
    return balls.divide(a, balls.number(BigDecimal.valueOf(2)));
  }

  private Ball<T> hyperbolicSine(Ball<T> a) {
    Ball<T> power = balls.exponential(a);
    return half(balls.subtract(power, reciprocal(power)));
  }

  private Ball<T> hyperbolicCosine(Ball<T> a) {
    Ball<T> power = balls.exponential(a);
    return half(balls.add(power, reciprocal(power)));
  }

  /** sign(a) ln(|a| + sqrt(a^2 + 1)), which does not cancel for negative a. */
  private Ball<T> areaSine(Ball<T> a) {
    Ball<T> size = balls.absolute(a);
    Ball<T> root = balls.squareRoot(balls.add(balls.multiply(a, a), balls.one()));
    Ball<T> value = balls.logarithm(balls.add(size, root));
    return balls.real().signum(a.middle()) < 0 ? balls.negate(value) : value;
  }

  /** ln(a + sqrt(a - 1) sqrt(a + 1)), for a >= 1. */
  private Ball<T> areaCosine(Ball<T> a) {
    Ball<T> below = balls.squareRoot(balls.subtract(a, balls.one()));
    Ball<T> above = balls.squareRoot(balls.add(a, balls.one()));
    return balls.logarithm(balls.add(a, balls.multiply(below, above)));
  }

  /** ln((1 + a)/(1 - a))/2, for |a| < 1. */
  private Ball<T> areaTangent(Ball<T> a) {
    Ball<T> above = balls.logarithm(balls.add(balls.one(), a));
    return half(balls.subtract(above, balls.logarithm(balls.subtract(balls.one(), a))));
  }

  private Ball<T> factorial(Ball<T> a) {
    Optional<BigInteger> whole = balls.integer(a);
    if (whole.isEmpty() && !balls.hasNoInteger(a)) {
      throw NoValue.UNKNOWN;
    }
    if (whole.isEmpty() || whole.get().signum() < 0) {
      throw NoValue.UNDEFINED;
    }
    return balls.real().factorial(whole.get().intValue());
  }
}
