package nabla.authoring;

import java.util.List;
import java.util.UUID;
import nabla.attempt.Attempt.Verdict;

/**
 * What a new text of an exercise would make of the answers that were given to it before.
 *
 * @param looked how many answers were graded anew
 * @param elsewhere how many were not, because they answered something else
 * @param changes the answers whose verdict would be another one, the most frequent first
 */
public record Impact(int looked, int elsewhere, List<Change> changes) {
  public Impact {
    changes = List.copyOf(changes);
  }

  /**
   * Answers of one text to one question.
   *
   * @param after right or wrong; others would change nothing
   */
  public record Change(String answer, Verdict before, Verdict after, List<UUID> attempts) {
    public Change {
      attempts = List.copyOf(attempts);
    }
  }

  /** How many answers would have another verdict. */
  public int changed() {
    return changes.stream().mapToInt(change -> change.attempts().size()).sum();
  }

  /** The answers that would be {@code verdict}. */
  List<UUID> becoming(Verdict verdict) {
    return changes.stream()
        .filter(change -> change.after() == verdict)
        .flatMap(change -> change.attempts().stream())
        .toList();
  }
}
