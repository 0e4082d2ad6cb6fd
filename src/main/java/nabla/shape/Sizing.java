package nabla.shape;

import java.util.List;
import nabla.math.Expr;
import nabla.math.Shape;

/** Puts the sizes that were found into identities and zeros; a zero of one entry is a number. */
final class Sizing implements Expr.Visitor<Expr> {
  private final Unknowns unknowns;

  Sizing(Unknowns unknowns) {
    this.unknowns = unknowns;
  }

  @Override
  public Expr visitIdentity(Expr.Identity identity) {
    return new Expr.Identity(identity.size().map(unknowns::known));
  }

  @Override
  public Expr visitZero(Expr.Zero zero) {
    Shape shape = unknowns.settled(zero.shape());
    return shape.isScalar() ? Expr.integer(0) : new Expr.Zero(shape);
  }

  @Override
  public Expr visitLiteral(Expr.Literal literal) {
    return literal;
  }

  @Override
  public Expr visitConstant(Expr.Constant constant) {
    return constant;
  }

  @Override
  public Expr visitSymbol(Expr.Symbol symbol) {
    return symbol;
  }

  @Override
  public Expr visitSum(Expr.Sum sum) {
    return new Expr.Sum(all(sum.terms()));
  }

  @Override
  public Expr visitProduct(Expr.Product product) {
    return new Expr.Product(all(product.factors()));
  }

  @Override
  public Expr visitQuotient(Expr.Quotient quotient) {
    return new Expr.Quotient(
        quotient.numerator().accept(this), quotient.denominator().accept(this));
  }

  @Override
  public Expr visitPower(Expr.Power power) {
    return new Expr.Power(power.base().accept(this), power.exponent().accept(this));
  }

  @Override
  public Expr visitNegation(Expr.Negation negation) {
    return new Expr.Negation(negation.operand().accept(this));
  }

  @Override
  public Expr visitApplication(Expr.Application application) {
    return new Expr.Application(application.function(), all(application.arguments()));
  }

  @Override
  public Expr visitGap(Expr.Gap gap) {
    return gap;
  }

  @Override
  public Expr visitMatrix(Expr.Matrix matrix) {
    return new Expr.Matrix(matrix.rows().stream().map(this::all).toList());
  }

  @Override
  public Expr visitComponent(Expr.Component component) {
    return new Expr.Component(component.of().accept(this), all(component.indices()));
  }

  @Override
  public Expr visitIndexedSum(Expr.IndexedSum sum) {
    return new Expr.IndexedSum(sum.index(), sum.body().accept(this));
  }

  private List<Expr> all(List<Expr> parts) {
    return parts.stream().map(part -> part.accept(this)).toList();
  }
}
