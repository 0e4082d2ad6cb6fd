package nabla.math;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints an expression as LaTeX, with brackets exactly where the tree needs them. */
public final class LatexPrinter implements Expr.Visitor<String> {
  private static final LatexPrinter PRINTER = new LatexPrinter();

  private static final Set<String> GREEK =
      Set.of(
          "alpha", "beta", "gamma", "delta", "zeta", "eta", "theta", "iota", "kappa", "lambda",
          "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma",
          "Delta", "Theta", "Lambda", "Xi", "Sigma", "Upsilon", "Phi", "Psi", "Omega");

  private static final Map<Function, String> OPERATOR_NAMES =
      Map.ofEntries(
          Map.entry(Function.SIN, "\\sin"),
          Map.entry(Function.COS, "\\cos"),
          Map.entry(Function.TAN, "\\tan"),
          Map.entry(Function.COT, "\\cot"),
          Map.entry(Function.SEC, "\\sec"),
          Map.entry(Function.CSC, "\\csc"),
          Map.entry(Function.ARCSIN, "\\arcsin"),
          Map.entry(Function.ARCCOS, "\\arccos"),
          Map.entry(Function.ARCTAN, "\\arctan"),
          Map.entry(Function.SINH, "\\sinh"),
          Map.entry(Function.COSH, "\\cosh"),
          Map.entry(Function.TANH, "\\tanh"),
          Map.entry(Function.COTH, "\\coth"),
          Map.entry(Function.EXP, "\\exp"),
          Map.entry(Function.LN, "\\ln"));

  private LatexPrinter() {}

  /** The LaTeX of {@code expression}. */
  public static String print(Expr expression) {
    return expression.accept(PRINTER);
  }

  @Override
  public String visitLiteral(Expr.Literal literal) {
    return literal.value().toPlainString();
  }

  @Override
  public String visitConstant(Expr.Constant constant) {
    return constant == Expr.Constant.E ? "e" : "\\pi";
  }

  @Override
  public String visitSymbol(Expr.Symbol symbol) {
    String name = symbol.name();
    int primes = name.indexOf('\'');
    String unprimed = primes < 0 ? name : name.substring(0, primes);
    String prime = primes < 0 ? "" : name.substring(primes);
    int subscript = unprimed.indexOf('_');
    if (subscript < 0) {
      return letters(unprimed) + prime;
    }
    String index = unprimed.substring(subscript + 1);
    return letters(unprimed.substring(0, subscript)) + prime + "_{" + letters(index) + "}";
  }

  private static String letters(String name) {
    if (GREEK.contains(name)) {
      return "\\" + name + " ";
    }
    if (name.equals("eps") || name.equals("epsilon")) {
      return "\\varepsilon ";
    }
    return name.length() > 1 && !name.chars().allMatch(Character::isDigit)
        ? "\\mathit{" + name + "}"
        : name;
  }

  @Override
  public String visitSum(Expr.Sum sum) {
    StringBuilder latex = new StringBuilder(term(sum.terms().get(0)));
    for (Expr term : sum.terms().subList(1, sum.terms().size())) {
      if (term instanceof Expr.Negation negation) {
        latex.append(" - ").append(negated(negation.operand()));
      } else {
        latex.append(" + ").append(term(term));
      }
    }
    return latex.toString();
  }

  private static String term(Expr term) {
    return term instanceof Expr.Sum ? bracketed(term) : print(term);
  }

  @Override
  public String visitNegation(Expr.Negation negation) {
    return "-" + negated(negation.operand());
  }

  private static String negated(Expr operand) {
    return operand instanceof Expr.Sum || operand instanceof Expr.Negation
        ? bracketed(operand)
        : print(operand);
  }

  @Override
  public String visitProduct(Expr.Product product) {
    List<Expr> factors = product.factors();
    StringBuilder latex = new StringBuilder(factor(factors.get(0)));
    for (int i = 1; i < factors.size(); i++) {
      latex.append(separator(factors.get(i - 1), factors.get(i))).append(factor(factors.get(i)));
    }
    return latex.toString();
  }

  /** Juxtaposed digits would read as one number, and 2 beside 1/3 as two and a third. */
  private static String separator(Expr left, Expr right) {
    boolean ambiguous =
        startsWithDigit(right)
            || isNumeric(left) && right instanceof Expr.Quotient
            || left instanceof Expr.Application application
                && application.function() == Function.FACTORIAL
                && startsWithDigit(right);
    if (ambiguous) {
      return " \\cdot ";
    }
    boolean close =
        left instanceof Expr.Literal
            || isBracketed(left) && isBracketed(right)
            || right instanceof Expr.Gap;
    return close ? " " : " \\, ";
  }

  private static boolean startsWithDigit(Expr expression) {
    if (expression instanceof Expr.Power power) {
      return startsWithDigit(power.base());
    }
    if (expression instanceof Expr.Application application
        && application.function() == Function.FACTORIAL) {
      return startsWithDigit(application.argument());
    }
    return expression instanceof Expr.Literal;
  }

  private static boolean isNumeric(Expr expression) {
    return expression instanceof Expr.Literal
        || expression instanceof Expr.Quotient quotient
            && isNumeric(quotient.numerator())
            && isNumeric(quotient.denominator());
  }

  private static boolean isBracketed(Expr factor) {
    return factor instanceof Expr.Sum
        || factor instanceof Expr.Negation
        || factor instanceof Expr.Product;
  }

  private static String factor(Expr factor) {
    return isBracketed(factor) ? bracketed(factor) : print(factor);
  }

  @Override
  public String visitQuotient(Expr.Quotient quotient) {
    return "\\frac{" + print(quotient.numerator()) + "}{" + print(quotient.denominator()) + "}";
  }

  @Override
  public String visitPower(Expr.Power power) {
    return base(power.base()) + "^{" + print(power.exponent()) + "}";
  }

  private static String base(Expr base) {
    boolean plain =
        base instanceof Expr.Literal
            || base instanceof Expr.Constant
            || base instanceof Expr.Symbol
            || base instanceof Expr.Gap
            || base instanceof Expr.Application application
                && application.function() == Function.ABS;
    return plain ? print(base) : bracketed(base);
  }

  @Override
  public String visitApplication(Expr.Application application) {
    Expr argument = application.argument();
    Function function = application.function();
    return switch (function) {
      case SQRT -> "\\sqrt{" + print(argument) + "}";
      case CBRT -> "\\sqrt[3]{" + print(argument) + "}";
      case ROOT -> "\\sqrt[" + print(application.arguments().get(0)) + "]{" + print(argument) + "}";
      case ABS -> "\\left|" + print(argument) + "\\right|";
      case FACTORIAL -> base(argument) + "!";
      case LOG -> "\\log_{" + print(application.arguments().get(0)) + "}" + bracketed(argument);
      default ->
          OPERATOR_NAMES.getOrDefault(function, "\\operatorname{" + function.text() + "}")
              + bracketed(argument);
    };
  }

  @Override
  public String visitGap(Expr.Gap gap) {
    return "\\square ";
  }

  /** Brackets that grow only where they must: growing ones stand off from a function's name. */
  private static String bracketed(Expr expression) {
    String inner = print(expression);
    return inner.contains("\\frac") || inner.contains("\\sqrt")
        ? "\\mathopen{}\\left(" + inner + "\\right)\\mathclose{}"
        : "(" + inner + ")";
  }
}
