package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What those who teach a class write down about a student, for one another. */
@ApplicationScoped
public class StaffNotes {
  private final EntityManager entities;

  StaffNotes(EntityManager entities) {
    this.entities = entities;
  }

  /** About which student of which class. */
  public record About(UUID classId, UUID accountId) {}

  /** A note. */
  public record Note(UUID id, String text, String by, Instant at) {}

  /** The latest first. */
  @Transactional
  public List<Note> of(About about) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select n.id, n.text, coalesce(a.name, ''), n.at from class_note n"
                    + " left join account a on a.id = n.author_id"
                    + " where n.class_id = ?1 and n.account_id = ?2 order by n.at desc, n.id",
                Object[].class)
            .setParameter(1, about.classId())
            .setParameter(2, about.accountId())
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Note((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
        .toList();
  }

  @Transactional
  public void write(About about, String text, UUID author) {
    entities
        .createNativeQuery(
            "insert into class_note (id, class_id, account_id, text, author_id, at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, about.classId())
        .setParameter(3, about.accountId())
        .setParameter(4, text)
        .setParameter(5, author)
        .setParameter(6, Instant.now())
        .executeUpdate();
  }

  @Transactional
  public void delete(About about, UUID note) {
    entities
        .createNativeQuery(
            "delete from class_note where id = ?1 and class_id = ?2 and account_id = ?3")
        .setParameter(1, note)
        .setParameter(2, about.classId())
        .setParameter(3, about.accountId())
        .executeUpdate();
  }
}
