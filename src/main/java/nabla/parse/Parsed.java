package nabla.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Span;
import nabla.math.TextPrinter;

/**
 * What was read from a text.
 *
 * @param expression the tree as far as the text could be read, with gaps where something is missing
 * @param problems why it cannot be graded, in the order of the text; empty when it can
 * @param notes choices the reader made that its writer may not expect
 * @param places where the parts of the tree were typed
 * @param remainder the terms that the writer says were left out, typed as {@code + O(eps^2)}
 */
public record Parsed(
    Expr expression,
    List<Problem> problems,
    List<Note> notes,
    Places places,
    Optional<Remainder> remainder) {
  public Parsed {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** The same reading with other problems. */
  public Parsed with(List<Problem> otherProblems) {
    return new Parsed(expression, otherProblems, notes, places, remainder);
  }

  /** The same reading where no terms can be left out: a remainder is a problem. */
  public Parsed asWhole() {
    if (remainder.isEmpty() || !isReadable()) {
      return this;
    }
    Map<String, String> details = Map.of("written", remainder.get().text());
    Span span = remainder.get().span();
    return with(List.of(new Problem(ProblemCode.REMAINDER_NOT_ASKED, span, details)));
  }

  /** Whether the text was read without a problem, so that it can be graded. */
  public boolean isReadable() {
    return problems.isEmpty();
  }

  /** The reading in typed notation, with what was left out. */
  public String text() {
    return TextPrinter.print(expression) + remainder.map(r -> " + " + r.text()).orElse("");
  }

  /** The reading in LaTeX, with what was left out. */
  public String latex() {
    return latex(Scope.open());
  }

  /** The reading as LaTeX, with the vectors and matrices of {@code scope} in bold. */
  public String latex(Scope scope) {
    return LatexPrinter.print(expression, scope) + remainder.map(r -> " + " + r.latex()).orElse("");
  }
}
