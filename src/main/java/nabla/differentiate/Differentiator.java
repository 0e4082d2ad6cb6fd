package nabla.differentiate;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.difference;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;

import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Tidy;

/**
 * Differentiates by the rules of the lecture: linearity, product rule, chain rule, and the table of
 * elementary derivatives. The result holds wherever the function is differentiable.
 */
public final class Differentiator {
  private static final Expr ONE = integer(1);
  private static final Expr TWO = integer(2);

  private Differentiator() {}

  /**
   * The derivative of {@code function} with respect to {@code variable}, tidied.
   *
   * @throws NotDifferentiableException when {@code function} takes the factorial of something that
   *     depends on {@code variable}, or is incomplete
   */
  public static Expr differentiate(Expr function, String variable) {
    return Tidy.tidy(Derivation.of(function, variable).derivative());
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
      case SIGN -> integer(0);
      case LOG, ROOT, FACTORIAL -> throw new NotDifferentiableException(application);
      case TRANSPOSE, INVERSE, TRACE, DETERMINANT, NORM, DOT, HADAMARD, DIAG ->
          throw Expr.notScalar(application);
    };
  }

  /** |u| sqrt(u^2 - 1). */
  private static Expr arcsecantDenominator(Expr u) {
    return product(apply(Function.ABS, u), apply(Function.SQRT, difference(power(u, TWO), ONE)));
  }
}
