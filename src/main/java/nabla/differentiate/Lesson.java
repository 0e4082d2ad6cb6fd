package nabla.differentiate;

import nabla.math.Expr;

/** What of the lecture a line of a worked solution applies. */
public enum Lesson {
  LINEARITY,
  PRODUCT_RULE,
  QUOTIENT_RULE,
  POWER_RULE,
  CHAIN_RULE,
  EXPONENTIAL,
  OTHER_BASE,
  LOGARITHM,
  /** The table of elementary derivatives. */
  TABLE,
  /** f^g = e^(g ln(f)). */
  VARIABLE_EXPONENT,
  REWRITING,
  /** How a function of vectors and matrices changes to first order. */
  DIFFERENTIAL,
  /** d(inv X) = -inv X dX inv X. */
  INVERSE_RULE,
  /** d|X| = |X| tr(inv X dX). */
  DETERMINANT_RULE,
  /** The change as dx' times the gradient, or tr(dX' G). */
  INNER_PRODUCT,
  /** The lines before put together. */
  RESULT;

  /** What {@code step} applies. */
  static Lesson of(Step step) {
    if (step.isChain() && step.inner().rule() != Rule.VARIABLE) {
      return CHAIN_RULE;
    }
    return switch (step.rule()) {
      case CONSTANT, VARIABLE, SUM, NEGATION, CONSTANT_FACTOR, CONSTANT_DIVISOR -> LINEARITY;
      case PRODUCT -> PRODUCT_RULE;
      case QUOTIENT -> QUOTIENT_RULE;
      case POWER -> POWER_RULE;
      case EXPONENTIAL -> EXPONENTIAL;
      case OTHER_EXPONENTIAL -> OTHER_BASE;
      case GENERAL_POWER -> VARIABLE_EXPONENT;
      case REWRITING -> REWRITING;
      case FUNCTION -> ofFunction((Expr.Application) step.function());
    };
  }

  private static Lesson ofFunction(Expr.Application application) {
    return switch (application.function()) {
      case LN -> LOGARITHM;
      case EXP -> EXPONENTIAL;
      case SQRT, CBRT -> POWER_RULE;
      default -> TABLE;
    };
  }
}
