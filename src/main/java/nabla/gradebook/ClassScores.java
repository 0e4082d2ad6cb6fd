package nabla.gradebook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The scores of students in an assignment: for each of its exercises, in its order. */
public record ClassScores(Map<UUID, Map<String, Score>> byStudent) {

  /**
   * Those of one of the students that were asked for, by exercise.
   *
   * @throws NullPointerException when {@code student} was not
   */
  public Map<String, Score> of(UUID student) {
    return Objects.requireNonNull(byStudent.get(student));
  }

  /** The points of one of them for one of the exercises. */
  public BigDecimal points(UUID student, String exerciseId) {
    return Objects.requireNonNull(of(student).get(exerciseId)).points();
  }
}
