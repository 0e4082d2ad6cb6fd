package nabla.exercise;

import nabla.math.Problem;
import nabla.math.ProblemCode;

/** What an author reads about an expression that makes no sense. */
final class ParseSentences {
  private ParseSentences() {}

  static String of(Problem problem) {
    String sentence =
        problem.code().kind() == ProblemCode.Kind.SHAPE
            ? shapeSentence(problem.code())
            : sentence(problem.code());
    for (var detail : problem.details().entrySet()) {
      sentence = sentence.replace("{" + detail.getKey() + "}", detail.getValue());
    }
    return sentence;
  }

  private static String sentence(ProblemCode code) {
    return switch (code) {
      case EMPTY, NOTHING_CHOSEN -> "Write an expression here.";
      case EXPECTED_OPERAND -> "Something is missing here: a number, a name or a bracket.";
      case UNCLOSED_BRACKET -> "This bracket '{bracket}' is never closed: close it.";
      case UNOPENED_BRACKET -> "This bracket '{bracket}' was never opened: remove it or open one.";
      case MISMATCHED_BRACKET -> "'{bracket}' closes another kind of bracket: write '{expected}'.";
      case UNKNOWN_CHARACTER -> "'{character}' has no meaning in an expression: remove it.";
      case UNKNOWN_COMMAND ->
          "The LaTeX command '{command}' is not read here: write the expression as a student"
              + " types it, such as sqrt(x).";
      case RELATION_NOT_EXPRESSION -> "Write an expression alone, without '{sign}'.";
      case LIST_NOT_EXPRESSION -> "Write one expression here, without a comma.";
      case MISSING_ARGUMENT -> "'{name}' needs an argument, such as {name}(x).";
      case WRONG_ARGUMENT_COUNT -> "'{name}' takes {expected} arguments: correct their number.";
      case UNEVALUATED_DERIVATIVE ->
          "'{written}' has no meaning here: in an exercise with 'differentiate', a parameter that"
              + " stands for functions has a derivative.";
      case REMAINDER_MISPLACED,
          REMAINDER_UNCLEAR,
          REMAINDER_LITTLE,
          REMAINDER_NOT_ASKED,
          REMAINDER_TOO_COARSE,
          REMAINDER_TOO_FINE ->
          "Write the expression without a remainder O(...): the relation says what is left out.";
      case MISPLACED_INDEX -> "An index must stand right after a name: correct it.";
      case NOT_WORKED_OUT, DEGREES, INFINITE, TWO_VALUES, TRANSPOSE_OF_NUMBER ->
          "'{written}' has no meaning in an expression: write it as a student types it.";
      case NO_REAL_VALUE -> "'{written}' is no real number: correct it.";
      case LOOK_ALIKE ->
          "'{character}' only looks like '{letter}': write the Latin letter '{letter}'.";
      case MALFORMED_NUMBER -> "'{written}' is not a number: correct it.";
      case UNKNOWN_SYMBOL, UNKNOWN_FUNCTION ->
          "The name '{name}' is not declared: declare it under 'symbols' or 'parameters', or"
              + " correct it.";
      case WRONG_CASE -> "'{name}' is declared as '{suggestion}': write it so.";
      case IMAGINARY_UNIT -> "Only real numbers are used here, so '{name}' has no meaning.";
      case TOO_LONG, TOO_DEEP, TOO_LARGE ->
          "This expression is larger than can be graded: shorten it.";
      case NUMBER_TOO_LARGE -> "'{written}' is too large to compute with: use a smaller number.";
      default -> throw new IllegalArgumentException("a problem of shapes: " + code);
    };
  }

  private static String shapeSentence(ProblemCode code) {
    return switch (code) {
      case PRODUCT_NOT_DEFINED, VECTOR_TIMES_VECTOR, DOT_NOT_DEFINED, ENTRYWISE_NOT_DEFINED ->
          "'{left}' is {leftShape} and '{right}' is {rightShape}, so '{written}' is not defined:"
              + " correct the order or a transpose.";
      case SUM_NOT_DEFINED ->
          "'{left}' is {leftShape} and '{right}' is {rightShape}, so they cannot be added: correct"
              + " one of them.";
      case NUMBER_PLUS_MATRIX ->
          "'{left}' is a number and '{right}' is {rightShape}, so they cannot be added: write a"
              + " multiple of I for the number, or correct one of them.";
      case DIVISION_BY_MATRIX ->
          "'{right}' is {rightShape}, and only numbers can divide: multiply with its inverse.";
      case POWER_NOT_SQUARE -> "'{left}' is {leftShape}: only square matrices have powers.";
      case EXPONENT_NOT_WHOLE -> "The exponent of '{left}' must be a whole number.";
      case EXPONENT_NOT_NUMBER -> "The exponent '{written}' is {writtenShape}: write a number.";
      case FUNCTION_OF_MATRIX, FUNCTION_NOT_SQUARE ->
          "'{left}' is {leftShape}, on which '{name}' is not defined: correct it.";
      case BARS_NOT_SQUARE ->
          "'{left}' is {leftShape} and has no determinant: write norm(...) for a length.";
      case WRONG_PART_COUNT -> "Write {expected} parts here, not {given}.";
      case UNKNOWN_SIZE -> "Nothing tells the size of I here: write it with something of its size.";
      case ROWS_DIFFER -> "The rows of this matrix differ in length: correct one.";
      case ENTRY_NOT_NUMBER, SUMMAND_NOT_NUMBER ->
          "'{written}' is {writtenShape}: write a number here, entry by entry.";
      case WRONG_INDEX_COUNT ->
          "'{left}' is {leftShape}: give {expected} indices for one of its entries.";
      case INDEX_OUT_OF_RANGE -> "'{name}' is no index of '{left}': write one from 1 to {limit}.";
      case INDEX_NOT_BOUND ->
          "No sum runs over the index '{name}' of '{left}': write sum_{name}(...) around it.";
      case INDEX_RANGES_DIFFER ->
          "'{name}' cannot be an index of two dimensions, {expected} and {range}: correct one.";
      case INDEX_NOT_USED -> "The sum over '{name}' has no such index in it: correct the sum.";
      case INDEX_AS_NUMBER -> "'{name}' is an index and no number: correct the sum.";
      default -> throw new IllegalArgumentException("no problem of shapes: " + code);
    };
  }
}
