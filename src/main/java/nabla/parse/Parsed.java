package nabla.parse;

import java.util.List;
import nabla.math.Expr;
import nabla.math.Problem;

/**
 * What was read from a text.
 *
 * @param expression the tree as far as the text could be read, with gaps where something is missing
 * @param problems why it cannot be graded, in the order of the text; empty when it can
 * @param notes choices the reader made that its writer may not expect
 * @param places where the parts of the tree were typed
 */
public record Parsed(Expr expression, List<Problem> problems, List<Note> notes, Places places) {
  public Parsed {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** The same reading with other problems. */
  public Parsed with(List<Problem> otherProblems) {
    return new Parsed(expression, otherProblems, notes, places);
  }

  /** Whether the text was read without a problem, so that it can be graded. */
  public boolean isReadable() {
    return problems.isEmpty();
  }
}
