package nabla.symja;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;

/**
 * Writes a question as one line of words, operators first, with neutral names for the symbols, so
 * that nothing a student typed reaches Symja as text.
 *
 * <pre>
 * question   = "zero" symbols expression
 *            | "derivative" symbols variable candidate function
 * symbols    = count domain...         domain = "real" | "positive" | "integer" | "within" low high
 * expression = number | "x" index | "e" | "pi" | "+" count term... | "*" count factor...
 *            | "/" a b | "^" a b | "-" a | function argument...
 * number     = digits [ "/" digits ]
 * </pre>
 *
 * {@link Question} reads it.
 */
final class Wire implements Expr.ScalarVisitor<Wire> {
  static final String ZERO = "zero";
  static final String DERIVATIVE = "derivative";

  private final Map<String, Integer> symbols = new LinkedHashMap<>();
  private final StringJoiner words = new StringJoiner(" ");

  private Wire() {}

  /** The question whether {@code expression} is 0. */
  static String zero(Expr expression, Scope scope) {
    Wire wire = expression.accept(new Wire());
    return ZERO + " " + wire.declarations(scope) + " " + wire.words;
  }

  /** The question whether {@code candidate} is the derivative of {@code function}. */
  static String derivative(Expr candidate, Expr function, String variable, Scope scope) {
    Wire wire = new Wire().visitSymbol(new Expr.Symbol(variable));
    candidate.accept(wire);
    function.accept(wire);
    return DERIVATIVE + " " + wire.declarations(scope) + " " + wire.words;
  }

  private String declarations(Scope scope) {
    StringJoiner declared = new StringJoiner(" ").add(String.valueOf(symbols.size()));
    for (String name : symbols.keySet()) {
      Domain domain = scope.domain(name).orElse(Domain.REAL);
      if (domain instanceof Domain.Interval interval) {
        declared.add("within").add(exact(interval.low())).add(exact(interval.high()));
      } else if (domain instanceof Domain.Whole whole) {
        declared.add(
            switch (whole.kind()) {
              case REAL -> "real";
              case POSITIVE -> "positive";
              case INTEGER -> "integer";
            });
      }
    }
    return declared.toString();
  }

  private static String exact(BigDecimal value) {
    return value.scale() <= 0
        ? value.toBigInteger().toString()
        : value.unscaledValue() + "/" + BigInteger.TEN.pow(value.scale());
  }

  @Override
  public Wire visitLiteral(Expr.Literal literal) {
    words.add(exact(literal.value()));
    return this;
  }

  @Override
  public Wire visitConstant(Expr.Constant constant) {
    words.add(
        switch (constant) {
          case E -> "e";
          case PI -> "pi";
        });
    return this;
  }

  @Override
  public Wire visitSymbol(Expr.Symbol symbol) {
    words.add("x" + symbols.computeIfAbsent(symbol.name(), name -> symbols.size()));
    return this;
  }

  @Override
  public Wire visitSum(Expr.Sum sum) {
    words.add("+").add(String.valueOf(sum.terms().size()));
    return all(sum.terms());
  }

  @Override
  public Wire visitProduct(Expr.Product product) {
    words.add("*").add(String.valueOf(product.factors().size()));
    return all(product.factors());
  }

  @Override
  public Wire visitQuotient(Expr.Quotient quotient) {
    words.add("/");
    return all(List.of(quotient.numerator(), quotient.denominator()));
  }

  @Override
  public Wire visitPower(Expr.Power power) {
    words.add("^");
    return all(List.of(power.base(), power.exponent()));
  }

  @Override
  public Wire visitNegation(Expr.Negation negation) {
    words.add("-");
    return negation.operand().accept(this);
  }

  @Override
  public Wire visitApplication(Expr.Application application) {
    words.add(application.function().text());
    return all(application.arguments());
  }

  @Override
  public Wire visitGap(Expr.Gap gap) {
    throw new IllegalArgumentException("an expression with a gap is no question");
  }

  private Wire all(List<Expr> parts) {
    parts.forEach(part -> part.accept(this));
    return this;
  }
}
