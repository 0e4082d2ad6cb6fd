package nabla.gradebook;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nabla.attempt.AssignedAnswers.Question;

/** What instructors have decided about answers, other than their verdicts say. */
public interface Credits {

  /**
   * The credit that was decided in each class for answers to {@code questions}: by class, and by
   * attempt, in percent. What is decided in one class counts in its own assignments alone.
   */
  Map<UUID, Map<UUID, Integer>> to(Collection<Question> questions);
}
