package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nabla.attempt.Attempt.Verdict;

/** Answers to given variants, with the help that had been taken before each. */
@ApplicationScoped
public class AssignedAnswers {
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

  /** By question, the first answer first; questions without answers are not there. */
  @Transactional
  public Map<Question, List<Answer>> to(Collection<Question> questions, Instant from) {
    if (questions.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.account_id, a.exercise_id, a.seed, a.id, a.created_at, a.verdict,"
                    + " (select count(*) from help h where h.account_id = a.account_id"
                    + " and h.exercise_id = a.exercise_id and h.rung > 0"
                    + " and h.opened_at <= a.created_at"
                    + " and cast(h.variant as jsonb) = a.parameters) as hints, a.after_solution"
                    + " from json_to_recordset(cast(?1 as json))"
                    + " as q(account uuid, exercise text, seed bigint)"
                    + " join attempt a on a.account_id = q.account and a.exercise_id = q.exercise"
                    + " and a.seed = q.seed"
                    + " where a.created_at >= ?2 order by a.created_at, a.id",
                Object[].class)
            .setParameter(1, Json.ofQuestions(questions))
            .setParameter(2, from)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(
            Collectors.groupingBy(
                row -> new Question((UUID) row[0], (String) row[1], ((Number) row[2]).longValue()),
                Collectors.mapping(AssignedAnswers::answer, Collectors.toList())));
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
