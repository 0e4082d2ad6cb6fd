package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import nabla.account.WorkMoved;

/** Moves what one account did to another. */
@ApplicationScoped
class MovedWork {
  /** What either account was shown of the variant before the attempt. */
  private static final String HELP =
      " from help h where h.account_id in (?1, ?2) and h.exercise_id = a.exercise_id"
          + " and cast(h.variant as jsonb) = a.parameters and h.opened_at <= a.created_at";

  private final EntityManager entities;

  MovedWork(EntityManager entities) {
    this.entities = entities;
  }

  void move(@Observes WorkMoved event) {
    // What the account has already stays as it is: its variant at hand, and an attempt from a form
    // that was sent under both.
    update(
        "update attempt a set account_id = ?2, hints = greatest(hints, (select count(distinct rung)"
            + HELP
            + " and h.rung > 0)), after_solution = after_solution or exists (select"
            + HELP
            + " and h.rung = 0) where account_id = ?1 and submission not in"
            + " (select submission from attempt where account_id = ?2)",
        event);
    update(
        "update work set account_id = ?2 where account_id = ?1 and exercise_id not in"
            + " (select exercise_id from work where account_id = ?2)",
        event);
    update(
        "update draft set account_id = ?2 where account_id = ?1 and not exists (select from draft d"
            + " where d.account_id = ?2 and d.exercise_id = draft.exercise_id"
            + " and d.seed = draft.seed)",
        event);
    moveHelp(event);
  }

  private void moveHelp(WorkMoved event) {
    update(
        "update help set account_id = ?2 where account_id = ?1 and not exists (select from help h"
            + " where h.account_id = ?2 and h.exercise_id = help.exercise_id"
            + " and h.variant = help.variant and h.rung = help.rung)",
        event);
  }

  private void update(String sql, WorkMoved event) {
    UUID from = event.from();
    UUID to = event.to();
    entities.createNativeQuery(sql).setParameter(1, from).setParameter(2, to).executeUpdate();
  }
}
