package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nabla.attempt.AssignedAnswers.Question;
import nabla.attempt.Attempt;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.exercise.Exercise;
import nabla.gradebook.ClassScores;
import nabla.gradebook.Credits;
import nabla.gradebook.Gradebook;

/**
 * What instructors decide about answers: looked at before it is done, done in one transaction, and
 * undone the same way. Points follow by themselves, since they are computed from attempts and
 * credits.
 */
@ApplicationScoped
public class Acts implements Credits {
  /** What the answers of an act are called that follows a change of the exercise. */
  public static final String REVISION = "revision:";

  private final EntityManager entities;
  private final Assignments assignments;

  Acts(EntityManager entities, Assignments assignments) {
    this.entities = entities;
    this.assignments = assignments;
  }

  /**
   * What is to be decided.
   *
   * @param answers the key of the cluster
   * @param attempts those that are meant
   */
  public record Plan(
      UUID classId,
      String exerciseId,
      Act.Kind kind,
      Optional<Integer> percent,
      Optional<String> feedback,
      String answers,
      List<UUID> attempts) {}

  /** A mark that would be another one. */
  public record Change(
      UUID account, String name, String assignment, BigDecimal before, BigDecimal after) {}

  /** The points that {@code plan} would change, by student. */
  @Transactional
  public List<Change> preview(Plan plan, Gradebook gradebook) {
    if (plan.percent().isEmpty()) {
      return List.of();
    }
    Map<UUID, String> students = students(plan);
    Map<UUID, Integer> credits = new HashMap<>();
    plan.attempts().forEach(attempt -> credits.put(attempt, plan.percent().get()));
    List<Change> changes = new ArrayList<>();
    for (Assignment assignment : assignments.of(plan.classId())) {
      if (assignment.task(plan.exerciseId()).isPresent()) {
        ClassScores before = gradebook.scores(assignment, students.keySet());
        ClassScores after = gradebook.scores(assignment, students.keySet(), credits);
        students.forEach(
            (account, name) -> {
              BigDecimal was = before.points(account, plan.exerciseId());
              BigDecimal becomes = after.points(account, plan.exerciseId());
              if (was.compareTo(becomes) != 0) {
                changes.add(new Change(account, name, assignment.title(), was, becomes));
              }
            });
      }
    }
    return changes;
  }

  private Map<UUID, String> students(Plan plan) {
    Map<UUID, String> names = new HashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(
                "select distinct a.id, a.name from account a where a.id in"
                    + " (select t.account_id"
                    + MEANT
                    + ")",
                Object[].class)
            .setParameter("ids", ids(plan))
            .setParameter("exercise", plan.exerciseId())
            .setParameter("class", plan.classId())
            .getResultList();
    for (Object row : rows) {
      Object[] student = (Object[]) row;
      names.put((UUID) student[0], (String) student[1]);
    }
    return names;
  }

  /** Those of the plan's attempts that are answers of the class's students to the exercise. */
  private static final String MEANT =
      " from attempt t join class_member m on m.account_id = t.account_id"
          + " where t.id = any(cast(string_to_array(:ids, ' ') as uuid[]))"
          + " and t.exercise_id = :exercise and m.class_id = :class and m.role = 'STUDENT'";

  private static String ids(Plan plan) {
    return plan.attempts().stream().map(UUID::toString).collect(Collectors.joining(" "));
  }

  /** Does what {@code plan} says, all of it or nothing. */
  @Transactional
  public Act apply(Plan plan, UUID actor) {
    Act act = new Act();
    act.id = UUID.randomUUID();
    act.classId = plan.classId();
    act.exerciseId = plan.exerciseId();
    act.kind = plan.kind();
    act.percent = plan.percent().orElse(null);
    act.feedback = plan.feedback().orElse(null);
    act.answers = plan.answers();
    act.actorId = actor;
    act.at = Instant.now();
    act.persistAndFlush();
    entities
        .createNativeQuery("insert into act_attempt (act_id, attempt_id) select :act, t.id" + MEANT)
        .setParameter("act", act.id)
        .setParameter("ids", ids(plan))
        .setParameter("exercise", plan.exerciseId())
        .setParameter("class", plan.classId())
        .executeUpdate();
    return act;
  }

  /** Takes an act back; whether there was one to take back. */
  @Transactional
  public boolean undo(UUID classId, UUID actId, UUID actor) {
    return Act.update(
            "undoneAt = ?1, undoneBy = ?2 where id = ?3 and classId = ?4 and undoneAt is null",
            Instant.now(),
            actor,
            actId,
            classId)
        == 1;
  }

  /** An act, and who did it to how many answers. */
  public record Done(Act act, String by, long attempts) {}

  /** Everything that was decided about the exercise in the class, the latest first. */
  @Transactional
  public List<Done> of(UUID classId, String exerciseId) {
    return entities
        .createQuery(
            "select c, coalesce((select a.name from Account a where a.id = c.actorId), ''),"
                + " (select count(*) from ActedAttempt x where x.key.actId = c.id)"
                + " from Act c where c.classId = :class and c.exerciseId = :exercise"
                + " order by c.at desc",
            Object[].class)
        .setParameter("class", classId)
        .setParameter("exercise", exerciseId)
        .getResultStream()
        .map(row -> new Done((Act) row[0], (String) row[1], (Long) row[2]))
        .toList();
  }

  /** The decision that holds for an attempt comes last. */
  private static final String CREDITS =
      "select x.attempt_id, c.percent from act c join act_attempt x on x.act_id = c.id"
          + " join attempt t on t.id = x.attempt_id where c.undone_at is null"
          + " and c.percent is not null and c.exercise_id in (select unnest(cast(?1 as text[])))"
          + " and t.account_id in (select unnest(cast(?2 as uuid[]))) order by c.at";

  @Override
  @Transactional
  public Map<UUID, Integer> to(Collection<Question> questions) {
    Map<UUID, Integer> percents = new HashMap<>();
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
      percents.put((UUID) values[0], (Integer) values[1]);
    }
    return percents;
  }

  /**
   * What was decided about {@code attempt}, the latest first: credit for it, and feedback to it or
   * to answers that come to the same in a class of its student.
   */
  @Transactional
  public List<Act> about(Attempt attempt, Exercise exercise) {
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
    Set<UUID> named =
        new HashSet<>(
            entities
                .createQuery(
                    "select x.key.actId from ActedAttempt x where x.key.attemptId = :attempt",
                    UUID.class)
                .setParameter("attempt", attempt.id())
                .getResultList());
    GivenAnswer given = ClassAnswers.given(attempt, "");
    boolean wrong = attempt.verdict() == Attempt.Verdict.INCORRECT;
    return all.stream()
        .filter(
            act ->
                named.contains(act.id)
                    || wrong
                        && act.kind == Act.Kind.FEEDBACK
                        && Clustering.belongs(exercise, given, act.answers))
        .toList();
  }
}
