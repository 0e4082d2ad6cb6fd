package nabla.web.dashboard;

import java.util.List;
import java.util.UUID;
import nabla.insight.Acts;
import nabla.web.course.ScoreWords;

/**
 * A mark that would be another one.
 *
 * @param href where the student's work is seen
 */
public record ChangedMark(
    String name, String href, String assignment, String before, String after) {

  /** Those of the class that {@code changes} are, in {@code words}. */
  public static List<ChangedMark> of(UUID classId, List<Acts.Change> changes, ScoreWords words) {
    return changes.stream()
        .map(
            change ->
                new ChangedMark(
                    change.name(),
                    "/classes/" + classId + "/students/" + change.account(),
                    change.assignment(),
                    words.number(change.before()),
                    words.number(change.after())))
        .toList();
  }
}
