package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

  /** Everything the account answered right or wrong, in order. */
  @Transactional
  public List<Graded> graded(UUID accountId) {
    return entities
        .createQuery(
            "select exerciseId, parameters, verdict, afterSolution, diagnoses, createdAt"
                + " from Attempt where accountId = :account and verdict in (:right, :wrong)"
                + " order by createdAt, id",
            Object[].class)
        .setParameter("account", accountId)
        .setParameter("right", Verdict.CORRECT)
        .setParameter("wrong", Verdict.INCORRECT)
        .getResultStream()
        .map(
            row ->
                new Graded(
                    (String) row[0],
                    Json.parameters((String) row[1]),
                    row[2] == Verdict.CORRECT,
                    (Boolean) row[3],
                    Json.diagnoses((String) row[4]),
                    (Instant) row[5]))
        .toList();
  }

  /**
   * A page of the account's attempts, the latest first: those at one of {@code exercises} or whose
   * text contains what was looked for.
   */
  @Transactional
  public List<Attempt> search(UUID accountId, Search search) {
    StringBuilder where = new StringBuilder("accountId = :account");
    Map<String, Object> values = new HashMap<>(Map.of("account", accountId));
    if (!search.typed().isEmpty()) {
      where.append(" and (exerciseId in :exercises or locate(:typed, lower(raw)) > 0)");
      values.put("exercises", search.exercises());
      values.put("typed", search.typed().toLowerCase(Locale.ROOT));
    }
    search
        .verdict()
        .ifPresent(
            verdict -> {
              where.append(" and verdict = :verdict");
              values.put("verdict", verdict);
            });
    search
        .before()
        .ifPresent(
            before -> {
              where.append(" and createdAt < :before");
              values.put("before", before);
            });
    where.append(" order by createdAt desc, id desc");
    return Attempt.<Attempt>find(where.toString(), values).page(0, search.most()).list();
  }

  /**
   * What is looked for among one's attempts.
   *
   * @param typed a part of the text, in any case; empty for all
   * @param exercises whose attempts are found beside those, whatever was typed
   * @param before only earlier ones
   */
  public record Search(
      String typed,
      List<String> exercises,
      Optional<Verdict> verdict,
      Optional<Instant> before,
      int most) {}

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
      HelpTaken.Taken taken =
          help.of(
              new HelpTaken.Subject(
                  attempt.accountId(), attempt.exerciseId(), attempt.parameters()));
      attempt.hints = taken.hints();
      attempt.afterSolution = taken.solution();
      attempt.persist();
      drafts.drop(attempt.accountId(), attempt.exerciseId(), attempt.seed());
    }
    return before.orElse(attempt);
  }
}
