package nabla.differentiate;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.difference;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Symbols;
import nabla.math.Tidy;

/**
 * Differentiates by the rules of the lecture: linearity, product rule, chain rule, and the table of
 * elementary derivatives. The result holds wherever the function is differentiable.
 */
public final class Differentiator implements Expr.ScalarVisitor<Expr> {
  private static final Expr ZERO = integer(0);
  private static final Expr ONE = integer(1);
  private static final Expr TWO = integer(2);

  private final String variable;

  private Differentiator(String variable) {
    this.variable = variable;
  }

  /**
   * The derivative of {@code function} with respect to {@code variable}, tidied.
   *
   * @throws NotDifferentiableException when {@code function} takes the factorial of something that
   *     depends on {@code variable}, or is incomplete
   */
  public static Expr differentiate(Expr function, String variable) {
    return Tidy.tidy(function.accept(new Differentiator(variable)));
  }

  private boolean isConstant(Expr expression) {
    return !Symbols.of(expression).contains(variable);
  }

  @Override
  public Expr visitLiteral(Expr.Literal literal) {
    return ZERO;
  }

  @Override
  public Expr visitConstant(Expr.Constant constant) {
    return ZERO;
  }

  @Override
  public Expr visitSymbol(Expr.Symbol symbol) {
    return symbol.name().equals(variable) ? ONE : ZERO;
  }

  @Override
  public Expr visitSum(Expr.Sum sum) {
    return new Expr.Sum(sum.terms().stream().map(term -> term.accept(this)).toList());
  }

  /** (f g h)' = f' g h + f g' h + f g h'. */
  @Override
  public Expr visitProduct(Expr.Product product) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < product.factors().size(); i++) {
      List<Expr> factors = new ArrayList<>(product.factors());
      factors.set(i, factors.get(i).accept(this));
      terms.add(new Expr.Product(factors));
    }
    return new Expr.Sum(terms);
  }

  /** (f/g)' = (f' g - f g') / g^2; with a constant g, f'/g. */
  @Override
  public Expr visitQuotient(Expr.Quotient quotient) {
    Expr f = quotient.numerator();
    Expr g = quotient.denominator();
    if (isConstant(g)) {
      return quotient(f.accept(this), g);
    }
    return quotient(
        difference(product(f.accept(this), g), product(f, g.accept(this))), power(g, TWO));
  }

  /** The power rule, the exponential rule, or f^g = e^(g ln f) where both vary. */
  @Override
  public Expr visitPower(Expr.Power power) {
    Expr f = power.base();
    Expr g = power.exponent();
    if (isConstant(g)) {
      Expr lowered = power(f, Tidy.tidy(difference(g, ONE)));
      return product(g, lowered, f.accept(this));
    }
    if (f == Expr.Constant.E) {
      return product(power, g.accept(this));
    }
    Expr logarithm = apply(Function.LN, f);
    if (isConstant(f)) {
      return product(logarithm, power, g.accept(this));
    }
    return product(
        power, sum(product(g.accept(this), logarithm), quotient(product(g, f.accept(this)), f)));
  }

  @Override
  public Expr visitNegation(Expr.Negation negation) {
    return negation(negation.operand().accept(this));
  }

  @Override
  public Expr visitApplication(Expr.Application application) {
    if (isConstant(application)) {
      return ZERO;
    }
    Expr u = application.argument();
    Expr first = application.arguments().get(0);
    return switch (application.function()) {
      case LOG -> quotient(apply(Function.LN, u), apply(Function.LN, first)).accept(this);
      case ROOT -> power(u, quotient(ONE, first)).accept(this);
      default -> product(outer(application, u), u.accept(this));
    };
  }

  /** The derivative of the outer function alone, at its argument {@code u}. */
  static Expr outer(Expr.Application application, Expr u) {
    Expr squared = power(u, TWO);
    return switch (application.function()) {
      case SIN -> apply(Function.COS, u);
      case COS -> negation(apply(Function.SIN, u));
      case TAN -> quotient(ONE, power(apply(Function.COS, u), TWO));
      case COT -> negation(quotient(ONE, power(apply(Function.SIN, u), TWO)));
      case SEC -> product(apply(Function.SEC, u), apply(Function.TAN, u));
      case CSC -> negation(product(apply(Function.CSC, u), apply(Function.COT, u)));
      case ARCSIN -> quotient(ONE, apply(Function.SQRT, difference(ONE, squared)));
      case ARCCOS -> negation(quotient(ONE, apply(Function.SQRT, difference(ONE, squared))));
      case ARCTAN -> quotient(ONE, sum(ONE, squared));
      case ARCCOT -> negation(quotient(ONE, sum(ONE, squared)));
      case ARCSEC -> quotient(ONE, arcsecantDenominator(u));
      case ARCCSC -> negation(quotient(ONE, arcsecantDenominator(u)));
      case SINH -> apply(Function.COSH, u);
      case COSH -> apply(Function.SINH, u);
      case TANH -> quotient(ONE, power(apply(Function.COSH, u), TWO));
      case COTH -> negation(quotient(ONE, power(apply(Function.SINH, u), TWO)));
      case SECH -> negation(product(apply(Function.SECH, u), apply(Function.TANH, u)));
      case CSCH -> negation(product(apply(Function.CSCH, u), apply(Function.COTH, u)));
      case ARSINH -> quotient(ONE, apply(Function.SQRT, sum(squared, ONE)));
      case ARCOSH -> quotient(ONE, apply(Function.SQRT, difference(squared, ONE)));
      case ARTANH, ARCOTH -> quotient(ONE, difference(ONE, squared));
      case ARSECH ->
          negation(quotient(ONE, product(u, apply(Function.SQRT, difference(ONE, squared)))));
      case ARCSCH ->
          negation(
              quotient(
                  ONE, product(apply(Function.ABS, u), apply(Function.SQRT, sum(ONE, squared)))));
      case EXP -> application;
      case LN -> quotient(ONE, u);
      case SQRT -> quotient(ONE, product(TWO, apply(Function.SQRT, u)));
      case CBRT -> quotient(ONE, product(integer(3), power(apply(Function.CBRT, u), TWO)));
      case ABS -> apply(Function.SIGN, u);
      case SIGN -> ZERO;
      case LOG, ROOT, FACTORIAL -> throw new NotDifferentiableException(application);
      case TRANSPOSE, INVERSE, TRACE, DETERMINANT, NORM, DOT, HADAMARD, DIAG ->
          throw Expr.notScalar(application);
    };
  }

  /** |u| sqrt(u^2 - 1). */
  private static Expr arcsecantDenominator(Expr u) {
    return product(apply(Function.ABS, u), apply(Function.SQRT, difference(power(u, TWO), ONE)));
  }

  @Override
  public Expr visitGap(Expr.Gap gap) {
    throw new NotDifferentiableException(gap);
  }
}
