package nabla.differentiate;

/** The rules of the lecture, each of which takes a function apart in its own way. */
public enum Rule {
  /** The variable does not occur: 0. */
  CONSTANT,
  /** The variable itself: 1. */
  VARIABLE,
  /** (f + g)' = f' + g'. */
  SUM,
  /** (-f)' = -f'. */
  NEGATION,
  /** (c f)' = c f'; all factors but one are constant. */
  CONSTANT_FACTOR,
  /** (f/c)' = f'/c. */
  CONSTANT_DIVISOR,
  /** (f g)' = f' g + f g'. */
  PRODUCT,
  /** (f/g)' = (f' g - f g')/g^2. */
  QUOTIENT,
  /** (f^n)' = n f^(n - 1) f'. */
  POWER,
  /** (e^f)' = e^f f'. */
  EXPONENTIAL,
  /** (a^f)' = ln(a) a^f f'. */
  OTHER_EXPONENTIAL,
  /** (f^g)' = f^g (g' ln(f) + g f'/f). */
  GENERAL_POWER,
  /** (h(f))' = h'(f) f' for a function h of the table of derivatives. */
  FUNCTION,
  /** Another form of the same function is differentiated. */
  REWRITING
}
