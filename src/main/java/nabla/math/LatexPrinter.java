package nabla.math;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Prints an expression as LaTeX, with brackets exactly where the tree needs them. */
public final class LatexPrinter implements Expr.Visitor<String> {
  private static final BiFunction<Expr, String, String> AS_IT_IS = (node, latex) -> latex;

  private static final LatexPrinter PRINTER = new LatexPrinter(Scope.open(), AS_IT_IS);

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

  private final Scope scope;
  private final BiFunction<Expr, String, String> finish;

  /**
   * @param finish what is written for a node, from its LaTeX
   */
  private LatexPrinter(Scope scope, BiFunction<Expr, String, String> finish) {
    this.scope = scope;
    this.finish = finish;
  }

  /** The LaTeX of {@code expression}. */
  public static String print(Expr expression) {
    return expression.accept(PRINTER);
  }

  /** The LaTeX of {@code expression}, with the vectors and matrices of {@code scope} in bold. */
  public static String print(Expr expression, Scope scope) {
    return expression.accept(new LatexPrinter(scope, AS_IT_IS));
  }

  /** The LaTeX of {@code expression} with a line under {@code part}, which is a node of it. */
  public static String marking(Expr expression, Expr part) {
    // The very node, not one that looks like it elsewhere.
    return new LatexPrinter(
            Scope.open(), (node, latex) -> node == part ? "\\underline{" + latex + "}" : latex)
        .latex(expression);
  }

  /** The LaTeX of {@code expression} with LaTeX for the symbols that {@code names} has. */
  public static String naming(Expr expression, Map<String, String> names) {
    return naming(expression, Scope.open(), names);
  }

  /** The same, with the other vectors and matrices of {@code scope} in bold. */
  public static String naming(Expr expression, Scope scope, Map<String, String> names) {
    return new LatexPrinter(
            scope,
            (node, latex) ->
                node instanceof Expr.Symbol symbol
                    ? names.getOrDefault(symbol.name(), latex)
                    : latex)
        .latex(expression);
  }

  private String latex(Expr expression) {
    return finish.apply(expression, expression.accept(this));
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
    String stem = letters(subscript < 0 ? unprimed : unprimed.substring(0, subscript));
    boolean bold = scope.declaration(name).filter(d -> !d.shape().isScalar()).isPresent();
    String shown = (bold ? "\\boldsymbol{" + stem + "}" : stem) + prime;
    return subscript < 0 ? shown : shown + "_{" + letters(unprimed.substring(subscript + 1)) + "}";
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

  private String term(Expr term) {
    return term instanceof Expr.Sum ? bracketed(term) : latex(term);
  }

  @Override
  public String visitNegation(Expr.Negation negation) {
    return "-" + negated(negation.operand());
  }

  private String negated(Expr operand) {
    return operand instanceof Expr.Sum || operand instanceof Expr.Negation
        ? bracketed(operand)
        : latex(operand);
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
        || factor instanceof Expr.Product
        || factor instanceof Expr.Application application && isInfix(application.function());
  }

  private String factor(Expr factor) {
    return isBracketed(factor) ? bracketed(factor) : latex(factor);
  }

  @Override
  public String visitQuotient(Expr.Quotient quotient) {
    return "\\frac{" + latex(quotient.numerator()) + "}{" + latex(quotient.denominator()) + "}";
  }

  @Override
  public String visitPower(Expr.Power power) {
    return base(power.base()) + "^{" + latex(power.exponent()) + "}";
  }

  private String base(Expr base) {
    boolean plain =
        base instanceof Expr.Literal
            || base instanceof Expr.Constant
            || base instanceof Expr.Symbol
            || base instanceof Expr.Gap
            || base instanceof Expr.Identity
            || base instanceof Expr.Matrix
            || base instanceof Expr.Application application && isFenced(application.function());
    return plain ? latex(base) : bracketed(base);
  }

  private static boolean isInfix(Function function) {
    return function == Function.DOT || function == Function.HADAMARD;
  }

  private static boolean isFenced(Function function) {
    return function == Function.ABS
        || function == Function.DETERMINANT
        || function == Function.NORM;
  }

  @Override
  public String visitApplication(Expr.Application application) {
    Expr argument = application.argument();
    Function function = application.function();
    return switch (function) {
      case SQRT -> "\\sqrt{" + latex(argument) + "}";
      case CBRT -> "\\sqrt[3]{" + latex(argument) + "}";
      case ROOT -> "\\sqrt[" + latex(application.arguments().get(0)) + "]{" + latex(argument) + "}";
      case ABS -> "\\left|" + latex(argument) + "\\right|";
      case FACTORIAL -> base(argument) + "!";
      case DETERMINANT -> "\\left|" + latex(argument) + "\\right|";
      case NORM -> "\\left\\|" + latex(argument) + "\\right\\|";
      case INVERSE -> base(argument) + "^{-1}";
      case TRANSPOSE -> transpose(argument);
      case DOT -> factor(application.arguments().get(0)) + " \\cdot " + factor(argument);
      case HADAMARD -> factor(application.arguments().get(0)) + " \\odot " + factor(argument);
      case LOG -> "\\log_{" + latex(application.arguments().get(0)) + "}" + bracketed(argument);
      default ->
          OPERATOR_NAMES.getOrDefault(function, "\\operatorname{" + function.text() + "}")
              + argument(argument);
    };
  }

  /** The bars of a determinant are brackets enough. */
  private String argument(Expr argument) {
    boolean determinant =
        argument instanceof Expr.Application inner && inner.function() == Function.DETERMINANT;
    return determinant ? latex(argument) : bracketed(argument);
  }

  /** The transpose of an inverse is one power: X to the minus T. */
  private String transpose(Expr operand) {
    if (operand instanceof Expr.Application inner && inner.function() == Function.INVERSE) {
      return base(inner.argument()) + "^{-\\top}";
    }
    if (operand instanceof Expr.Power power && power.exponent().equals(Expr.integer(-1))) {
      return base(power.base()) + "^{-\\top}";
    }
    return base(operand) + "^{\\top}";
  }

  @Override
  public String visitIdentity(Expr.Identity identity) {
    return "\\boldsymbol{I}";
  }

  @Override
  public String visitZero(Expr.Zero zero) {
    return "\\boldsymbol{0}";
  }

  @Override
  public String visitMatrix(Expr.Matrix matrix) {
    return matrix.rows().stream()
        .map(row -> row.stream().map(this::latex).collect(Collectors.joining(" & ")))
        .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix}", "\\end{pmatrix}"));
  }

  @Override
  public String visitComponent(Expr.Component component) {
    String indices = component.indices().stream().map(this::latex).collect(Collectors.joining(""));
    return base(component.of()) + "_{" + indices + "}";
  }

  @Override
  public String visitIndexedSum(Expr.IndexedSum sum) {
    return "\\sum_{" + sum.index() + "} " + factor(sum.body());
  }

  @Override
  public String visitGap(Expr.Gap gap) {
    return "\\square ";
  }

  /** Brackets that grow only where they must: growing ones stand off from a function's name. */
  private String bracketed(Expr expression) {
    String inner = latex(expression);
    return inner.contains("\\frac") || inner.contains("\\sqrt")
        ? "\\mathopen{}\\left(" + inner + "\\right)\\mathclose{}"
        : "(" + inner + ")";
  }
}
