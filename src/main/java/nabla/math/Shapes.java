package nabla.math;

import java.util.List;
import java.util.Optional;

/**
 * The shape of an expression whose shapes have been resolved: every identity has a size, and every
 * product multiplies from left to right.
 */
public final class Shapes implements Expr.Visitor<Optional<Shape>> {
  private static final Optional<Shape> SCALAR = Optional.of(Shape.SCALAR);

  private final Scope scope;

  private Shapes(Scope scope) {
    this.scope = scope;
  }

  /** The shape of {@code expression}; empty when it makes no sense, or is not resolved. */
  public static Optional<Shape> of(Expr expression, Scope scope) {
    return expression.accept(new Shapes(scope));
  }

  /** The shape of a product of two; empty when the two do not fit. */
  public static Optional<Shape> product(Shape left, Shape right) {
    if (left.isScalar()) {
      return Optional.of(right);
    }
    if (right.isScalar()) {
      return Optional.of(left);
    }
    return left.columns().equals(right.rows())
        ? Optional.of(new Shape(left.rows(), right.columns()))
        : Optional.empty();
  }

  @Override
  public Optional<Shape> visitLiteral(Expr.Literal literal) {
    return SCALAR;
  }

  @Override
  public Optional<Shape> visitConstant(Expr.Constant constant) {
    return SCALAR;
  }

  @Override
  public Optional<Shape> visitSymbol(Expr.Symbol symbol) {
    return scope.declaration(symbol.name()).map(Declaration::shape);
  }

  @Override
  public Optional<Shape> visitSum(Expr.Sum sum) {
    return common(sum.terms());
  }

  private Optional<Shape> common(List<Expr> parts) {
    Optional<Shape> first = parts.get(0).accept(this);
    return parts.stream().allMatch(part -> part.accept(this).equals(first))
        ? first
        : Optional.empty();
  }

  @Override
  public Optional<Shape> visitProduct(Expr.Product product) {
    Optional<Shape> shape = SCALAR;
    for (Expr factor : product.factors()) {
      Optional<Shape> next = factor.accept(this);
      shape = shape.flatMap(left -> next.flatMap(right -> product(left, right)));
    }
    return shape;
  }

  @Override
  public Optional<Shape> visitQuotient(Expr.Quotient quotient) {
    return quotient.numerator().accept(this);
  }

  @Override
  public Optional<Shape> visitPower(Expr.Power power) {
    return power.base().accept(this).filter(Shape::isSquare);
  }

  @Override
  public Optional<Shape> visitNegation(Expr.Negation negation) {
    return negation.operand().accept(this);
  }

  @Override
  public Optional<Shape> visitApplication(Expr.Application application) {
    return switch (application.function()) {
      case TRANSPOSE -> application.argument().accept(this).map(Shape::transposed);
      case INVERSE -> application.argument().accept(this).filter(Shape::isSquare);
      case HADAMARD -> common(application.arguments());
      case DIAG -> application.argument().accept(this).map(Shapes::diagonal);
      default -> SCALAR;
    };
  }

  private static Shape diagonal(Shape shape) {
    return shape.isVector() ? new Shape(shape.rows(), shape.rows()) : Shape.vector(shape.rows());
  }

  @Override
  public Optional<Shape> visitGap(Expr.Gap gap) {
    return Optional.empty();
  }

  @Override
  public Optional<Shape> visitIdentity(Expr.Identity identity) {
    return identity.size().map(size -> new Shape(size, size));
  }

  @Override
  public Optional<Shape> visitZero(Expr.Zero zero) {
    return Optional.of(zero.shape());
  }

  @Override
  public Optional<Shape> visitMatrix(Expr.Matrix matrix) {
    return Optional.of(matrix.shape());
  }

  @Override
  public Optional<Shape> visitComponent(Expr.Component component) {
    return SCALAR;
  }

  @Override
  public Optional<Shape> visitIndexedSum(Expr.IndexedSum sum) {
    return SCALAR;
  }
}
