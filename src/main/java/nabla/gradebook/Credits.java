package nabla.gradebook;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nabla.attempt.AssignedAnswers.Question;

/** What instructors have decided about answers, other than their verdicts say. */
public interface Credits {

  /** The credit that was decided for answers to {@code questions}, in percent, by attempt. */
  Map<UUID, Integer> to(Collection<Question> questions);
}
