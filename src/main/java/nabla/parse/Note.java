package nabla.parse;

import nabla.math.Span;

/** A choice made in reading a text that could have been read in another way, and where. */
public record Note(Code code, Span span) {

  /** Stored and published: never renamed. */
  public enum Code {
    /** {@code 1/2x} was read as (1/2)x. */
    QUOTIENT_THEN_PRODUCT,
    /** {@code e^3x} was read as (e^3)x. */
    POWER_THEN_PRODUCT,
    /** {@code sin^-1 x} was read as arcsin x. */
    INVERSE_FUNCTION,
    /** {@code sin 2x} was read as sin(2x). */
    ARGUMENT_WITHOUT_BRACKETS,
    /** {@code log} was read as the natural logarithm. */
    NATURAL_LOGARITHM,
    /** {@code 3e-4} or {@code 1e5} was read as a number in scientific notation. */
    SCIENTIFIC_NOTATION,
    /** {@code 0,5} was read as the number 0.5. */
    DECIMAL_COMMA,
    /** {@code sin x/2} was read as sin(x)/2. */
    FUNCTION_THEN_QUOTIENT,
    /** {@code x^1/2} was read as (x^1)/2. */
    POWER_THEN_QUOTIENT,
    /** {@code 2 3} was read as a product. */
    ADJACENT_NUMBERS,
    /** {@code lg} was read as the logarithm to base 10, {@code lb} or {@code ld} to base 2. */
    LOGARITHM_BASE,
    /** Of {@code log(2, x)} the first argument was read as the base, or the only number. */
    ARGUMENT_ORDER,
    /** {@code max(a, b)} was read as (a + b + |a - b|)/2. */
    EXTREME,
    /** {@code 2½} was read as 2 + 1/2. */
    MIXED_NUMBER,
    /** {@code x1} was read as x_1. */
    SUBSCRIPT,
    /** {@code B*x'*A*x} was read as B*(x'*A*x), the only bracketing that has a shape. */
    OTHER_BRACKETING
  }
}
