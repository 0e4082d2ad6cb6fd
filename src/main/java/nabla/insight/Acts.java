package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.gradebook.ClassScores;
import nabla.gradebook.Gradebook;
import org.jspecify.annotations.Nullable;

/**
 * What instructors decide about answers: looked at before it is done, done in one transaction, and
 * undone the same way. Points follow by themselves, since they are computed from attempts and
 * credits.
 */
@ApplicationScoped
public class Acts {
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
   * @param credits of a credit: what each attempt has then, in percent
   * @param answers the key of the cluster
   * @param attempts those that are meant
   */
  public record Plan(
      UUID classId,
      String exerciseId,
      Act.Kind kind,
      Map<UUID, Integer> credits,
      Optional<String> feedback,
      String answers,
      List<UUID> attempts) {

    /** Gives attempts the credit that {@code credits} has for them, in percent. */
    public static Plan credit(
        UUID classId, String exerciseId, Map<UUID, Integer> credits, String answers) {
      return new Plan(
          classId,
          exerciseId,
          Act.Kind.CREDIT,
          credits,
          Optional.empty(),
          answers,
          List.copyOf(credits.keySet()));
    }

    /** Says something to those who gave {@code attempts}. */
    public static Plan feedback(
        UUID classId, String exerciseId, String feedback, String answers, List<UUID> attempts) {
      return new Plan(
          classId,
          exerciseId,
          Act.Kind.FEEDBACK,
          Map.of(),
          Optional.of(feedback),
          answers,
          attempts);
    }
  }

  /** A mark that would be another one. */
  public record Change(
      UUID account, String name, String assignment, BigDecimal before, BigDecimal after) {}

  /** The points that {@code plan} would change, by assignment and name. */
  @Transactional
  public List<Change> preview(Plan plan, Gradebook gradebook) {
    if (plan.credits().isEmpty()) {
      return List.of();
    }
    Map<UUID, String> students = students(plan);
    List<Change> changes = new ArrayList<>();
    for (Assignment assignment : assignments.of(plan.classId())) {
      if (assignment.task(plan.exerciseId()).isPresent()) {
        ClassScores before = gradebook.scores(assignment, students.keySet());
        ClassScores after = gradebook.scores(assignment, students.keySet(), plan.credits());
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
    Map<UUID, String> names = new LinkedHashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.id, a.name from account a where a.id in"
                    + " (select t.account_id"
                    + MEANT
                    + ") order by lower(a.name), a.id",
                Object[].class)
            .setParameter("ids", ids(plan.attempts()))
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

  private static String ids(List<UUID> attempts) {
    return attempts.stream().map(UUID::toString).collect(Collectors.joining(" "));
  }

  /**
   * Does what {@code plan} says, all of it or nothing.
   *
   * @param act its identifier, drawn when it was looked at: what is sent twice is done once
   */
  @Transactional
  public void apply(Plan plan, UUID act, UUID actor) {
    Set<Integer> percents = new TreeSet<>(plan.credits().values());
    int inserted =
        entities
            .createNativeQuery(
                "insert into act (id, class_id, exercise_id, kind, percent, feedback, answers,"
                    + " actor_id, at) values (:id, :class, :exercise, :kind,"
                    + " cast(:percent as integer), cast(:feedback as text), :answers, :actor, :at)"
                    + " on conflict do nothing")
            .setParameter("id", act)
            .setParameter("class", plan.classId())
            .setParameter("exercise", plan.exerciseId())
            .setParameter("kind", plan.kind().name())
            .setParameter("percent", percents.size() == 1 ? "" + percents.iterator().next() : null)
            .setParameter("feedback", plan.feedback().orElse(null))
            .setParameter("answers", plan.answers())
            .setParameter("actor", actor)
            .setParameter("at", Instant.now())
            .executeUpdate();
    if (inserted == 0) {
      return;
    }
    if (percents.isEmpty()) {
      insert(plan, act, plan.attempts(), null);
    }
    for (Integer percent : percents) {
      insert(
          plan,
          act,
          plan.attempts().stream().filter(id -> percent.equals(plan.credits().get(id))).toList(),
          percent);
    }
  }

  private void insert(Plan plan, UUID act, List<UUID> attempts, @Nullable Integer percent) {
    entities
        .createNativeQuery(
            "insert into act_attempt (act_id, attempt_id, percent)"
                + " select :act, t.id, cast(:percent as integer)"
                + MEANT)
        .setParameter("act", act)
        .setParameter("percent", percent == null ? null : percent.toString())
        .setParameter("ids", ids(attempts))
        .setParameter("exercise", plan.exerciseId())
        .setParameter("class", plan.classId())
        .executeUpdate();
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

  /**
   * An act, and who did it to how many answers.
   *
   * @param undoneBy who took it back; empty where nobody has
   */
  public record Done(Act act, String by, long attempts, String undoneBy) {}

  /** Everything that was decided about the exercise in the class, the latest first. */
  @Transactional
  public List<Done> of(UUID classId, String exerciseId) {
    return entities
        .createQuery(
            "select c, coalesce((select a.name from Account a where a.id = c.actorId), ''),"
                + " (select count(*) from ActedAttempt x where x.key.actId = c.id),"
                + " coalesce((select a.name from Account a where a.id = c.undoneBy), '')"
                + " from Act c where c.classId = :class and c.exerciseId = :exercise"
                + " order by c.at desc",
            Object[].class)
        .setParameter("class", classId)
        .setParameter("exercise", exerciseId)
        .getResultStream()
        .map(row -> new Done((Act) row[0], (String) row[1], (Long) row[2], (String) row[3]))
        .toList();
  }
}
