package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nabla.attempt.Attempt.Verdict;

/** An account's own attempts. */
@ApplicationScoped
public class Attempts {
  private final EntityManager entities;
  private final Practice practice;
  private final HelpTaken help;
  private final Drafts drafts;

  Attempts(EntityManager entities, Practice practice, HelpTaken help, Drafts drafts) {
    this.entities = entities;
    this.practice = practice;
    this.help = help;
    this.drafts = drafts;
  }

  /** Every attempt of the account at the exercise, newest first, in all variants. */
  @Transactional
  public List<Attempt> history(UUID accountId, String exerciseId) {
    return Attempt.list(
        "accountId = ?1 and exerciseId = ?2 order by createdAt desc, id desc",
        accountId,
        exerciseId);
  }

  /** Empty as well when the attempt is somebody else's. */
  @Transactional
  public Optional<Attempt> find(UUID accountId, UUID attemptId) {
    return Attempt.find("accountId = ?1 and id = ?2", accountId, attemptId).firstResultOptional();
  }

  /** By exercise; exercises that are not there are {@link Progress#NOT_STARTED}. */
  @Transactional
  public Map<String, Progress> progress(UUID accountId) {
    return entities
        .createQuery(
            "select exerciseId, max(case when verdict = :right and not afterSolution then 1"
                + " else 0 end) from Attempt"
                + " where accountId = :account and verdict <> :unread group by exerciseId",
            Object[].class)
        .setParameter("account", accountId)
        .setParameter("right", Verdict.CORRECT)
        .setParameter("unread", Verdict.INVALID)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (String) row[0],
                row -> (Integer) row[1] == 1 ? Progress.SOLVED : Progress.TRIED));
  }

  @Transactional
  Optional<Attempt> ofSubmission(UUID accountId, String submission) {
    return Attempt.find("accountId = ?1 and submission = ?2", accountId, submission)
        .firstResultOptional();
  }

  /** Stores {@code attempt}, or gives the one that the same form led to before. */
  @Transactional
  Attempt record(Attempt attempt) {
    practice.lock(attempt.accountId(), attempt.exerciseId());
    Optional<Attempt> before = ofSubmission(attempt.accountId(), attempt.submission());
    if (before.isEmpty()) {
      attempt.afterSolution =
          help.solution(
              new HelpTaken.Subject(
                  attempt.accountId(), attempt.exerciseId(), attempt.parameters()));
      attempt.persist();
      drafts.drop(attempt.accountId(), attempt.exerciseId(), attempt.seed());
    }
    return before.orElse(attempt);
  }
}
