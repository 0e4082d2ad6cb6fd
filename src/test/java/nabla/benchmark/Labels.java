package nabla.benchmark;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which codes of diagnoses say what a label of the corpora says, more exactly or less. */
final class Labels {
  private static final Map<String, Set<String>> CODES =
      Map.ofEntries(
          label(
              "derivative_of_constant",
              "CONSTANT_KEPT CONSTANT_DIFFERENTIATED CONSTANT_TO_ONE COEFFICIENT_DIFFERENTIATED"
                  + " LOGARITHM_OF_FACTOR_DIFFERENTIATED"),
          label(
              "factor_dropped",
              "COEFFICIENT_DROPPED EXPONENT_NOT_BROUGHT_DOWN SLOPE_DROPPED LOGARITHM_OF_BASE_LOST"),
          label("exponential_as_power", "EXPONENTIAL_AS_POWER"),
          label("power_not_decremented", "POWER_NOT_DECREMENTED"),
          label(
              "sign",
              "SIGN_OF_WHOLE SIGN_OF_TERM SIGN_LOST SIGN_OF_EXPONENT_LOST TRIGONOMETRIC_SIGN"
                  + " INVERSE_SIGN_LOST QUOTIENT_SIGN_FLIPPED PRODUCT_TERMS_SUBTRACTED EXPANSION_TERM_SIGN"),
          label("product_as_fprime_gprime", "PRODUCT_OF_DERIVATIVES"),
          label(
              "forgot_product_rule_term", "PRODUCT_TERM_FORGOTTEN VARIABLE_DIFFERENTIATED_IN_PART"),
          label("d_ln_ax", "LOGARITHM_OF_MULTIPLE OUTER_DERIVATIVE_AT_VARIABLE"),
          label(
              "forgot_inner_derivative",
              "LOST_INNER_DERIVATIVE LOGARITHM_OF_MULTIPLE INVERSE_TAKEN_AS_LINEAR"),
          label(
              "added_instead_of_multiplied", "COEFFICIENT_AND_EXPONENT_ADDED CHAIN_FACTORS_ADDED"),
          label("integrated", "INTEGRATED"),
          label(
              "power_rule_shifted",
              "EXPONENT_SUBTRACTED POWER_INCREMENTED POWER_DECREMENTED_TWICE"),
          label("power_of_denominator_only", "DENOMINATOR_DIFFERENTIATED_ALONE"),
          label(
              "over_differentiated",
              "DIFFERENTIATED_TWICE DECREMENTED_EXPONENT_BROUGHT_DOWN POWER_DECREMENTED_TWICE"),
          label("sum_of_derivatives", "SUM_OF_DERIVATIVES"),
          label("power_vs_composition", "POWER_AND_FUNCTION_EXCHANGED"),
          label(
              "inner_replaced_by_derivative",
              "INNER_REPLACED_BY_DERIVATIVE INNER_DIFFERENTIATED_IN_PLACE"),
          label("linearity_of_sin", "STEP_SPLIT_OFF FUNCTION_TAKEN_AS_LINEAR"),
          label("trig_sign", "TRIGONOMETRIC_SIGN"),
          label("eps_dropped", "EPSILON_DROPPED"),
          label("wrong_variable", "WRONG_VARIABLE VARIABLE_REPLACED_BY_DIRECTION"),
          label("differentiated_all_variables", "DIFFERENTIATED_IN_ALL_VARIABLES"),
          label("numerator_layout", "NUMERATOR_LAYOUT TRANSPOSE_MISSING"),
          label("missing_transpose", "NUMERATOR_LAYOUT TRANSPOSE_MISSING SYMMETRIC_ASSUMED"),
          label("assumed_symmetric", "SYMMETRIC_ASSUMED TRANSPOSE_MISSING FACTORS_REARRANGED"),
          label("wrong_order", "FACTORS_REORDERED FACTORS_REARRANGED"),
          label("factor", "NUMBER_IN_FRONT VARIABLE_DIFFERENTIATED_IN_PART"),
          label("treated_as_quadratic_in_a", "NUMBER_IN_FRONT"),
          label("inverse_rule_sign", "INVERSE_SIGN_LOST"),
          label("forgot_outer_derivative", "OUTER_DERIVATIVE_LOST"),
          label("substituted_direction", "DIRECTION_SUBSTITUTED"),
          label("gradient_instead_of_directional", "GRADIENT_INSTEAD_OF_SLOPE"),
          label("trace_multiplicative", "TRACE_MULTIPLIED TRACE_ADDED"),
          label("trace_dropped", "TRACE_DROPPED"),
          label("missing_zeroth_order", "ZEROTH_ORDER_DROPPED"),
          label("forgot_first_order", "FIRST_ORDER_DROPPED"),
          label("trace_vs_det", "TRACE_AS_DETERMINANT"),
          label("cookbook_28_error", "DETERMINANT_ADDED"),
          label("not_differentiated", "VARIABLE_KEPT NOT_DIFFERENTIATED PART_NOT_DIFFERENTIATED"));

  private Labels() {}

  private static Map.Entry<String, Set<String>> label(String name, String codes) {
    return Map.entry(name, Set.of(codes.split(" ")));
  }

  /**
   * Whether one of {@code codes}, which are alternatives, says what {@code label} says; a label
   * that names no mistake of calculus, such as "algebra", is contradicted by none.
   */
  static boolean agree(String label, Set<String> codes) {
    Set<String> meant = CODES.get(label);
    return meant == null
        || codes.stream()
            .flatMap(code -> Arrays.stream(code.split("\\+")))
            .collect(Collectors.toSet())
            .stream()
            .anyMatch(meant::contains);
  }
}
