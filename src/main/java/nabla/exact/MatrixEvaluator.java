package nabla.exact;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import nabla.evaluate.NoValue;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/**
 * The value of a resolved expression in one arithmetic.
 *
 * <p>Throws {@link NoValue} when there is none; {@link NoValue#TOO_LARGE} also when it would take
 * more steps than a grader has time for.
 */
final class MatrixEvaluator<M> implements Expr.Visitor<M> {
  /** What going through the tree costs, in multiplications of numbers. */
  private static final int STEPS_OF_COMPONENT = 30;

  /** Divisions are slow. */
  private static final int STEPS_OF_INVERSE = 8;

  private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

  private final MatrixArithmetic<M> arithmetic;
  private final Map<String, M> symbols;
  private final Sizes sizes;
  private final Effort effort;
  private final Map<String, Integer> indices = new HashMap<>();
  private final Map<Expr, M> remembered = new IdentityHashMap<>();

  MatrixEvaluator(Setting<M> setting) {
    this.arithmetic = setting.arithmetic();
    this.symbols = setting.symbols();
    this.sizes = setting.sizes();
    this.effort = setting.effort();
  }

  M value(Expr expression) {
    return expression.accept(this);
  }

  private boolean isNumber(M a) {
    return arithmetic.rows(a) == 1 && arithmetic.columns(a) == 1;
  }

  private M number(long value) {
    return arithmetic.number(Rational.of(value));
  }

  @Override
  public M visitLiteral(Expr.Literal literal) {
    return arithmetic.number(Rational.of(literal.value()));
  }

  @Override
  public M visitConstant(Expr.Constant constant) {
    return arithmetic.constant(constant);
  }

  @Override
  public M visitSymbol(Expr.Symbol symbol) {
    Integer index = indices.get(symbol.name());
    if (index != null) {
      return number(index);
    }
    M value = symbols.get(symbol.name());
    if (value == null) {
      throw new IllegalArgumentException("no value of " + symbol.name());
    }
    return value;
  }

  @Override
  public M visitIdentity(Expr.Identity identity) {
    return arithmetic.identity(sizes.of(identity.size().orElseThrow()));
  }

  @Override
  public M visitZero(Expr.Zero zero) {
    return arithmetic.zero(sizes.of(zero.shape().rows()), sizes.of(zero.shape().columns()));
  }

  @Override
  public M visitMatrix(Expr.Matrix matrix) {
    List<List<M>> rows =
        matrix.rows().stream().map(row -> row.stream().map(this::value).toList()).toList();
    return arithmetic.assemble(rows);
  }

  @Override
  public M visitSum(Expr.Sum sum) {
    return sum.terms().stream().map(this::value).reduce(arithmetic::add).orElseThrow();
  }

  @Override
  public M visitNegation(Expr.Negation negation) {
    return arithmetic.negate(value(negation.operand()));
  }

  @Override
  public M visitProduct(Expr.Product product) {
    return product.factors().stream().map(this::value).reduce(this::times).orElseThrow();
  }

  private M times(M a, M b) {
    if (isNumber(a)) {
      effort.spend((long) arithmetic.rows(b) * arithmetic.columns(b));
      return arithmetic.scale(a, b);
    }
    if (isNumber(b)) {
      return times(b, a);
    }
    effort.spend((long) arithmetic.rows(a) * arithmetic.columns(a) * arithmetic.columns(b));
    return arithmetic.multiply(a, b);
  }

  @Override
  public M visitQuotient(Expr.Quotient quotient) {
    M numerator = value(quotient.numerator());
    return times(numerator, arithmetic.inverse(value(quotient.denominator())));
  }

  @Override
  public M visitPower(Expr.Power power) {
    Optional<Rational> exponent = Arithmetic.value(power.exponent());
    if (exponent.isPresent()) {
      return power(value(power.base()), exponent.get());
    }
    if (power.base() == Expr.Constant.E) {
      return arithmetic.apply(Function.EXP, List.of(value(power.exponent())));
    }
    return arithmetic.power(value(power.base()), value(power.exponent()));
  }

  private M power(M base, Rational exponent) {
    if (!exponent.isInteger()) {
      return arithmetic.fractionalPower(base, exponent);
    }
    BigInteger whole = exponent.numerator();
    if (whole.signum() < 0) {
      return power(inverse(base), exponent.negated());
    }
    if (whole.signum() == 0) {
      return one(base);
    }
    M result = base;
    for (int bit = whole.bitLength() - 2; bit >= 0; bit--) {
      result = times(result, result);
      result = whole.testBit(bit) ? times(result, base) : result;
    }
    return result;
  }

  /** The power to 0. 0^0 is not defined for numbers; for matrices it is the identity. */
  private M one(M base) {
    if (isNumber(base)) {
      return times(base, arithmetic.inverse(base));
    }
    return arithmetic.identity(arithmetic.rows(base));
  }

  private M inverse(M a) {
    long size = arithmetic.rows(a);
    effort.spend(STEPS_OF_INVERSE * size * size * size);
    return arithmetic.inverse(a);
  }

  @Override
  public M visitApplication(Expr.Application application) {
    Function function = application.function();
    if (function == Function.ROOT) {
      return root(application);
    }
    List<M> arguments = application.arguments().stream().map(this::value).toList();
    M a = arguments.get(arguments.size() - 1);
    return switch (function) {
      case TRANSPOSE -> arithmetic.transpose(a);
      case INVERSE -> inverse(a);
      case TRACE -> arithmetic.trace(a);
      case DETERMINANT -> determinant(a);
      case NORM -> arithmetic.fractionalPower(sumOfSquares(a), HALF);
      case DOT -> times(arithmetic.transpose(arguments.get(0)), a);
      case HADAMARD -> arithmetic.hadamard(arguments.get(0), a);
      case DIAG -> arithmetic.diagonal(a);
      default -> arithmetic.apply(function, arguments);
    };
  }

  private M root(Expr.Application application) {
    Expr order = application.arguments().get(0);
    Expr exponent = Expr.quotient(Expr.integer(1), order);
    return visitPower(new Expr.Power(application.argument(), exponent));
  }

  private M determinant(M a) {
    long size = arithmetic.rows(a);
    effort.spend(size * size * size);
    return arithmetic.determinant(a);
  }

  private M sumOfSquares(M a) {
    return arithmetic.columns(a) == 1
        ? times(arithmetic.transpose(a), a)
        : arithmetic.trace(times(arithmetic.transpose(a), a));
  }

  @Override
  public M visitComponent(Expr.Component component) {
    M of = remembered(component.of());
    List<Expr> indices = component.indices();
    int row = index(indices.get(0));
    int column = indices.size() == 1 ? 0 : index(indices.get(1));
    effort.spend(STEPS_OF_COMPONENT);
    return arithmetic.entry(of, row, column);
  }

  /** Sums ask for the entries of one matrix again and again. */
  private M remembered(Expr expression) {
    if (!indices.isEmpty() && expression instanceof Expr.Symbol) {
      return value(expression);
    }
    M value = remembered.get(expression);
    if (value == null) {
      value = value(expression);
      if (indices.keySet().stream().noneMatch(index -> occurs(index, expression))) {
        remembered.put(expression, value);
      }
    }
    return value;
  }

  private static boolean occurs(String index, Expr expression) {
    return expression instanceof Expr.Symbol symbol && symbol.name().equals(index)
        || expression.parts().stream().anyMatch(part -> occurs(index, part));
  }

  private int index(Expr index) {
    if (index instanceof Expr.Symbol symbol) {
      return Objects.requireNonNull(indices.get(symbol.name())) - 1;
    }
    return Arithmetic.value(index).orElseThrow().numerator().intValueExact() - 1;
  }

  @Override
  public M visitIndexedSum(Expr.IndexedSum sum) {
    Integer outer = indices.get(sum.index());
    int last = bound(sum.index(), () -> range(sum.index(), sum.body()));
    M result = number(0);
    for (int i = 1; i <= last; i++) {
      indices.put(sum.index(), i);
      result = arithmetic.add(result, value(sum.body()));
    }
    if (outer == null) {
      indices.remove(sum.index());
    } else {
      indices.put(sum.index(), outer);
    }
    return result;
  }

  /** What {@code ask} says while {@code index} has some value: shapes are the same for all. */
  private int bound(String index, IntSupplier ask) {
    boolean free = indices.putIfAbsent(index, 1) == null;
    int answer = ask.getAsInt();
    if (free) {
      indices.remove(index);
    }
    return answer;
  }

  /** The number of values of {@code index}, from the first component that has it; 0 if none. */
  private int range(String index, Expr expression) {
    if (expression instanceof Expr.Component component) {
      int place = component.indices().indexOf(Expr.symbol(index));
      if (place >= 0) {
        M of = remembered(component.of());
        return place == 0 ? arithmetic.rows(of) : arithmetic.columns(of);
      }
    }
    if (expression instanceof Expr.IndexedSum inner) {
      return inner.index().equals(index)
          ? 0
          : bound(inner.index(), () -> range(index, inner.body()));
    }
    return expression.parts().stream()
        .mapToInt(part -> range(index, part))
        .filter(size -> size > 0)
        .findFirst()
        .orElse(0);
  }

  @Override
  public M visitGap(Expr.Gap gap) {
    throw NoValue.UNDEFINED;
  }
}
