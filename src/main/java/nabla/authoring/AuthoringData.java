package nabla.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nabla.account.PersonalData;

/** What is stored about somebody who writes exercises. */
@ApplicationScoped
class AuthoringData implements PersonalData {
  private final EntityManager entities;

  AuthoringData(EntityManager entities) {
    this.entities = entities;
  }

  record Record(List<Written> saved, List<Typed> unsaved) {}

  record Written(Instant at, String exercise, int number, String note, String text) {}

  record Typed(Instant at, String exercise, String text) {}

  @Override
  public String part() {
    return "authoring";
  }

  @Override
  @Transactional
  public Object of(UUID account) {
    List<Revision> saved = Revision.list("authorId = ?1 order by createdAt", account);
    List<?> unsaved =
        entities
            .createNativeQuery(
                "select saved_at, exercise_id, text from unsaved_text where account_id = ?1 order by"
                    + " saved_at",
                Object[].class)
            .setParameter(1, account)
            .getResultList();
    return new Record(
        saved.stream()
            .map(r -> new Written(r.createdAt(), r.exerciseId(), r.number(), r.note(), r.text()))
            .toList(),
        unsaved.stream()
            .map(Object[].class::cast)
            .map(row -> new Typed((Instant) row[0], (String) row[1], (String) row[2]))
            .toList());
  }
}
