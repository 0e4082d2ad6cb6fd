package nabla.math;

import java.util.List;
import java.util.stream.Collectors;

/** Prints an expression in the notation that people type; reading it back gives the same tree. */
public final class TextPrinter implements Expr.Visitor<String> {
  private static final TextPrinter PRINTER = new TextPrinter();

  /** What {@link Expr.Gap} prints as. */
  public static final String GAP = "□";

  private TextPrinter() {}

  /** The text of {@code expression}. */
  public static String print(Expr expression) {
    return expression.accept(PRINTER);
  }

  @Override
  public String visitLiteral(Expr.Literal literal) {
    return literal.value().toPlainString();
  }

  @Override
  public String visitConstant(Expr.Constant constant) {
    return constant == Expr.Constant.E ? "e" : "pi";
  }

  @Override
  public String visitSymbol(Expr.Symbol symbol) {
    return symbol.name();
  }

  @Override
  public String visitSum(Expr.Sum sum) {
    StringBuilder text = new StringBuilder(term(sum.terms().get(0)));
    for (Expr term : sum.terms().subList(1, sum.terms().size())) {
      if (term instanceof Expr.Negation negation) {
        text.append(" - ").append(negated(negation.operand()));
      } else {
        text.append(" + ").append(term(term));
      }
    }
    return text.toString();
  }

  private String term(Expr term) {
    return term instanceof Expr.Sum ? bracketed(term) : print(term);
  }

  @Override
  public String visitNegation(Expr.Negation negation) {
    return "-" + negated(negation.operand());
  }

  private String negated(Expr operand) {
    return operand instanceof Expr.Sum || operand instanceof Expr.Negation
        ? bracketed(operand)
        : print(operand);
  }

  @Override
  public String visitProduct(Expr.Product product) {
    List<Expr> factors = product.factors();
    Expr first = factors.get(0);
    return (first instanceof Expr.Quotient ? print(first) : factor(first))
        + factors.stream().skip(1).map(f -> "*" + factor(f)).collect(Collectors.joining());
  }

  @Override
  public String visitQuotient(Expr.Quotient quotient) {
    Expr numerator = quotient.numerator();
    boolean leadsOn = numerator instanceof Expr.Product || numerator instanceof Expr.Quotient;
    return (leadsOn ? print(numerator) : factor(numerator)) + "/" + factor(quotient.denominator());
  }

  private String factor(Expr factor) {
    return factor instanceof Expr.Power ? print(factor) : atom(factor);
  }

  @Override
  public String visitPower(Expr.Power power) {
    Expr exponent = power.exponent();
    return atom(power.base())
        + "^"
        + (exponent instanceof Expr.Power ? print(exponent) : atom(exponent));
  }

  @Override
  public String visitApplication(Expr.Application application) {
    List<Expr> arguments = application.arguments();
    return switch (application.function()) {
      case FACTORIAL -> simple(application.argument()) + "!";
      case LOG -> "log_" + simple(arguments.get(0)) + "(" + print(application.argument()) + ")";
      default ->
          application.function().text()
              + arguments.stream()
                  .map(TextPrinter::print)
                  .collect(Collectors.joining(", ", "(", ")"));
    };
  }

  @Override
  public String visitGap(Expr.Gap gap) {
    return GAP;
  }

  private String atom(Expr expression) {
    return expression instanceof Expr.Application ? print(expression) : simple(expression);
  }

  private String simple(Expr expression) {
    boolean plain =
        expression instanceof Expr.Literal
            || expression instanceof Expr.Constant
            || expression instanceof Expr.Symbol
            || expression instanceof Expr.Gap;
    return plain ? print(expression) : bracketed(expression);
  }

  private static String bracketed(Expr expression) {
    return "(" + print(expression) + ")";
  }
}
