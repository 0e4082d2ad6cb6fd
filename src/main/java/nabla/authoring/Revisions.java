package nabla.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.authoring.Revision.State;
import nabla.exercise.DraftReading;
import nabla.exercise.Exercise;
import org.jspecify.annotations.Nullable;

/** The saved texts of exercises. */
@ApplicationScoped
public class Revisions {
  private final EntityManager entities;

  Revisions(EntityManager entities) {
    this.entities = entities;
  }

  /** All revisions of an exercise, newest first. */
  @Transactional
  public List<Revision> history(String exerciseId) {
    return Revision.list("key.exerciseId = ?1 order by key.number desc", exerciseId);
  }

  @Transactional
  public Optional<Revision> find(String exerciseId, int number) {
    return Revision.findByIdOptional(new Revision.Key(exerciseId, number));
  }

  /** The newest revision of every exercise, by exercise. */
  @Transactional
  public List<Revision> latest() {
    return Revision.list(
        "key.number = (select max(r.key.number) from Revision r"
            + " where r.key.exerciseId = Revision.key.exerciseId) order by key.exerciseId");
  }

  /** Every revision that students have or had, oldest first and the live ones last. */
  @Transactional
  List<Revision> published() {
    return Revision.list("state <> ?1 order by state desc, key.number", State.DRAFT);
  }

  /** Saves {@code edit} unless somebody else saved since its author began. */
  @Transactional
  public Saved save(Edit edit) {
    int number = edit.base() + 1;
    DraftReading.Draft draft = edit.draft();
    if (newest(draft.id()) == edit.base() && insert(edit, number) == 1) {
      return new Saved.Done(number);
    }
    return new Saved.Conflict(history(draft.id()).get(0));
  }

  /** Keeps the text that {@code exercise} was shipped with, unless it is known. */
  @Transactional
  void keepShipped(Exercise exercise) {
    if (Revision.count("key.exerciseId = ?1 and hash = ?2", exercise.id(), exercise.hash()) == 0) {
      Row row = new Row(exercise.hash(), State.REVIEWED, null, "");
      insert(exercise.draft(), newest(exercise.id()) + 1, row);
    }
  }

  /** Makes {@code number} the one revision of the exercise that students get. */
  @Transactional
  void makeLive(String exerciseId, int number) {
    Revision.update(
        "state = ?1 where key.exerciseId = ?2 and state = ?3",
        State.REVIEWED,
        exerciseId,
        State.LIVE);
    Revision.update(
        "state = ?1 where key.exerciseId = ?2 and key.number = ?3", State.LIVE, exerciseId, number);
  }

  private int newest(String exerciseId) {
    return entities
        .createQuery(
            "select coalesce(max(key.number), 0) from Revision where key.exerciseId = ?1",
            Integer.class)
        .setParameter(1, exerciseId)
        .getSingleResult();
  }

  private record Row(String hash, State state, @Nullable UUID authorId, String note) {}

  private int insert(Edit edit, int number) {
    return insert(
        edit.draft(),
        number,
        new Row(edit.draft().hash(), State.DRAFT, edit.authorId(), edit.note()));
  }

  /** Does nothing when there is such a number, were it by a request at the same time. */
  private int insert(DraftReading.Draft draft, int number, Row row) {
    return entities
        .createNativeQuery(
            "insert into revision (exercise_id, number, section, text, hash, author_id, note, state,"
                + " created_at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7, ?8, ?9)"
                + " on conflict do nothing")
        .setParameter(1, draft.id())
        .setParameter(2, number)
        .setParameter(3, draft.section())
        .setParameter(4, draft.text())
        .setParameter(5, row.hash())
        .setParameter(6, row.authorId() == null ? null : row.authorId().toString())
        .setParameter(7, row.note())
        .setParameter(8, row.state().name())
        .setParameter(9, Instant.now())
        .executeUpdate();
  }
}
