package nabla.math;

import java.util.List;
import java.util.function.UnaryOperator;

/** An expression put together again from changed parts. */
public final class Rebuild implements Expr.Visitor<Expr> {
  private final UnaryOperator<Expr> change;

  private Rebuild(UnaryOperator<Expr> change) {
    this.change = change;
  }

  /** {@code expression} with {@code change} applied to the parts directly under it. */
  public static Expr parts(Expr expression, UnaryOperator<Expr> change) {
    return expression.accept(new Rebuild(change));
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
        change.apply(quotient.numerator()), change.apply(quotient.denominator()));
  }

  @Override
  public Expr visitPower(Expr.Power power) {
    return new Expr.Power(change.apply(power.base()), change.apply(power.exponent()));
  }

  @Override
  public Expr visitNegation(Expr.Negation negation) {
    return new Expr.Negation(change.apply(negation.operand()));
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
  public Expr visitIdentity(Expr.Identity identity) {
    return identity;
  }

  @Override
  public Expr visitZero(Expr.Zero zero) {
    return zero;
  }

  @Override
  public Expr visitMatrix(Expr.Matrix matrix) {
    return new Expr.Matrix(matrix.rows().stream().map(this::all).toList());
  }

  @Override
  public Expr visitComponent(Expr.Component component) {
    return new Expr.Component(change.apply(component.of()), all(component.indices()));
  }

  @Override
  public Expr visitIndexedSum(Expr.IndexedSum sum) {
    return new Expr.IndexedSum(sum.index(), change.apply(sum.body()));
  }

  private List<Expr> all(List<Expr> parts) {
    return parts.stream().map(change).toList();
  }
}
