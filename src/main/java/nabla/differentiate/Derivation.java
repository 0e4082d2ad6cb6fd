package nabla.differentiate;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.power;
import static nabla.math.Expr.quotient;

import java.util.List;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Symbols;

/** Finds the rule for each place of a function, from the outside in. */
public final class Derivation implements Expr.ScalarVisitor<Step> {
  private final String variable;

  private Derivation(String variable) {
    this.variable = variable;
  }

  /**
   * How {@code function} is differentiated with respect to {@code variable}.
   *
   * @throws NotDifferentiableException when {@code function} takes the factorial of something that
   *     depends on {@code variable}, or is incomplete
   */
  public static Step of(Expr function, String variable) {
    return new Derivation(variable).step(function);
  }

  private Step step(Expr function) {
    return isConstant(function)
        ? new Step(Rule.CONSTANT, function, List.of())
        : function.accept(this);
  }

  private Step step(Rule rule, Expr function, Expr... parts) {
    return step(rule, function, List.of(parts));
  }

  private Step step(Rule rule, Expr function, List<Expr> parts) {
    return new Step(rule, function, parts.stream().map(this::step).toList());
  }

  private boolean isConstant(Expr expression) {
    return !(expression instanceof Expr.Gap) && !Symbols.of(expression).contains(variable);
  }

  @Override
  public Step visitLiteral(Expr.Literal literal) {
    return step(Rule.CONSTANT, literal);
  }

  @Override
  public Step visitConstant(Expr.Constant constant) {
    return step(Rule.CONSTANT, constant);
  }

  @Override
  public Step visitSymbol(Expr.Symbol symbol) {
    return step(Rule.VARIABLE, symbol);
  }

  @Override
  public Step visitSum(Expr.Sum sum) {
    return step(Rule.SUM, sum, sum.terms());
  }

  @Override
  public Step visitNegation(Expr.Negation negation) {
    return step(Rule.NEGATION, negation, negation.operand());
  }

  @Override
  public Step visitProduct(Expr.Product product) {
    long varying = product.factors().stream().filter(factor -> !isConstant(factor)).count();
    Rule rule = varying == 1 ? Rule.CONSTANT_FACTOR : Rule.PRODUCT;
    return step(rule, product, product.factors());
  }

  @Override
  public Step visitQuotient(Expr.Quotient quotient) {
    return isConstant(quotient.denominator())
        ? step(Rule.CONSTANT_DIVISOR, quotient, quotient.numerator())
        : step(Rule.QUOTIENT, quotient, quotient.parts());
  }

  @Override
  public Step visitPower(Expr.Power power) {
    if (isConstant(power.exponent())) {
      return step(Rule.POWER, power, power.base());
    }
    if (power.base() == Expr.Constant.E) {
      return step(Rule.EXPONENTIAL, power, power.exponent());
    }
    return isConstant(power.base())
        ? step(Rule.OTHER_EXPONENTIAL, power, power.exponent())
        : step(Rule.GENERAL_POWER, power, power.parts());
  }

  @Override
  public Step visitApplication(Expr.Application application) {
    Expr u = application.argument();
    Expr first = application.arguments().get(0);
    return switch (application.function()) {
      case LOG ->
          step(
              Rule.REWRITING,
              application,
              quotient(apply(Function.LN, u), apply(Function.LN, first)));
      case ROOT -> step(Rule.REWRITING, application, power(u, quotient(integer(1), first)));
      case FACTORIAL -> throw new NotDifferentiableException(application);
      default -> step(Rule.FUNCTION, application, u);
    };
  }

  @Override
  public Step visitGap(Expr.Gap gap) {
    throw new NotDifferentiableException(gap);
  }
}
