package nabla.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/**
 * Encloses the value of an expression, in one arithmetic.
 *
 * @param <T> the numbers of that arithmetic
 */
public final class Evaluator<T> {
  private final BallArithmetic<T> balls;

  private Evaluator(RealArithmetic<T> real) {
    this.balls = new BallArithmetic<>(real);
  }

  /** Enclosures in doubles: quick, and wide after cancellation. */
  public static Evaluator<Double> inDoubles() {
    return new Evaluator<>(new DoubleArithmetic());
  }

  /**
   * Enclosures with {@code digits} decimal digits; an instance for one comparison in one thread.
   */
  public static Evaluator<?> inDigits(int digits) {
    return new Evaluator<>(new BinaryArithmetic(digits));
  }

  /** The value of {@code expression} at {@code point}, which names all of its symbols. */
  public Value<T> at(Point point, Expr expression) {
    return around(point, 0, expression);
  }

  /**
   * The value of {@code expression} on all points whose coordinates are within {@code distance} of
   * those of {@code point}.
   */
  public Value<T> around(Point point, double distance, Expr expression) {
    try {
      Map<String, Ball<T>> symbols = new TreeMap<>();
      for (Map.Entry<String, BigDecimal> coordinate : point.coordinates().entrySet()) {
        Ball<T> ball = balls.number(coordinate.getValue());
        symbols.put(coordinate.getKey(), new Ball<>(ball.middle(), ball.radius() + distance));
      }
      return new Value.Enclosed<>(expression.accept(new Visitor(symbols)));
    } catch (NoValue none) {
      if (none == NoValue.UNDEFINED) {
        return new Value.Undefined<>();
      }
      return none == NoValue.TOO_LARGE ? new Value.TooLarge<>() : new Value.Unknown<>();
    }
  }

  /** Whether the two balls have no number in common. */
  public boolean disjoint(Ball<T> a, Ball<T> b) {
    Ball<T> difference = balls.subtract(a, b);
    return balls.real().atMost(difference.middle()) > difference.radius();
  }

  /**
   * Whether both balls are known to {@code digits} digits, relative to the size of a (and to 1e-10
   * where that is smaller).
   */
  public boolean sharp(Ball<T> a, Ball<T> b, int digits) {
    double scale = Math.max(balls.real().atLeast(a.middle()), 1e-10);
    return a.radius() + b.radius() <= scale * Math.pow(10, -digits);
  }

  /** How far apart the middles are, relative to the larger of the two. */
  public double relativeDistance(Ball<T> a, Ball<T> b) {
    double x = balls.real().toDouble(a.middle());
    double y = balls.real().toDouble(b.middle());
    return Math.abs(x - y) / Math.max(Math.max(Math.abs(x), Math.abs(y)), Double.MIN_NORMAL);
  }

  /** The middle to 17 significant digits. */
  public BigDecimal decimal(Ball<T> a) {
    return middle(a).round(new MathContext(17));
  }

  /** The middle, exactly. */
  public BigDecimal middle(Ball<T> a) {
    return balls.real().toBigDecimal(a.middle());
  }

  private final class Visitor implements Expr.ScalarVisitor<Ball<T>> {
    private final Map<String, Ball<T>> symbols;

    Visitor(Map<String, Ball<T>> symbols) {
      this.symbols = symbols;
    }

    @Override
    public Ball<T> visitLiteral(Expr.Literal literal) {
      return balls.number(literal.value());
    }

    @Override
    public Ball<T> visitConstant(Expr.Constant constant) {
      return constant == Expr.Constant.E ? balls.real().e() : balls.real().pi();
    }

    @Override
    public Ball<T> visitSymbol(Expr.Symbol symbol) {
      Ball<T> value = symbols.get(symbol.name());
      if (value == null) {
        throw new IllegalArgumentException("the point has no " + symbol.name());
      }
      return value;
    }

    @Override
    public Ball<T> visitSum(Expr.Sum sum) {
      Ball<T> result = sum.terms().get(0).accept(this);
      for (Expr term : sum.terms().subList(1, sum.terms().size())) {
        result = balls.add(result, term.accept(this));
      }
      return result;
    }

    @Override
    public Ball<T> visitProduct(Expr.Product product) {
      Ball<T> result = product.factors().get(0).accept(this);
      for (Expr factor : product.factors().subList(1, product.factors().size())) {
        result = balls.multiply(result, factor.accept(this));
      }
      return result;
    }

    @Override
    public Ball<T> visitQuotient(Expr.Quotient quotient) {
      Ball<T> numerator = quotient.numerator().accept(this);
      return balls.divide(numerator, quotient.denominator().accept(this));
    }

    @Override
    public Ball<T> visitPower(Expr.Power power) {
      return power(power.base(), power.exponent());
    }

    private Ball<T> power(Expr base, Expr exponent) {
      Optional<Rational> fraction = Arithmetic.value(exponent);
      if (base == Expr.Constant.E) {
        return balls.exponential(exponent.accept(this));
      }
      Ball<T> value = base.accept(this);
      if (fraction.isPresent()) {
        return balls.power(value, fraction.get());
      }
      Ball<T> exponentValue = exponent.accept(this);
      Optional<BigInteger> whole = balls.integer(exponentValue);
      return whole.isPresent() ? balls.power(value, whole.get()) : realPower(value, exponentValue);
    }

    /** A base of 0 has powers to positive exponents; a negative one only to whole exponents. */
    private Ball<T> realPower(Ball<T> base, Ball<T> exponent) {
      int sign = balls.sign(base);
      if (sign == 0 && balls.sign(exponent) > 0) {
        return base;
      }
      if (sign < 0 && !balls.hasNoInteger(exponent)) {
        throw NoValue.UNKNOWN;
      }
      return balls.realPower(base, exponent);
    }

    @Override
    public Ball<T> visitNegation(Expr.Negation negation) {
      return balls.negate(negation.operand().accept(this));
    }

    @Override
    public Ball<T> visitGap(Expr.Gap gap) {
      throw NoValue.UNDEFINED;
    }

    @Override
    public Ball<T> visitApplication(Expr.Application application) {
      if (application.function() == Function.ROOT) {
        Expr order = application.arguments().get(0);
        return power(application.argument(), Expr.quotient(Expr.integer(1), order));
      }
      Ball<T> a = application.argument().accept(this);
      return switch (application.function()) {
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
          Ball<T> base = application.arguments().get(0).accept(this);
          yield balls.divide(balls.logarithm(a), balls.logarithm(base));
        }
        case SQRT -> balls.squareRoot(a);
        case CBRT -> balls.power(a, Rational.ONE.dividedBy(Rational.of(3)));
        case ROOT -> throw new IllegalStateException("roots are powers");
        case ABS -> balls.absolute(a);
        case SIGN -> balls.number(BigDecimal.valueOf(balls.sign(a)));
        case FACTORIAL -> factorial(a);
        case TRANSPOSE, INVERSE, TRACE, DETERMINANT, NORM, DOT, HADAMARD, DIAG ->
            throw Expr.notScalar(application);
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
}
