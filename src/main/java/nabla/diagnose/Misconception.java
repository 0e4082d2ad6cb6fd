package nabla.diagnose;

/**
 * What a student did instead of applying a rule. The order is that in which alternatives are named:
 * the more telling before the more general. Stored with attempts: never renamed or reused.
 */
public enum Misconception {
  /** The transpose of the gradient, which is its other layout. */
  NUMERATOR_LAYOUT,
  /** A matrix taken for symmetric. */
  SYMMETRIC_ASSUMED,
  /** Some of the places of the variable differentiated, and others not. */
  VARIABLE_DIFFERENTIATED_IN_PART,
  /** d(inv X) = inv X dX inv X. */
  INVERSE_SIGN_LOST,
  /** d(inv X) = dX. */
  INVERSE_TAKEN_AS_LINEAR,
  /** d|X| = tr(inv X dX). */
  DETERMINANT_FACTOR_LOST,
  /** d ln|X| = |X| tr(inv X dX). */
  DETERMINANT_FACTOR_ADDED,
  /** d ln|X| = 1/|X|. */
  RECIPROCAL_OF_DETERMINANT,
  /** The gradient with the variable left in it. */
  VARIABLE_KEPT,
  /** f(U) for the change of f in the direction U. */
  DIRECTION_SUBSTITUTED,
  /** The direction in the place of the variable, where that stays. */
  VARIABLE_REPLACED_BY_DIRECTION,
  /** The gradient for the change in one direction. */
  GRADIENT_INSTEAD_OF_SLOPE,
  /** tr(A B) = tr(A) tr(B). */
  TRACE_MULTIPLIED,
  /** tr(A B) = tr(A) + tr(B). */
  TRACE_ADDED,
  /** tr(A) = A. */
  TRACE_DROPPED,
  /** |I + eps M| = 1 + eps |M|. */
  TRACE_AS_DETERMINANT,
  /** |I + eps M| = 1 + |M| + eps tr(M). */
  DETERMINANT_ADDED,
  /** The factors of a product in another order. */
  FACTORS_REORDERED,
  /** A transpose left out, or one too many. */
  TRANSPOSE_MISSING,
  /** The right factors, in another order or with other transposes. */
  FACTORS_REARRANGED,
  /** Another number in front of the right answer. */
  NUMBER_IN_FRONT(Weight.RARE),

  /** f(p + eps) = f(p) + f(eps). */
  STEP_SPLIT_OFF,
  /** f(p + eps) = f(p) + f'(p). */
  EPSILON_DROPPED,
  /** f(p + eps) = f(p) + eps. */
  SLOPE_DROPPED,
  /** f(p + eps) = f(p). */
  FIRST_ORDER_DROPPED,
  /** f(p + eps) = eps f'(p). */
  ZEROTH_ORDER_DROPPED,
  /** One term of an expansion is missing. */
  EXPANSION_TERM_DROPPED,
  /** One term of an expansion has the other sign. */
  EXPANSION_TERM_SIGN,
  /** The k-th derivative is not divided by k!. */
  FACTORIAL_DROPPED,
  /** The k-th derivative is divided by k. */
  FACTORIAL_AS_ORDER,

  /** The difference quotient's limit instead of the quotient. */
  LIMIT_TAKEN,
  /** f(x + h) - f(x), not divided by h. */
  NOT_DIVIDED_BY_STEP,
  /** (f(x) - f(x + h))/h. */
  DIFFERENCE_REVERSED,
  /** f(x + h)/h. */
  NOTHING_SUBTRACTED,
  /** (f(x) + h - f(x))/h. */
  STEP_ADDED_TO_VALUE,

  /** (f^-1)'(y) = 1/f'(y). */
  INVERSE_NOT_EVALUATED,
  /** (f^-1)'(y) = f'(f^-1(y)). */
  DERIVATIVE_NOT_INVERTED,
  /** (f^-1)'(y) = f'(y). */
  FUNCTION_INSTEAD_OF_INVERSE,
  /** (f^-1)'(y) = f^-1(y). */
  INVERSE_NOT_DIFFERENTIATED,
  /** f^-1 = 1/f. */
  RECIPROCAL_FOR_INVERSE,

  /** The direction is not divided by its length. */
  DIRECTION_NOT_NORMALISED,
  /** The direction is divided by its length although it need not have length 1. */
  DIRECTION_NORMALISED,
  /** The partial derivatives are added. */
  DIRECTION_IGNORED,
  /** The components of the direction are exchanged. */
  COMPONENTS_EXCHANGED,
  /** One partial derivative alone. */
  ONE_COMPONENT_ONLY,

  /** (g(u))' = g'(u). */
  LOST_INNER_DERIVATIVE,
  /** (ln(c x))' = 1/(c x). */
  LOGARITHM_OF_MULTIPLE,
  /** (g(u))' = g(u) u'. */
  OUTER_NOT_DIFFERENTIATED,
  /** (g(u))' = g'(x) u'. */
  OUTER_DERIVATIVE_AT_VARIABLE,
  /** (h(x)^n)' = (h(x^n))', or the other way round. */
  POWER_AND_FUNCTION_EXCHANGED,
  /** (g(u))' = g'(u') or g'(u') u'. */
  INNER_REPLACED_BY_DERIVATIVE,
  /** (g(u))' = g(u'). */
  INNER_DIFFERENTIATED_IN_PLACE,
  /** (g(u))' = g'(u) u'^2. */
  INNER_DERIVATIVE_SQUARED(Weight.RARE),
  /** (g(u))' = g'(u)/u'. */
  INNER_DERIVATIVE_INVERTED(Weight.RARE),
  /** (g(u))' = g'(u) + u'. */
  CHAIN_FACTORS_ADDED(Weight.RARE),
  /** (g(u))' = u'. */
  OUTER_DERIVATIVE_LOST(Weight.RARE),
  /** g(u + v) = g(u) + g(v). */
  FUNCTION_TAKEN_AS_LINEAR,

  /** (f^n)' = n f^n f'. */
  POWER_NOT_DECREMENTED,
  /** (f^n)' = n f^(n + 1) f'. */
  POWER_INCREMENTED,
  /** (f^n)' = n f^(1 - n) f'. */
  EXPONENT_SUBTRACTED(Weight.RARE),
  /** (f^n)' = f^(n - 1) f'. */
  EXPONENT_NOT_BROUGHT_DOWN,
  /** (f^n)' = (n - 1) f^(n - 1) f' or (n - 1) f^(n - 2) f'. */
  DECREMENTED_EXPONENT_BROUGHT_DOWN(Weight.RARE),
  /** (f^n)' = n f^(n - 2) f'. */
  POWER_DECREMENTED_TWICE(Weight.RARE),
  /** (f^n)' = -n f^(n - 1) f' for a negative n. */
  SIGN_OF_EXPONENT_LOST,
  /** (f^n)' = n f f'. */
  POWER_LOST(Weight.RARE),
  /** (c x^n)' = (c + n) x^(n - 1). */
  COEFFICIENT_AND_EXPONENT_ADDED,
  /** (x^n)' = ln(x) x^n. */
  POWER_AS_EXPONENTIAL(Weight.RARE),

  /** (a^u)' = u a^(u - 1) u' or u a^(u - 1). */
  EXPONENTIAL_AS_POWER,
  /** (a^u)' = a^(u - 1) u', with or without the logarithm of a. */
  EXPONENT_DECREMENTED(Weight.RARE),
  /** (a^u)' = a^u u', or the like for a logarithm to another base. */
  LOGARITHM_OF_BASE_LOST,
  /** (a^u)' = a^u u'/ln(a), or the like for a logarithm to another base. */
  LOGARITHM_OF_BASE_INVERTED,
  /** (a^u)' = ln(u) a^u u'. */
  LOGARITHM_OF_EXPONENT(Weight.RARE),

  /** (ln(c v))' = 1/c + v'/v. */
  LOGARITHM_OF_FACTOR_DIFFERENTIATED,
  /** (ln(u))' = u u'. */
  RECIPROCAL_LOST(Weight.RARE),
  /** (ln(u))' = e^u u' or u'/e^u. */
  LOGARITHM_AS_EXPONENTIAL(Weight.RARE),

  /** The derivative of a trigonometric or hyperbolic function with the other sign. */
  TRIGONOMETRIC_SIGN,
  /** (sin(u))' = sin(u) u' or -sin(u) u', and the like for the cosine. */
  TRIGONOMETRIC_FUNCTION_KEPT,
  /** (tan(u))' = u'/cos(u). */
  TANGENT_SQUARE_LOST,

  /** (f g)' = f' g'. */
  PRODUCT_OF_DERIVATIVES,
  /** (f g)' = f' g or f g'. */
  PRODUCT_TERM_FORGOTTEN,
  /** (f g)' = f' g - f g' or f g' - f' g. */
  PRODUCT_TERMS_SUBTRACTED,
  /** (f g)' = f' + g'. */
  SUM_OF_DERIVATIVES,
  /** (f g)' = f' + f g' or f' g + g'. */
  PRODUCT_FACTOR_LOST(Weight.RARE),

  /** (f/g)' = (f g' - f' g)/g^2. */
  QUOTIENT_SIGN_FLIPPED,
  /** (f/g)' = (f' g + f g')/g^2. */
  QUOTIENT_TERMS_ADDED,
  /** (f/g)' = (f' g - f g')/g. */
  QUOTIENT_SQUARE_LOST,
  /** (f/g)' = f' g - f g'. */
  QUOTIENT_DENOMINATOR_LOST,
  /** (f/g)' = f'/g'. */
  QUOTIENT_OF_DERIVATIVES,
  /** (f/g)' = f/g'. */
  DENOMINATOR_DIFFERENTIATED_ALONE,
  /** (f/g)' = f'/g or -f g'/g^2. */
  QUOTIENT_TERM_FORGOTTEN,
  /** (f/g)' = (f' g - f g')/g'^2. */
  DENOMINATOR_REPLACED_BY_DERIVATIVE(Weight.RARE),

  /** (c f)' = f'. */
  COEFFICIENT_DROPPED,
  /** (c f)' = 0 f'. */
  COEFFICIENT_DIFFERENTIATED(Weight.RARE),
  /** (f/c)' = c f'. */
  DIVISOR_AS_FACTOR(Weight.RARE),
  /** c' = c. */
  CONSTANT_KEPT,
  /** (c^2)' = 2 c, (sin(c))' = cos(c): a constant differentiated as if it were a variable. */
  CONSTANT_DIFFERENTIATED,
  /** c' = 1. */
  CONSTANT_TO_ONE(Weight.RARE),
  /** (f + g)' = f'. */
  TERM_FORGOTTEN(Weight.RARE),
  /** (f + g)' = f' - g'. */
  SIGN_OF_TERM(Weight.RARE),
  /** (-f)' = f'. */
  SIGN_LOST,

  /** a (b + c) = a b + c. */
  BRACKET_IN_PART,
  /** -(a + b) = -a + b. */
  MINUS_IN_PART,
  /** (a + b)^n = a^n + b^n. */
  POWER_OF_SUM,
  /** (a b)^n = a b^n. */
  POWER_IN_PART,
  /** a^(b + c) = a^b + a^c. */
  EXPONENT_SPLIT,
  /** a/(b + c) = a/b + a/c. */
  FRACTION_OF_SUM,
  /** (a + b)/c = a/c + b. */
  FRACTION_IN_PART,
  /** The transpose or the inverse of a product with its factors in the same order. */
  FACTORS_NOT_REVERSED,
  /** A term that stood in the line before is missing. */
  TERM_LOST(Weight.RARE),
  /** A term of the line before has the other sign. */
  SIGN_CHANGED(Weight.RARE),
  /** A factor or divisor of the line before is missing. */
  FACTOR_LOST(Weight.RARE),

  /** The derivative with respect to another variable. */
  WRONG_VARIABLE,
  /** The sum of the derivatives with respect to all variables. */
  DIFFERENTIATED_IN_ALL_VARIABLES,
  /** The derivative with respect to one variable after the other. */
  DIFFERENTIATED_IN_TURN(Weight.RARE),

  /** An antiderivative instead of the derivative. */
  INTEGRATED(Weight.RARE),
  /** f. */
  NOT_DIFFERENTIATED(Weight.GENERAL),
  /** f''. */
  DIFFERENTIATED_TWICE(Weight.GENERAL),
  /** The right answer with the other sign. */
  SIGN_OF_WHOLE(Weight.GENERAL),
  /** A part of the function stands where its derivative should. */
  PART_NOT_DIFFERENTIATED(Weight.GENERAL);

  /** How much it explains. Where several lead to one answer, only the weightiest are named. */
  enum Weight {
    /** What people do. */
    USUAL,
    /** What somebody may do, and what happens to give the same answer as something usual. */
    RARE,
    /** About the whole, with little to say about how the answer came about. */
    GENERAL
  }

  private final Weight weight;

  Misconception() {
    this(Weight.USUAL);
  }

  Misconception(Weight weight) {
    this.weight = weight;
  }

  /** Whether it is what people do, rather than what somebody may have done. */
  public boolean isUsual() {
    return weight == Weight.USUAL;
  }

  Weight weight() {
    return weight;
  }

  /** Whether the place to look at is the inner function of a chain. */
  boolean isAboutInnerFunction() {
    return switch (this) {
      case LOST_INNER_DERIVATIVE,
          LOGARITHM_OF_MULTIPLE,
          OUTER_DERIVATIVE_AT_VARIABLE,
          INNER_REPLACED_BY_DERIVATIVE,
          INNER_DIFFERENTIATED_IN_PLACE,
          INNER_DERIVATIVE_SQUARED,
          INNER_DERIVATIVE_INVERTED ->
          true;
      default -> false;
    };
  }
}
