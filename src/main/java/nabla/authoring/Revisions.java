package nabla.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.authoring.Revision.State;
import nabla.exercise.DraftReading.Draft;
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

  /** The newest revision of an exercise. */
  @Transactional
  public Optional<Revision> latest(String exerciseId) {
    return Revision.find("key.exerciseId = ?1 order by key.number desc", exerciseId)
        .firstResultOptional();
  }

  /** The newest revision of every exercise, by exercise. */
  @Transactional
  public List<Revision> latest() {
    return entities
        .createQuery(
            "from Revision r where r.key.number = (select max(o.key.number) from Revision o"
                + " where o.key.exerciseId = r.key.exerciseId) order by r.key.exerciseId",
            Revision.class)
        .getResultList();
  }

  /** What students get, by exercise. */
  @Transactional
  public List<Revision> live() {
    return Revision.list("state = ?1 order by key.exerciseId", State.LIVE);
  }

  /** What students get of one exercise. */
  @Transactional
  public Optional<Revision> live(String exerciseId) {
    return Revision.find("state = ?1 and key.exerciseId = ?2", State.LIVE, exerciseId)
        .firstResultOptional();
  }

  /** A text of the exercise with this hash. */
  @Transactional
  public Optional<Draft> text(String exerciseId, String hash) {
    return Revision.<Revision>find("key.exerciseId = ?1 and hash = ?2", exerciseId, hash)
        .firstResultOptional()
        .map(Revision::draft);
  }

  /** Saves {@code edit} unless somebody else saved since its author began. */
  @Transactional
  public Saved save(Edit edit) {
    return save(edit, null);
  }

  /** Saves {@code edit} as the first revision of a copy of {@code original}. */
  @Transactional
  public Saved saveCopy(Edit edit, Revision original) {
    return save(edit, original);
  }

  private Saved save(Edit edit, @Nullable Revision origin) {
    int number = edit.base() + 1;
    Draft draft = edit.draft();
    Row row = new Row(State.DRAFT, edit.authorId(), edit.note(), origin);
    if (newest(draft.id()) == edit.base() && insert(draft, number, row) == 1) {
      return new Saved.Done(number);
    }
    return new Saved.Conflict(latest(draft.id()).orElseThrow());
  }

  /** Keeps a text that came with the installation; gives its number. */
  @Transactional
  int keepShipped(Draft draft) {
    int number = newest(draft.id()) + 1;
    insert(draft, number, new Row(State.REVIEWED, null, "", null));
    return number;
  }

  /** Notes that a revision passed its tests. */
  @Transactional
  void markReviewed(String exerciseId, int number) {
    Revision.update(
        "state = ?1 where key.exerciseId = ?2 and key.number = ?3 and state = ?4",
        State.REVIEWED,
        exerciseId,
        number,
        State.DRAFT);
  }

  /** Makes {@code number} the one revision of the exercise that students get. */
  @Transactional
  void makeLive(String exerciseId, int number) {
    retire(exerciseId);
    Revision.update(
        "state = ?1 where key.exerciseId = ?2 and key.number = ?3", State.LIVE, exerciseId, number);
  }

  /** Makes no revision of the exercise live. */
  @Transactional
  void retire(String exerciseId) {
    Revision.update(
        "state = ?1 where key.exerciseId = ?2 and state = ?3",
        State.REVIEWED,
        exerciseId,
        State.LIVE);
  }

  private int newest(String exerciseId) {
    return entities
        .createQuery(
            "select coalesce(max(key.number), 0) from Revision where key.exerciseId = ?1",
            Integer.class)
        .setParameter(1, exerciseId)
        .getSingleResult();
  }

  /** Without an author, it came with the installation. */
  private record Row(
      State state, @Nullable UUID authorId, String note, @Nullable Revision origin) {}

  /** Does nothing when there is such a number, were it by a request at the same time. */
  private int insert(Draft draft, int number, Row row) {
    Revision origin = row.origin();
    return entities
        .createNativeQuery(
            "insert into revision (exercise_id, number, section, text, hash, shipped, author_id,"
                + " note, state, created_at, origin_id, origin_number) values (?1, ?2, ?3, ?4, ?5,"
                + " ?6, cast(?7 as uuid), ?8, ?9, ?10, ?11, cast(?12 as integer))"
                + " on conflict do nothing")
        .setParameter(1, draft.id())
        .setParameter(2, number)
        .setParameter(3, draft.section())
        .setParameter(4, draft.text())
        .setParameter(5, draft.hash())
        .setParameter(6, row.authorId() == null)
        .setParameter(7, row.authorId() == null ? null : row.authorId().toString())
        .setParameter(8, row.note())
        .setParameter(9, row.state().name())
        .setParameter(10, Instant.now())
        .setParameter(11, origin == null ? null : origin.exerciseId())
        .setParameter(12, origin == null ? null : Integer.toString(origin.number()))
        .executeUpdate();
  }
}
