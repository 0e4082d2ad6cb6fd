package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.attempt.Attempt.Verdict;

/** What answers were given to which variants, as far as points depend on it. */
@ApplicationScoped
public class AssignedAnswers {
  /**
   * All that is asked for stands in an index, of which it reads what there is of each account. With
   * more conditions inside, PostgreSQL takes another index and reads whole attempts for it.
   */
  private static final String GIVEN =
      "select a.* from unnest(cast(?1 as uuid[])) as q(account) cross join lateral"
          + " (select account_id, exercise_id, seed, id, created_at, verdict, hints, after_solution"
          + " from attempt where account_id = q.account offset 0) a"
          + " where a.seed in (select unnest(cast(?2 as bigint[]))) and a.created_at >= ?3";

  private static final Comparator<Answer> IN_ORDER =
      Comparator.comparing(Answer::at).thenComparing(Answer::attemptId);

  private final EntityManager entities;

  AssignedAnswers(EntityManager entities) {
    this.entities = entities;
  }

  /** Who is asked which exercise in which variant. */
  public record Question(UUID accountId, String exerciseId, long seed) {}

  /**
   * An answer to it.
   *
   * @param hints opened in this variant before
   * @param afterSolution whether its solution had been shown before
   */
  public record Answer(
      UUID attemptId, Instant at, Verdict verdict, int hints, boolean afterSolution) {}

  /** By question, the first answer first; an empty list where there is none. */
  @Transactional
  public Map<Question, List<Answer>> to(Collection<Question> questions, Instant from) {
    List<?> rows =
        entities
            .createNativeQuery(GIVEN, Object[].class)
            .setParameter(
                1, questions.stream().map(Question::accountId).distinct().toArray(UUID[]::new))
            .setParameter(2, questions.stream().map(Question::seed).distinct().toArray(Long[]::new))
            .setParameter(3, from)
            .getResultList();
    Map<Question, List<Answer>> given = new HashMap<>();
    questions.forEach(question -> given.put(question, new ArrayList<>()));
    for (Object row : rows) {
      Object[] values = (Object[]) row;
      Question question =
          new Question((UUID) values[0], (String) values[1], ((Number) values[2]).longValue());
      List<Answer> answers = given.get(question);
      if (answers != null) {
        answers.add(answer(values));
      }
    }
    given.values().forEach(answers -> answers.sort(IN_ORDER));
    return given;
  }

  private static Answer answer(Object[] row) {
    return new Answer(
        (UUID) row[3],
        (Instant) row[4],
        Verdict.valueOf((String) row[5]),
        ((Number) row[6]).intValue(),
        (Boolean) row[7]);
  }
}
