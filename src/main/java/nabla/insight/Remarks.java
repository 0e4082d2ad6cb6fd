package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.exercise.Exercise;

/** What acts say about an attempt, to whoever reads it. */
@ApplicationScoped
public class Remarks {
  private final EntityManager entities;

  Remarks(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What was decided about an attempt: one of both.
   *
   * @param credit in percent
   */
  public record Remark(Optional<Integer> credit, Optional<String> feedback) {}

  /**
   * What was decided about {@code attempt}, the latest first: credit for it, and feedback to it or
   * to answers that come to the same in a class of its student.
   */
  @Transactional
  public List<Remark> about(Attempt attempt, Exercise exercise) {
    List<Act> all =
        entities
            .createQuery(
                "select c from Act c, ClassMember m where m.key.classId = c.classId"
                    + " and m.key.accountId = :account and c.exerciseId = :exercise"
                    + " and c.undoneAt is null order by c.at desc",
                Act.class)
            .setParameter("account", attempt.accountId())
            .setParameter("exercise", attempt.exerciseId())
            .getResultList();
    if (all.isEmpty()) {
      return List.of();
    }
    Map<UUID, Optional<Integer>> credits = new HashMap<>();
    entities
        .createQuery("from ActedAttempt x where x.key.attemptId = :attempt", ActedAttempt.class)
        .setParameter("attempt", attempt.id())
        .getResultStream()
        .forEach(acted -> credits.put(acted.key.actId(), Optional.ofNullable(acted.percent)));
    GivenAnswer given = ClassAnswers.given(attempt, "");
    boolean wrong = attempt.verdict() == Attempt.Verdict.INCORRECT;
    return all.stream()
        .filter(
            act ->
                credits.containsKey(act.id)
                    || wrong
                        && act.kind == Act.Kind.FEEDBACK
                        && Clustering.belongs(exercise, given, act.answers))
        .map(act -> new Remark(credits.getOrDefault(act.id, Optional.empty()), act.feedback()))
        .toList();
  }
}
