package nabla.authoring;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nabla.exercise.DraftReading.Draft;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** One saved text of an exercise; only its state ever changes. */
@Entity
public class Revision extends PanacheEntityBase {

  /** What may be done with a revision. Stored: never renamed. */
  public enum State {
    /** Saved, whatever is wrong with it. */
    DRAFT,
    /** Passed its tests, and may go to students; perhaps it was what they got. */
    REVIEWED,
    /** What students get. */
    LIVE
  }

  /** Which revision of which exercise, counted from 1. */
  @Embeddable
  record Key(String exerciseId, int number) {}

  @EmbeddedId Key key;

  @Column(nullable = false)
  String section;

  @Column(nullable = false)
  String text;

  @Column(nullable = false)
  String hash;

  boolean shipped;

  @Nullable UUID authorId;

  @Formula("(select account.name from account where account.id = author_id)")
  @Nullable String authorName;

  @Column(nullable = false)
  String note;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  State state;

  @Column(nullable = false)
  Instant createdAt;

  @Nullable String originId;
  @Nullable Integer originNumber;

  @SuppressWarnings("NullAway.Init")
  protected Revision() {}

  public String exerciseId() {
    return key.exerciseId();
  }

  public int number() {
    return key.number();
  }

  /** The slug of the section it stands in. */
  public String section() {
    return section;
  }

  public String text() {
    return text;
  }

  /** SHA-256 of the text; attempts that were graded with it carry the same. */
  public String hash() {
    return hash;
  }

  /** Absent for what the installation came with, and where the account is gone. */
  public @Nullable String authorName() {
    return authorName;
  }

  public String note() {
    return note;
  }

  /** Whether it came with the installation. */
  public boolean isShipped() {
    return shipped;
  }

  /** The exercise that it is a copy of. */
  public Optional<String> originId() {
    return Optional.ofNullable(originId);
  }

  /** The text as it is edited. */
  public Draft draft() {
    return new Draft(exerciseId(), section, text, hash);
  }

  public boolean isLive() {
    return state == State.LIVE;
  }

  public State state() {
    return state;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
