package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The help that accounts took with a variant, which is named by its parameters: seeds that give the
 * same variant give the same help.
 */
@ApplicationScoped
public class HelpTaken {
  private final EntityManager entities;
  private final Practice practice;

  HelpTaken(EntityManager entities, Practice practice) {
    this.entities = entities;
    this.practice = practice;
  }

  /** Whose help with what. */
  public record Subject(UUID accountId, String exerciseId, SortedMap<String, String> parameters) {
    private String variant() {
      return Json.ofParameters(parameters);
    }
  }

  /**
   * What help was taken.
   *
   * @param hints how many were opened, from the first on
   * @param solution whether the solution was shown before the variant was solved
   */
  public record Taken(int hints, boolean solution) {}

  @Transactional
  public Taken of(Subject subject) {
    List<Integer> rungs =
        entities
            .createQuery(
                "select rung from Help where accountId = :account and exerciseId = :exercise"
                    + " and variant = :variant",
                Integer.class)
            .setParameter("account", subject.accountId())
            .setParameter("exercise", subject.exerciseId())
            .setParameter("variant", subject.variant())
            .getResultList();
    boolean solution = rungs.contains(Help.SOLUTION);
    return new Taken(rungs.size() - (solution ? 1 : 0), solution);
  }

  /** Opens the hint after those that are open, if that is the {@code rung}th. */
  @Transactional
  public void openHint(Subject subject, int rung) {
    practice.lock(subject.accountId(), subject.exerciseId());
    if (rung == of(subject).hints() + 1) {
      insert(subject, rung);
    }
  }

  /** Notes that the solution is shown. */
  @Transactional
  public void showSolution(Subject subject) {
    practice.lock(subject.accountId(), subject.exerciseId());
    insert(subject, Help.SOLUTION);
  }

  private void insert(Subject subject, int rung) {
    entities
        .createNativeQuery(
            "insert into help (id, account_id, exercise_id, variant, rung, opened_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, subject.accountId())
        .setParameter(3, subject.exerciseId())
        .setParameter(4, subject.variant())
        .setParameter(5, rung)
        .setParameter(6, Instant.now())
        .executeUpdate();
  }
}
