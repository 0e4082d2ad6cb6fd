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

  private static boolean isInfix(Expr expression) {
    return expression instanceof Expr.Application application
        && application.function() == Function.HADAMARD;
  }

  @Override
  public String visitPower(Expr.Power power) {
    Expr exponent = power.exponent();
    boolean endsInSuffix =
        exponent instanceof Expr.Component
            || exponent instanceof Expr.Application application
                && application.function() == Function.TRANSPOSE;
    String raised = exponent instanceof Expr.Power ? print(exponent) : atom(exponent);
    return atom(power.base()) + "^" + (endsInSuffix ? bracketed(exponent) : raised);
  }

  @Override
  public String visitApplication(Expr.Application application) {
    List<Expr> arguments = application.arguments();
    return switch (application.function()) {
      case FACTORIAL -> simple(application.argument()) + "!";
      case LOG -> "log_" + simple(arguments.get(0)) + "(" + print(application.argument()) + ")";
      case TRANSPOSE -> atom(application.argument()) + "'";
      case HADAMARD -> factor(arguments.get(0)) + " .* " + factor(arguments.get(1));
      default -> application.function().text() + listed(arguments, "(", ")");
    };
  }

  @Override
  public String visitGap(Expr.Gap gap) {
    return GAP;
  }

  @Override
  public String visitIdentity(Expr.Identity identity) {
    return "I";
  }

  @Override
  public String visitZero(Expr.Zero zero) {
    return "0";
  }

  @Override
  public String visitMatrix(Expr.Matrix matrix) {
    boolean column = matrix.rows().get(0).size() == 1 && matrix.rows().size() > 1;
    return column
        ? listed(matrix.parts(), "(", ")")
        : matrix.rows().stream()
            .map(row -> listed(row, "[", "]"))
            .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String listed(List<Expr> parts, String open, String close) {
    return parts.stream().map(TextPrinter::print).collect(Collectors.joining(", ", open, close));
  }

  @Override
  public String visitComponent(Expr.Component component) {
    String indices =
        component.indices().stream().map(TextPrinter::print).collect(Collectors.joining(","));
    return simple(component.of()) + "_{" + indices + "}";
  }

  @Override
  public String visitIndexedSum(Expr.IndexedSum sum) {
    return "sum_" + sum.index() + "(" + print(sum.body()) + ")";
  }

  private String atom(Expr expression) {
    return expression instanceof Expr.Application && !isInfix(expression)
        ? print(expression)
        : simple(expression);
  }

  private String simple(Expr expression) {
    boolean plain =
        expression instanceof Expr.Literal
            || expression instanceof Expr.Constant
            || expression instanceof Expr.Symbol
            || expression instanceof Expr.Gap
            || expression instanceof Expr.Identity
            || expression instanceof Expr.Zero
            || expression instanceof Expr.Matrix
            || expression instanceof Expr.Component;
    return plain ? print(expression) : bracketed(expression);
  }

  private static String bracketed(Expr expression) {
    return "(" + print(expression) + ")";
  }
}
