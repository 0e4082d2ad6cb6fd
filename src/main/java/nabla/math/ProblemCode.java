package nabla.math;

/** What can be wrong with a text. Stored with attempts: a code is never renamed or reused. */
public enum ProblemCode {
  /** Nothing was typed. */
  EMPTY(Kind.SYNTAX),
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
