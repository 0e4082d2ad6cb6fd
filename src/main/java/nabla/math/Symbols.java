package nabla.math;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the symbols that an expression contains. */
public final class Symbols implements Expr.Visitor<Void> {
  private final SortedSet<String> names = new TreeSet<>();

  private Symbols() {}

  /** The names in {@code expression}, sorted. */
  public static SortedSet<String> of(Expr expression) {
    Symbols symbols = new Symbols();
    expression.accept(symbols);
    return symbols.names;
  }

  @Override
  public Void visitLiteral(Expr.Literal literal) {
    return null;
  }

  @Override
  public Void visitConstant(Expr.Constant constant) {
    return null;
  }

  @Override
  public Void visitSymbol(Expr.Symbol symbol) {
    names.add(symbol.name());
    return null;
  }

  @Override
  public Void visitSum(Expr.Sum sum) {
    return all(sum.terms());
  }

  @Override
  public Void visitProduct(Expr.Product product) {
    return all(product.factors());
  }

  @Override
  public Void visitQuotient(Expr.Quotient quotient) {
    return all(List.of(quotient.numerator(), quotient.denominator()));
  }

  @Override
  public Void visitPower(Expr.Power power) {
    return all(List.of(power.base(), power.exponent()));
  }

  @Override
  public Void visitNegation(Expr.Negation negation) {
    return negation.operand().accept(this);
  }

  @Override
  public Void visitApplication(Expr.Application application) {
    return all(application.arguments());
  }

  @Override
  public Void visitGap(Expr.Gap gap) {
    return null;
  }

  private Void all(List<Expr> parts) {
    parts.forEach(part -> part.accept(this));
    return null;
  }
}
