package nabla.math;

/** What can be wrong with a text. Stored with attempts: a code is never renamed or reused. */
public enum ProblemCode {
  /** Nothing was typed. */
  EMPTY(Kind.SYNTAX),
  /** Nothing was picked among what is shown, or not for every item. */
  NOTHING_CHOSEN(Kind.SYNTAX),
  /** Something must stand here: after an operator, in a bracket, under a root. */
  EXPECTED_OPERAND(Kind.SYNTAX),
  /** A bracket that was opened and not closed; details: bracket. */
  UNCLOSED_BRACKET(Kind.SYNTAX),
  /** A closing bracket without an opening one; details: bracket. */
  UNOPENED_BRACKET(Kind.SYNTAX),
  /** Closed by another kind of bracket than it was opened; details: bracket, expected. */
  MISMATCHED_BRACKET(Kind.SYNTAX),
  /** A character that has no meaning here; details: character. */
  UNKNOWN_CHARACTER(Kind.SYNTAX),
  /** A LaTeX command that is not read; details: command. */
  UNKNOWN_COMMAND(Kind.SYNTAX),
  /** An equation, inequality or assignment where one expression is asked for; details: sign. */
  RELATION_NOT_EXPRESSION(Kind.SYNTAX),
  /** A comma between expressions where one expression is asked for. */
  LIST_NOT_EXPRESSION(Kind.SYNTAX),
  /** A function without its argument; details: name. */
  MISSING_ARGUMENT(Kind.SYNTAX),
  /** A function with too few or too many arguments; details: name, expected. */
  WRONG_ARGUMENT_COUNT(Kind.SYNTAX),
  /** A derivative that was left to be taken, such as d/dx; details: written. */
  UNEVALUATED_DERIVATIVE(Kind.SYNTAX),
  /** {@code O(eps^2)} anywhere but as a term of the whole answer. */
  REMAINDER_MISPLACED(Kind.SYNTAX),
  /** {@code O(...)} with something else in it than a power of a symbol. */
  REMAINDER_UNCLEAR(Kind.SYNTAX),
  /** {@code o(...)}, which says less than is asked for. */
  REMAINDER_LITTLE(Kind.SYNTAX),
  /** {@code O(eps^2)} where no terms can be left out; details: written. */
  REMAINDER_NOT_ASKED(Kind.SYNTAX),
  /** A remainder that leaves out terms that are asked for; details: written, expected. */
  REMAINDER_TOO_COARSE(Kind.SYNTAX),
  /** A remainder of a higher order than can be checked; details: written, expected. */
  REMAINDER_TOO_FINE(Kind.SYNTAX),
  /** A limit, an integral or a product that was left to be worked out; details: written. */
  NOT_WORKED_OUT(Kind.SYNTAX),
  /** An angle in degrees; details: written. */
  DEGREES(Kind.SYNTAX),
  /** Infinity, which is no number; details: written. */
  INFINITE(Kind.SYNTAX),
  /** A transpose where nothing but numbers is declared; details: written. */
  TRANSPOSE_OF_NUMBER(Kind.SYNTAX),
  /** A subscript that is not one of a name. */
  MISPLACED_INDEX(Kind.SYNTAX),
  /** Plus or minus: two answers in one; details: written. */
  TWO_VALUES(Kind.SYNTAX),
  /** A number that does not exist, such as sqrt(-2); details: written. */
  NO_REAL_VALUE(Kind.SYNTAX),
  /** A letter of another alphabet that looks like a Latin one; details: character, letter. */
  LOOK_ALIKE(Kind.SYMBOL),
  /** A malformed number such as 1.2.3; details: written. */
  MALFORMED_NUMBER(Kind.SYNTAX),
  /** A name that is not declared; details: name, known, and suggestion when one is near. */
  UNKNOWN_SYMBOL(Kind.SYMBOL),
  /** A declared name in the wrong case; details: name, suggestion. */
  WRONG_CASE(Kind.SYMBOL),
  /** A function that is not known; details: name, and suggestion when one is near. */
  UNKNOWN_FUNCTION(Kind.SYMBOL),
  /** The imaginary unit where only real numbers make sense; details: name. */
  IMAGINARY_UNIT(Kind.SYMBOL),
  /**
   * Two parts that cannot be multiplied; details: left, leftShape, right, rightShape, written, and
   * suggestion when there is one.
   */
  PRODUCT_NOT_DEFINED(Kind.SHAPE),
  /** An answer in several parts with too few or too many; details: expected, given. */
  WRONG_PART_COUNT(Kind.SHAPE),
  /** Two columns; details as for products, outer, and suggestion when they are equally long. */
  VECTOR_TIMES_VECTOR(Kind.SHAPE),
  /** Two terms of different shapes; details: left, leftShape, right, rightShape, suggestion. */
  SUM_NOT_DEFINED(Kind.SHAPE),
  /** A number and something else as terms; details: left, right, rightShape, suggestion. */
  NUMBER_PLUS_MATRIX(Kind.SHAPE),
  /** Details: right, rightShape, and suggestion when it is square. */
  DIVISION_BY_MATRIX(Kind.SHAPE),
  /** A power of what is not square; details: left, leftShape, written, suggestion. */
  POWER_NOT_SQUARE(Kind.SHAPE),
  /** A matrix to a power that is no whole number; details: left, leftShape, written. */
  EXPONENT_NOT_WHOLE(Kind.SHAPE),
  /** A vector or matrix as exponent; details: written, writtenShape. */
  EXPONENT_NOT_NUMBER(Kind.SHAPE),
  /**
   * A function of numbers applied to something else; details: name, left, leftShape, suggestion.
   */
  FUNCTION_OF_MATRIX(Kind.SHAPE),
  /** Trace, determinant or inverse of what is not square; details: name, left, leftShape. */
  FUNCTION_NOT_SQUARE(Kind.SHAPE),
  /** Bars around a vector or what is not square; details: left, leftShape, suggestion. */
  BARS_NOT_SQUARE(Kind.SHAPE),
  /** Details: left, leftShape, right, rightShape, written. */
  DOT_NOT_DEFINED(Kind.SHAPE),
  /** An entrywise product of two shapes; details: left, leftShape, right, rightShape, written. */
  ENTRYWISE_NOT_DEFINED(Kind.SHAPE),
  /** An identity matrix whose size nothing tells. */
  UNKNOWN_SIZE(Kind.SHAPE),
  /** The rows of a matrix are not all of the same length. */
  ROWS_DIFFER(Kind.SHAPE),
  /** A vector or matrix as entry of a matrix; details: written, writtenShape. */
  ENTRY_NOT_NUMBER(Kind.SHAPE),
  /** A sum over an index of vectors or matrices; details: written, writtenShape. */
  SUMMAND_NOT_NUMBER(Kind.SHAPE),
  /** Details: left, leftShape, expected. */
  WRONG_INDEX_COUNT(Kind.SHAPE),
  /** Details: left, name, range, limit. */
  INDEX_OUT_OF_RANGE(Kind.SHAPE),
  /** An index that no sum around it runs over; details: left, name, range. */
  INDEX_NOT_BOUND(Kind.SHAPE),
  /** One index for two dimensions; details: left, name, range, expected. */
  INDEX_RANGES_DIFFER(Kind.SHAPE),
  /** A sum over an index that occurs nowhere in it; details: name. */
  INDEX_NOT_USED(Kind.SHAPE),
  /** An index where a number is needed; details: name. */
  INDEX_AS_NUMBER(Kind.SHAPE),
  /** The text is longer than can be read; details: limit. */
  TOO_LONG(Kind.LIMIT),
  /** Brackets or functions inside one another too deep; details: limit. */
  TOO_DEEP(Kind.LIMIT),
  /** More numbers, symbols and operations than can be graded; details: limit. */
  TOO_LARGE(Kind.LIMIT),
  /** A number or an exponent too large to compute with; details: written. */
  NUMBER_TOO_LARGE(Kind.LIMIT);

  /** Which part of the reading failed. */
  public enum Kind {
    SYNTAX,
    SYMBOL,
    SHAPE,
    LIMIT
  }

  private final Kind kind;

  ProblemCode(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
