package nabla.differentiate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nabla.math.Arithmetic;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Property;
import nabla.math.Rational;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Shapes;

/**
 * Reads a resolved expression as a sum of terms: transposes at the letters, numbers and scalars in
 * front. Brackets stay: nothing is expanded but by numbers.
 */
final class TermReader implements Expr.Visitor<Terms> {
  private final Scope scope;
  private final Map<Expr, Terms> known = new IdentityHashMap<>();

  TermReader(Scope scope) {
    this.scope = scope;
  }

  /** The terms of {@code expression}; nodes are asked for again and again, and read once. */
  Terms read(Expr expression) {
    Terms terms = known.get(expression);
    if (terms == null) {
      terms = expression.accept(this);
      known.put(expression, terms);
    }
    return terms;
  }

  Shape shape(Expr expression) {
    return Shapes.of(expression, scope)
        .orElseThrow(() -> new NotDifferentiableException(expression));
  }

  /** One that is taken as a whole: a scalar, or one letter. */
  Terms whole(Expr expression, Letter.Kind kind) {
    Shape shape = shape(expression);
    return shape.isScalar()
        ? Terms.scalar(expression)
        : Terms.of(shape, Term.of(Word.of(Letter.of(expression, shape, kind))));
  }

  /** Whether {@code expression} is certain to be its own transpose. */
  Letter.Kind symmetry(Expr expression) {
    return read(expression).equalsTransposed() ? Letter.Kind.SYMMETRIC : Letter.Kind.GENERAL;
  }

  @Override
  public Terms visitLiteral(Expr.Literal literal) {
    return Terms.of(Shape.SCALAR, Term.number(Rational.of(literal.value())));
  }

  @Override
  public Terms visitConstant(Expr.Constant constant) {
    return Terms.scalar(constant);
  }

  @Override
  public Terms visitSymbol(Expr.Symbol symbol) {
    Declaration declaration =
        scope.declaration(symbol.name()).orElseThrow(() -> new NotDifferentiableException(symbol));
    return whole(symbol, kind(declaration));
  }

  private static Letter.Kind kind(Declaration declaration) {
    if (declaration.isSymmetric()) {
      return Letter.Kind.SYMMETRIC;
    }
    if (declaration.properties().contains(Property.SKEW)) {
      return Letter.Kind.SKEW;
    }
    return declaration.properties().contains(Property.ORTHOGONAL)
        ? Letter.Kind.ORTHOGONAL
        : Letter.Kind.GENERAL;
  }

  @Override
  public Terms visitSum(Expr.Sum sum) {
    List<Term> terms = sum.terms().stream().flatMap(term -> read(term).list().stream()).toList();
    return Terms.sum(shape(sum), terms);
  }

  @Override
  public Terms visitNegation(Expr.Negation negation) {
    return read(negation.operand()).times(Term.number(Rational.of(-1)));
  }

  /** A bracket is one factor, unless all others are numbers. */
  @Override
  public Terms visitProduct(Expr.Product product) {
    Shape shape = shape(product);
    List<Terms> factors = product.factors().stream().map(this::read).toList();
    if (factors.stream().anyMatch(Terms::isZero)) {
      return new Terms(shape, List.of());
    }
    List<Terms> proper = factors.stream().filter(factor -> !factor.isNumber()).toList();
    if (proper.size() == 1) {
      return factors.stream()
          .filter(Terms::isNumber)
          .map(factor -> factor.list().get(0))
          .reduce(proper.get(0), Terms::times, (left, right) -> left);
    }
    return Terms.of(
        shape, product.factors().stream().map(this::factor).reduce(Term.ONE, Term::times));
  }

  /** The expression, which is not 0, as one term. */
  Term factor(Expr expression) {
    Terms terms = read(expression);
    if (terms.list().size() == 1) {
      return terms.list().get(0);
    }
    boolean transpose =
        expression instanceof Expr.Application application
            && application.function() == Function.TRANSPOSE;
    return transpose
        ? factor(((Expr.Application) expression).argument()).transposed()
        : TermWriter.bracketed(terms);
  }

  @Override
  public Terms visitQuotient(Expr.Quotient quotient) {
    if (read(quotient.denominator()).isZero()) {
      return whole(quotient, Letter.Kind.GENERAL);
    }
    Terms above = read(quotient.numerator());
    Term below = factor(quotient.denominator()).toPower(-1);
    return above.isZero() || below.isNumber()
        ? above.times(below)
        : Terms.of(above.shape(), factor(quotient.numerator()).times(below));
  }

  @Override
  public Terms visitPower(Expr.Power power) {
    OptionalInt exponent = Arithmetic.wholeNumber(power.exponent());
    if (exponent.isEmpty() || read(power.base()).isZero()) {
      return whole(power, Letter.Kind.GENERAL);
    }
    return power(power, exponent.getAsInt());
  }

  private Terms power(Expr.Power power, int exponent) {
    Term term = factor(power.base());
    if (!term.allowsPower(exponent)) {
      return whole(power, Letter.Kind.GENERAL);
    }
    Shape shape = shape(power.base());
    Term inFront = term.inFront().toPower(exponent);
    return exponent == 0 || term.word().isEmpty()
        ? Terms.of(shape, inFront)
        : Terms.of(shape, inFront.times(Term.of(power(term.word(), exponent))));
  }

  /** The inverse of a product of square matrices is the product of their inverses. */
  private Word power(Word word, int exponent) {
    boolean square = word.letters().stream().allMatch(letter -> letter.shape().isSquare());
    if (word.letters().size() == 1 || exponent == -1 && square) {
      return word.eachToPower(exponent);
    }
    Expr base = word.toExpr();
    return Word.of(Letter.of(base, shape(base), symmetry(base)).withPower(exponent));
  }

  @Override
  public Terms visitApplication(Expr.Application application) {
    Expr argument = application.argument();
    return switch (application.function()) {
      case TRANSPOSE -> read(argument).transposed();
      case INVERSE -> visitPower(new Expr.Power(argument, Expr.integer(-1)));
      case TRACE -> Traces.trace(read(argument));
      case DOT -> read(Expr.product(Expr.transpose(application.arguments().get(0)), argument));
      case HADAMARD -> new Entrywise(this).product(application);
      case DIAG -> new Entrywise(this).diagonal(argument);
      case DETERMINANT ->
          argument instanceof Expr.Identity
              ? Terms.of(Shape.SCALAR, Term.ONE)
              : Terms.scalar(application);
      default -> Terms.scalar(application);
    };
  }

  @Override
  public Terms visitGap(Expr.Gap gap) {
    throw new NotDifferentiableException(gap);
  }

  @Override
  public Terms visitIdentity(Expr.Identity identity) {
    return Terms.of(shape(identity), Term.ONE);
  }

  @Override
  public Terms visitZero(Expr.Zero zero) {
    return new Terms(zero.shape(), List.of());
  }

  @Override
  public Terms visitMatrix(Expr.Matrix matrix) {
    return Terms.of(matrix.shape(), Term.of(Word.of(Letter.table(matrix))));
  }

  @Override
  public Terms visitComponent(Expr.Component component) {
    return new Entrywise(this).component(component);
  }

  @Override
  public Terms visitIndexedSum(Expr.IndexedSum sum) {
    return Terms.scalar(sum);
  }
}
