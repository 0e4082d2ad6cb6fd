package nabla.insight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.math.Expr;

/**
 * Wrong answers to an exercise that come to the same, in whatever variants they were given.
 *
 * @param key names the cluster, as far as its answers have been compared
 * @param formula what the answers are in terms of the exercise's parameters; empty where a mistake
 *     says more, or where no expression is asked for
 * @param answers at least one, the latest first
 */
public record AnswerCluster(String key, Optional<Expr> formula, List<GivenAnswer> answers) {
  public AnswerCluster {
    answers = List.copyOf(answers);
  }

  /** An answer to show for all of them. */
  public GivenAnswer example() {
    return answers.get(0);
  }

  /** Whether {@code attempt} is one of them. */
  public boolean holds(UUID attempt) {
    return answers.stream().anyMatch(answer -> answer.attemptId().equals(attempt));
  }

  /** How many students gave one of them. */
  public long students() {
    return answers.stream().map(GivenAnswer::accountId).distinct().count();
  }

  /** In how many variants. */
  public long variants() {
    return answers.stream().map(GivenAnswer::parameters).distinct().count();
  }
}
