package nabla.decide;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.differentiate.Differentiator;
import nabla.differentiate.NotDifferentiableException;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Substitution;
import nabla.math.Symbols;

/**
 * Expands an expression around 0 in one symbol. Functions are composed with their Taylor series at
 * the constant term of their argument; where they are not smooth there, as abs and roots at 0, a
 * coefficient has no value or there is no expansion.
 */
final class Expander implements Expr.ScalarVisitor<PowerSeries> {
  /** No text can be read as this name. */
  private static final String ARGUMENT = " argument";

  /** Quotients lose terms where their denominator is 0; more are computed then. */
  private static final List<Integer> SPARE_TERMS = List.of(0, 3, 8);

  private final String symbol;
  private final int terms;
  private final SeriesArithmetic arithmetic;

  private Expander(String symbol, int terms) {
    this.symbol = symbol;
    this.terms = terms;
    this.arithmetic = new SeriesArithmetic(terms);
  }

  /** The series of {@code expression} in {@code symbol}, known up to {@code end} at least. */
  static Optional<PowerSeries> expand(Expr expression, String symbol, int end) {
    for (int spare : SPARE_TERMS) {
      try {
        PowerSeries series = new Expander(symbol, end + spare).of(expression);
        if (series.end() >= end) {
          return Optional.of(series);
        }
      } catch (NoExpansionException none) {
        if (!none.isForWantOfTerms()) {
          return Optional.empty();
        }
      } catch (NotDifferentiableException none) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isConstant(Expr expression) {
    return !Symbols.of(expression).contains(symbol);
  }

  private PowerSeries of(Expr expression) {
    return isConstant(expression) ? arithmetic.constant(expression) : expression.accept(this);
  }

  @Override
  public PowerSeries visitLiteral(Expr.Literal literal) {
    return arithmetic.constant(literal);
  }

  @Override
  public PowerSeries visitConstant(Expr.Constant constant) {
    return arithmetic.constant(constant);
  }

  @Override
  public PowerSeries visitSymbol(Expr.Symbol name) {
    return name.name().equals(symbol) ? arithmetic.symbol() : arithmetic.constant(name);
  }

  @Override
  public PowerSeries visitSum(Expr.Sum sum) {
    return sum.terms().stream().map(this::of).reduce(arithmetic::add).orElseThrow();
  }

  @Override
  public PowerSeries visitProduct(Expr.Product product) {
    return product.factors().stream().map(this::of).reduce(arithmetic::multiply).orElseThrow();
  }

  @Override
  public PowerSeries visitQuotient(Expr.Quotient quotient) {
    PowerSeries denominator = of(quotient.denominator());
    return arithmetic.multiply(of(quotient.numerator()), arithmetic.reciprocal(denominator));
  }

  @Override
  public PowerSeries visitNegation(Expr.Negation negation) {
    return arithmetic.scale(Expr.integer(-1), of(negation.operand()));
  }

  @Override
  public PowerSeries visitGap(Expr.Gap gap) {
    throw notSmooth();
  }

  @Override
  public PowerSeries visitPower(Expr.Power power) {
    Optional<BigInteger> whole =
        Arithmetic.value(power.exponent()).filter(Rational::isInteger).map(Rational::numerator);
    if (whole.isPresent()) {
      if (whole.get().abs().bitLength() > 10) {
        throw notSmooth();
      }
      return arithmetic.power(of(power.base()), whole.get().intValue());
    }
    if (isConstant(power.exponent())) {
      return binomial(of(power.base()), power.exponent());
    }
    if (isConstant(power.base())) {
      return composed(Expr.power(power.base(), argument()), of(power.exponent()));
    }
    PowerSeries logarithm = composed(Expr.apply(Function.LN, argument()), of(power.base()));
    return composed(
        Expr.apply(Function.EXP, argument()), arithmetic.multiply(of(power.exponent()), logarithm));
  }

  /**
   * (c + h)^r is the sum of r (r - 1) ... (r - k + 1)/k! c^r/c^k h^k, which needs c not to be 0.
   */
  private PowerSeries binomial(PowerSeries base, Expr exponent) {
    Expr start = nonzero(base.start());
    List<Expr> coefficients = new ArrayList<>();
    Expr falling = Expr.integer(1);
    for (int k = 0; k < terms; k++) {
      Expr size = Expr.quotient(Expr.power(start, exponent), power(start, k));
      Expr share = Expr.quotient(falling, factorial(k));
      coefficients.add(Expr.product(share, size));
      falling = Expr.product(falling, Expr.difference(exponent, Expr.integer(k)));
    }
    return arithmetic.composed(coefficients, base);
  }

  private static Expr factorial(int k) {
    return IntStream.rangeClosed(1, k)
        .mapToObj(Rational::of)
        .reduce(Rational.ONE, Rational::times)
        .toExpr();
  }

  private static NoExpansionException notSmooth() {
    return new NoExpansionException(NoExpansionException.Cause.NOT_SMOOTH);
  }

  private static Expr power(Expr base, int exponent) {
    return exponent == 0 ? Expr.integer(1) : Expr.power(base, Expr.integer(exponent));
  }

  @Override
  public PowerSeries visitApplication(Expr.Application application) {
    PowerSeries inner = of(application.argument());
    return switch (application.function()) {
      case SQRT -> binomial(inner, Expr.quotient(Expr.integer(1), Expr.integer(2)));
      case CBRT -> binomial(inner, Expr.quotient(Expr.integer(1), Expr.integer(3)));
      case ROOT -> visitPower(Expr.root(application.arguments().get(0), application.argument()));
      case LOG -> {
        PowerSeries base = of(application.arguments().get(0));
        Expr logarithm = Expr.apply(Function.LN, argument());
        yield arithmetic.multiply(
            composed(logarithm, inner), arithmetic.reciprocal(composed(logarithm, base)));
      }
      case ABS -> arithmetic.scale(sign(inner.start()), inner);
      case SIGN -> arithmetic.constant(sign(inner.start()));
      default -> composed(Expr.apply(application.function(), argument()), inner);
    };
  }

  /** Of what is not 0: c/|c| has no value there. */
  private static Expr sign(Expr start) {
    return Expr.quotient(nonzero(start), Expr.apply(Function.ABS, start));
  }

  private static Expr nonzero(Expr start) {
    if (PowerSeries.isZero(start)) {
      throw notSmooth();
    }
    return start;
  }

  private static Expr argument() {
    return Expr.symbol(ARGUMENT);
  }

  /** The series of {@code function} of {@link #argument()}, with {@code inner} put in. */
  private PowerSeries composed(Expr function, PowerSeries inner) {
    Map<String, Expr> start = Map.of(ARGUMENT, inner.start());
    List<Expr> coefficients = new ArrayList<>();
    Expr derivative = function;
    for (int k = 0; k < terms; k++) {
      Expr value = Substitution.substitute(derivative, start);
      coefficients.add(Expr.quotient(value, factorial(k)));
      derivative = arithmetic.canonical(Differentiator.differentiate(derivative, ARGUMENT));
    }
    return arithmetic.composed(coefficients, inner);
  }
}
