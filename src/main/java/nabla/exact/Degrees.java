package nabla.exact;

import java.math.BigInteger;
import java.util.Optional;
import nabla.math.Arithmetic;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Property;
import nabla.math.Rational;

/**
 * Bounds the {@link Degree} of an expression at given sizes. The values of functions count as free
 * numbers of their own; src/docs/grading.md derives every bound.
 */
final class Degrees implements Expr.Visitor<Degree> {
  private final Question question;
  private final Sizes sizes;
  private final int functionDegree;
  private double arguments = 1;
  private double roots = 1;

  /**
   * @param functionDegree the degree of a function's value in what it is drawn from
   */
  Degrees(Question question, Sizes sizes, int functionDegree) {
    this.question = question;
    this.sizes = sizes;
    this.functionDegree = functionDegree;
  }

  /** The difference of the two expressions. */
  Degree difference() {
    return of(question.answer()).plus(of(question.reference()));
  }

  /** The largest degree of an argument of a function; after {@link #difference}. */
  double arguments() {
    return arguments;
  }

  /** The product of the odd orders of roots; after {@link #difference}. */
  double oddOrders() {
    return roots;
  }

  private Degree of(Expr expression) {
    return expression.accept(this);
  }

  private static Degree number(Rational value) {
    double above = Math.max(value.numerator().bitLength(), 0);
    double below = value.isInteger() ? 0 : value.denominator().bitLength();
    return new Degree(1, 1, 0, 0, above, below);
  }

  @Override
  public Degree visitLiteral(Expr.Literal literal) {
    return number(Rational.of(literal.value()));
  }

  @Override
  public Degree visitConstant(Expr.Constant constant) {
    return Degree.polynomial(functionDegree, 0);
  }

  @Override
  public Degree visitSymbol(Expr.Symbol symbol) {
    Optional<Declaration> declaration = question.scope().declaration(symbol.name());
    if (declaration.isEmpty() || symbol.name().equals(question.truncation().symbol())) {
      return Degree.polynomial(0, 0);
    }
    int rows = sizes.of(declaration.get().shape().rows());
    int columns = sizes.of(declaration.get().shape().columns());
    return drawn(declaration.get(), rows).shaped(rows, columns);
  }

  /** What {@link SymbolDraw} makes of free entries. */
  private static Degree drawn(Declaration declaration, int rows) {
    if (declaration.properties().contains(Property.UNIT)) {
      return new Degree(1, 1, 2, 2, Degree.log2(rows + 1), Degree.log2(rows));
    }
    if (declaration.properties().contains(Property.ORTHOGONAL)) {
      Degree sum = Degree.polynomial(1, 1).shaped(rows, rows);
      Degree cayley = sum.times(sum.inverse());
      boolean rotated = declaration.isSymmetric() || declaration.properties().size() > 1;
      return rotated ? cayley.times(cayley) : cayley;
    }
    if (declaration.properties().contains(Property.POSITIVE_DEFINITE)) {
      return Degree.polynomial(2, Degree.log2(rows + 1));
    }
    return Degree.polynomial(1, 0);
  }

  @Override
  public Degree visitIdentity(Expr.Identity identity) {
    int size = sizes.of(identity.size().orElseThrow());
    return Degree.polynomial(0, 0).shaped(size, size);
  }

  @Override
  public Degree visitZero(Expr.Zero zero) {
    int rows = sizes.of(zero.shape().rows());
    return Degree.polynomial(0, 0).shaped(rows, sizes.of(zero.shape().columns()));
  }

  /** As if the entries were to be summed. */
  @Override
  public Degree visitMatrix(Expr.Matrix matrix) {
    Degree sum = matrix.parts().stream().map(this::of).reduce(Degree::plus).orElseThrow();
    return sum.shaped(matrix.rows().size(), matrix.rows().get(0).size());
  }

  @Override
  public Degree visitSum(Expr.Sum sum) {
    return sum.terms().stream().map(this::of).reduce(Degree::plus).orElseThrow();
  }

  @Override
  public Degree visitProduct(Expr.Product product) {
    return product.factors().stream().map(this::of).reduce(Degree::times).orElseThrow();
  }

  @Override
  public Degree visitQuotient(Expr.Quotient quotient) {
    return of(quotient.numerator()).times(of(quotient.denominator()).inverse());
  }

  @Override
  public Degree visitNegation(Expr.Negation negation) {
    return of(negation.operand());
  }

  @Override
  public Degree visitPower(Expr.Power power) {
    Degree base = of(power.base());
    Optional<Rational> exponent = Arithmetic.value(power.exponent());
    if (exponent.isEmpty()) {
      return function(base.times(of(power.exponent())).times(function(base)));
    }
    return power(base, exponent.get());
  }

  private Degree power(Degree base, Rational exponent) {
    BigInteger order = exponent.denominator();
    Degree root = order.equals(BigInteger.ONE) ? base : root(base, order);
    double size = exponent.numerator().abs().doubleValue();
    Degree positive = exponent.signum() < 0 ? root.inverse() : root;
    return size == 0 ? positive.times(positive.inverse()) : positive.power(size);
  }

  /** A number r with r^order = u, which weighs as much as u. */
  private Degree root(Degree radicand, BigInteger order) {
    roots *= order.shiftRight(order.getLowestSetBit()).doubleValue();
    return expanded(radicand, Math.max(1, radicand.size()), radicand.height());
  }

  private Degree function(Degree argument) {
    return expanded(argument, functionDegree, 2.0 * functionDegree);
  }

  /** The coefficients of higher order bring in derivatives and powers of the argument's. */
  private Degree expanded(Degree argument, double degree, double height) {
    arguments = Math.max(arguments, argument.above() + argument.below());
    double steps = 6.0 * (question.truncation().order() - 1);
    double more = degree + steps * Math.max(argument.size(), 1);
    double higher = height + steps * (argument.height() + question.truncation().order());
    return new Degree(1, 1, more, more, higher, higher);
  }

  @Override
  public Degree visitApplication(Expr.Application application) {
    Degree a = of(application.argument());
    Expr first = application.arguments().get(0);
    return switch (application.function()) {
      case TRANSPOSE -> a.shaped(a.columns(), a.rows());
      case INVERSE -> a.inverse();
      case TRACE -> a.trace();
      case DETERMINANT -> a.determinant();
      case NORM -> root(a.times(a.shaped(a.columns(), a.rows())).trace(), BigInteger.TWO);
      case DOT -> of(first).shaped(1, a.rows()).times(a);
      case HADAMARD -> of(first).shaped(1, 1).times(a);
      case DIAG -> a.columns() == 1 ? a.shaped(a.rows(), a.rows()) : a.shaped(a.rows(), 1);
      case SQRT -> root(a, BigInteger.TWO);
      case CBRT -> root(a, BigInteger.valueOf(3));
      case ROOT ->
          Arithmetic.value(first)
              .filter(order -> order.signum() != 0)
              .map(order -> power(a, Rational.ONE.dividedBy(order)))
              .orElseGet(() -> function(a));
      case ABS -> root(a.times(a), BigInteger.TWO);
      case SIGN -> a.times(root(a.times(a), BigInteger.TWO).inverse());
      case EXP, LN, SIN, COS, ARCTAN, ARCSIN, FACTORIAL -> function(a);
      case LOG -> function(a).times(function(of(first)).inverse());
      default -> severalFunctions(a);
    };
  }

  /** At most six basic functions of at most six times the degree make one. */
  private Degree severalFunctions(Degree argument) {
    return function(argument.power(6)).power(6);
  }

  /** Entries have the denominator of the whole. */
  @Override
  public Degree visitComponent(Expr.Component component) {
    return of(component.of()).shaped(1, 1);
  }

  @Override
  public Degree visitIndexedSum(Expr.IndexedSum sum) {
    int most = sizes.named().values().stream().mapToInt(size -> size).max().orElse(1);
    return of(sum.body()).summed(Math.max(most, largest(sum.body())));
  }

  private int largest(Expr expression) {
    int parts = expression.parts().stream().mapToInt(this::largest).max().orElse(1);
    Optional<Declaration> declaration =
        expression instanceof Expr.Symbol symbol
            ? question.scope().declaration(symbol.name())
            : Optional.empty();
    int own =
        declaration
            .map(d -> Math.max(sizes.of(d.shape().rows()), sizes.of(d.shape().columns())))
            .orElse(1);
    return Math.max(parts, own);
  }

  @Override
  public Degree visitGap(Expr.Gap gap) {
    return Degree.polynomial(0, 0);
  }
}
