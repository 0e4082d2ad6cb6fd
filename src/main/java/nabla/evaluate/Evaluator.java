package nabla.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
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
  private final ElementaryFunctions<T> functions;

  private Evaluator(BallArithmetic<T> balls) {
    this.balls = balls;
    this.functions = new ElementaryFunctions<>(balls);
  }

  /** Enclosures in doubles: quick, and wide after cancellation. */
  public static Evaluator<Double> inDoubles() {
    return new Evaluator<>(BallArithmetic.inDoubles());
  }

  /**
   * Enclosures with {@code digits} decimal digits; an instance for one comparison in one thread.
   */
  public static Evaluator<?> inDigits(int digits) {
    return new Evaluator<>(BallArithmetic.inDigits(digits));
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
        symbols.put(coordinate.getKey(), distance == 0 ? ball : balls.around(ball, distance));
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
    return balls.disjoint(a, b);
  }

  /**
   * Whether both balls are known to {@code digits} digits, relative to the size of a (and to 1e-10
   * where that is smaller).
   */
  public boolean sharp(Ball<T> a, Ball<T> b, int digits) {
    return balls.sharp(a, b, digits);
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
    return balls.middle(a);
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
      return balls.constant(constant);
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
      if (base == Expr.Constant.E) {
        return balls.exponential(exponent.accept(this));
      }
      Optional<Rational> fraction = Arithmetic.value(exponent);
      Ball<T> value = base.accept(this);
      return fraction.isPresent()
          ? balls.power(value, fraction.get())
          : functions.power(value, exponent.accept(this));
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
      List<Ball<T>> arguments =
          application.arguments().stream().map(argument -> argument.accept(this)).toList();
      return functions.apply(application.function(), arguments);
    }
  }
}
