package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people have typed and not sent yet, one text for each variant. */
@ApplicationScoped
public class Drafts {
  private final EntityManager entities;

  Drafts(EntityManager entities) {
    this.entities = entities;
  }

  /** What was typed last; empty when there is nothing, or it was sent. */
  @Transactional
  public Optional<String> find(UUID accountId, String exerciseId, long seed) {
    List<?> found =
        entities
            .createNativeQuery(
                "select text from draft where account_id = ?1 and exercise_id = ?2 and seed = ?3",
                String.class)
            .setParameter(1, accountId)
            .setParameter(2, exerciseId)
            .setParameter(3, seed)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  /**
   * Keeps {@code text} in place of what was kept before; an empty one, or one that no row can hold,
   * leaves nothing.
   */
  @Transactional
  public void keep(UUID accountId, String exerciseId, long seed, String text) {
    if (text.isBlank() || !Submission.isStorable(text)) {
      drop(accountId, exerciseId, seed);
      return;
    }
    entities
        .createNativeQuery(
            "insert into draft (account_id, exercise_id, seed, text, saved_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict (account_id, exercise_id, seed)"
                + " do update set text = excluded.text, saved_at = excluded.saved_at")
        .setParameter(1, accountId)
        .setParameter(2, exerciseId)
        .setParameter(3, seed)
        .setParameter(4, text)
        .setParameter(5, Instant.now())
        .executeUpdate();
  }

  /** Forgets what was typed: it has been sent. */
  @Transactional
  void drop(UUID accountId, String exerciseId, long seed) {
    entities
        .createNativeQuery(
            "delete from draft where account_id = ?1 and exercise_id = ?2 and seed = ?3")
        .setParameter(1, accountId)
        .setParameter(2, exerciseId)
        .setParameter(3, seed)
        .executeUpdate();
  }
}
