package nabla.math;

import java.util.List;

/** How many nodes an expression has. */
public final class Size implements Expr.Visitor<Integer> {
  private static final Size SIZE = new Size();

  private Size() {}

  /** The number of nodes of {@code expression}, leaves included. */
  public static int of(Expr expression) {
    return expression.accept(SIZE);
  }

  @Override
  public Integer visitLiteral(Expr.Literal literal) {
    return 1;
  }

  @Override
  public Integer visitConstant(Expr.Constant constant) {
    return 1;
  }

  @Override
  public Integer visitSymbol(Expr.Symbol symbol) {
    return 1;
  }

  @Override
  public Integer visitGap(Expr.Gap gap) {
    return 1;
  }

  @Override
  public Integer visitSum(Expr.Sum sum) {
    return all(sum.terms());
  }

  @Override
  public Integer visitProduct(Expr.Product product) {
    return all(product.factors());
  }

  @Override
  public Integer visitQuotient(Expr.Quotient quotient) {
    return all(List.of(quotient.numerator(), quotient.denominator()));
  }

  @Override
  public Integer visitPower(Expr.Power power) {
    return all(List.of(power.base(), power.exponent()));
  }

  @Override
  public Integer visitNegation(Expr.Negation negation) {
    return all(List.of(negation.operand()));
  }

  @Override
  public Integer visitApplication(Expr.Application application) {
    return all(application.arguments());
  }

  private int all(List<Expr> parts) {
    return 1 + parts.stream().mapToInt(Size::of).sum();
  }
}
