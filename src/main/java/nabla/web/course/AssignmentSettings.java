package nabla.web.course;

import io.quarkus.qute.RawString;
import java.util.List;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The form for an assignment.
 *
 * @param action where it goes
 * @param title of the assignment as it is stored; empty for a new one
 * @param version that the form is about; 0 for a new one
 * @param conflict what somebody else changed meanwhile; absent when nobody did
 */
public record AssignmentSettings(
    ClassHead head,
    String action,
    String title,
    int version,
    AssignmentForm form,
    List<Group> groups,
    @Nullable Conflict conflict) {

  /** The exercises of a section. */
  public record Group(int number, RawString title, List<Choice> choices) {

    /** Whether one of them is chosen. */
    public boolean isOpen() {
      return choices.stream().anyMatch(Choice::chosen);
    }
  }

  /**
   * An exercise to choose.
   *
   * @param field the name of the field of its points
   * @param problem what is wrong with these; empty when nothing is
   */
  public record Choice(
      String id,
      String number,
      String title,
      boolean chosen,
      String field,
      String points,
      String problem) {}

  /**
   * Somebody has changed the assignment since the form was opened.
   *
   * @param by who did
   * @param differences where it is now otherwise than in the form: the field's name, and what
   *     stands there now
   */
  public record Conflict(String by, Moment at, List<Difference> differences) {}

  /** A field that is now otherwise. */
  public record Difference(String label, String now) {}
}
