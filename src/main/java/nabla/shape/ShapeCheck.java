package nabla.shape;

import java.util.List;
import java.util.Optional;
import nabla.math.Problem;
import nabla.parse.Note;

/**
 * What came of checking an expression.
 *
 * @param checked present unless there is a problem or a gap in the expression
 * @param problems in the order of the text
 * @param notes choices that its writer may not expect
 */
public record ShapeCheck(Optional<Checked> checked, List<Problem> problems, List<Note> notes) {
  public ShapeCheck {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
