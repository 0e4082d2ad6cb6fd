package nabla.exercise;

import nabla.math.Problem;

/** What an author reads about an expression that makes no sense. */
final class ParseSentences {
  private ParseSentences() {}

  static String of(Problem problem) {
    String sentence =
        switch (problem.code()) {
          case EMPTY -> "Write an expression here.";
          case EXPECTED_OPERAND -> "Something is missing here: a number, a name or a bracket.";
          case UNCLOSED_BRACKET -> "This bracket '{bracket}' is never closed: close it.";
          case UNOPENED_BRACKET ->
              "This bracket '{bracket}' was never opened: remove it or open one.";
          case MISMATCHED_BRACKET ->
              "'{bracket}' closes another kind of bracket: write '{expected}'.";
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
          case MALFORMED_NUMBER -> "'{written}' is not a number: correct it.";
          case UNKNOWN_SYMBOL, UNKNOWN_FUNCTION ->
              "The name '{name}' is not declared: declare it under 'symbols' or 'parameters', or"
                  + " correct it.";
          case WRONG_CASE -> "'{name}' is declared as '{suggestion}': write it so.";
          case IMAGINARY_UNIT -> "Only real numbers are used here, so '{name}' has no meaning.";
          case TOO_LONG, TOO_DEEP, TOO_LARGE ->
              "This expression is larger than can be graded: shorten it.";
          case NUMBER_TOO_LARGE ->
              "'{written}' is too large to compute with: use a smaller number.";
        };
    for (var detail : problem.details().entrySet()) {
      sentence = sentence.replace("{" + detail.getKey() + "}", detail.getValue());
    }
    return sentence;
  }
}
