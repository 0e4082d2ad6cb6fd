package nabla.parse;

import java.util.List;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Span;

/**
 * Reads what a person types. Total: any text gets a tree, with problems where it makes no sense.
 */
public final class AnswerParser {
  private AnswerParser() {}

  /** Reads {@code text} with the names that {@code scope} declares. */
  public static Parsed parse(String text, Scope scope) {
    return new Parsed(
        new Expr.Gap(),
        List.of(Problem.at(new Span(0, text.length()), ProblemCode.EMPTY)),
        List.of());
  }
}
