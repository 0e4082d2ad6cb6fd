package nabla.insight;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an instructor decided about answers of a class. */
@Entity
public class Act extends PanacheEntityBase {

  /** What it does. Stored: never renamed. */
  public enum Kind {
    /** Gives the answers credit, or takes it. */
    CREDIT,
    /** Says something to those who gave the answers, and to those who will. */
    FEEDBACK
  }

  @Id UUID id;
  UUID classId;
  String exerciseId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Kind kind;

  @Nullable Integer percent;
  @Nullable String feedback;
  String answers;
  @Nullable UUID actorId;

  @Column(nullable = false)
  Instant at;

  @Nullable Instant undoneAt;
  @Nullable UUID undoneBy;

  @SuppressWarnings("NullAway.Init")
  protected Act() {}

  public UUID id() {
    return id;
  }

  public UUID classId() {
    return classId;
  }

  public String exerciseId() {
    return exerciseId;
  }

  public Kind kind() {
    return kind;
  }

  /** Of a credit that is the same for all its answers, in percent. */
  public Optional<Integer> percent() {
    return Optional.ofNullable(percent);
  }

  public Optional<String> feedback() {
    return Optional.ofNullable(feedback);
  }

  /** The version of the exercise with which the answers were graded anew, if that was it. */
  public Optional<String> revision() {
    return answers.startsWith(Acts.REVISION)
        ? Optional.of(answers.substring(Acts.REVISION.length()))
        : Optional.empty();
  }

  public Instant at() {
    return at;
  }

  /** When it was taken back; empty where it was not. */
  public Optional<Instant> undoneAt() {
    return Optional.ofNullable(undoneAt);
  }

  public boolean isUndone() {
    return undoneAt != null;
  }
}
