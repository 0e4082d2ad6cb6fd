package nabla.math;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts expressions in the place of symbols. */
public final class Substitution implements Expr.Visitor<Expr> {
  private final Map<String, Expr> values;

  private Substitution(Map<String, Expr> values) {
    this.values = values;
  }

  /** {@code expression} with every symbol that {@code values} names replaced, all at once. */
  public static Expr substitute(Expr expression, Map<String, Expr> values) {
    return expression.accept(new Substitution(values));
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
    return values.getOrDefault(symbol.name(), symbol);
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
    return new Expr.Component(component.of().accept(this), all(component.indices()));
  }

  /** The index is bound: a symbol of the same name outside the sum is another one. */
  @Override
  public Expr visitIndexedSum(Expr.IndexedSum sum) {
    Map<String, Expr> free = new HashMap<>(values);
    free.remove(sum.index());
    return new Expr.IndexedSum(sum.index(), substitute(sum.body(), free));
  }

  private List<Expr> all(List<Expr> parts) {
    return parts.stream().map(part -> part.accept(this)).toList();
  }
}
