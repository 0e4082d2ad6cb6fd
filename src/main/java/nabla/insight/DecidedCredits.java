package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.attempt.AssignedAnswers.Question;
import nabla.gradebook.Credits;

/** The credit that acts give, as far as they stand. */
@ApplicationScoped
class DecidedCredits implements Credits {
  /** The decision that holds for an attempt in a class comes last. */
  private static final String CREDITS =
      "select c.class_id, x.attempt_id, x.percent from act c"
          + " join act_attempt x on x.act_id = c.id join attempt t on t.id = x.attempt_id"
          + " where c.undone_at is null and x.percent is not null"
          + " and c.exercise_id in (select unnest(cast(?1 as text[])))"
          + " and t.account_id in (select unnest(cast(?2 as uuid[]))) order by c.at";

  private final EntityManager entities;

  DecidedCredits(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @Transactional
  public Map<UUID, Map<UUID, Integer>> to(Collection<Question> questions) {
    Map<UUID, Map<UUID, Integer>> percents = new HashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(CREDITS, Object[].class)
            .setParameter(
                1, questions.stream().map(Question::exerciseId).distinct().toArray(String[]::new))
            .setParameter(
                2, questions.stream().map(Question::accountId).distinct().toArray(UUID[]::new))
            .getResultList();
    for (Object row : rows) {
      Object[] values = (Object[]) row;
      percents
          .computeIfAbsent((UUID) values[0], id -> new HashMap<>())
          .put((UUID) values[1], (Integer) values[2]);
    }
    return percents;
  }
}
