package nabla.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What authors have typed and not saved yet; a closed tab and a restart leave it as it is. */
@ApplicationScoped
public class UnsavedTexts {
  /** Who has not typed for so long has left the desk. */
  private static final Duration AT_WORK = Duration.ofMinutes(15);

  private final EntityManager entities;

  UnsavedTexts(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A text on which its author has not decided yet.
   *
   * @param base the number of the revision that its author began with
   */
  public record Unsaved(int base, String text, Instant at) {}

  /** Somebody who is typing. */
  public record AtWork(String name, Instant since) {}

  /** Keeps {@code text} in the place of what the author typed before. */
  @Transactional
  public void keep(UUID author, String exerciseId, int base, String text) {
    entities
        .createNativeQuery(
            "insert into unsaved_text (account_id, exercise_id, base, text, saved_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict (account_id, exercise_id) do update"
                + " set base = excluded.base, text = excluded.text, saved_at = excluded.saved_at")
        .setParameter(1, author)
        .setParameter(2, exerciseId)
        .setParameter(3, base)
        .setParameter(4, text.replace("\0", ""))
        .setParameter(5, Instant.now())
        .executeUpdate();
  }

  @Transactional
  public Optional<Unsaved> find(UUID author, String exerciseId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select base, text, saved_at from unsaved_text where account_id = ?1 and exercise_id"
                    + " = ?2",
                Object[].class)
            .setParameter(1, author)
            .setParameter(2, exerciseId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Unsaved((Integer) row[0], (String) row[1], (Instant) row[2]))
        .findFirst();
  }

  @Transactional
  public void drop(UUID author, String exerciseId) {
    entities
        .createNativeQuery("delete from unsaved_text where account_id = ?1 and exercise_id = ?2")
        .setParameter(1, author)
        .setParameter(2, exerciseId)
        .executeUpdate();
  }

  /** Who else is typing in the exercise now. */
  @Transactional
  public List<AtWork> others(UUID author, String exerciseId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select a.name, u.saved_at from unsaved_text u join account a on a.id ="
                    + " u.account_id where u.exercise_id = ?1 and u.account_id <> ?2 and u.saved_at"
                    + " > ?3 order by u.saved_at desc",
                Object[].class)
            .setParameter(1, exerciseId)
            .setParameter(2, author)
            .setParameter(3, Instant.now().minus(AT_WORK))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new AtWork((String) row[0], (Instant) row[1]))
        .toList();
  }
}
