package nabla.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one student has in an assignment beyond the others. */
@Entity
public class Extension extends PanacheEntityBase {

  /** In which assignment, and who. */
  @Embeddable
  record Key(UUID assignmentId, UUID accountId) {}

  @EmbeddedId Key key;
  @Nullable Instant dueAt;
  int extraAttempts;
  String note;
  @Nullable UUID givenBy;

  @Column(nullable = false)
  Instant givenAt;

  @SuppressWarnings("NullAway.Init")
  protected Extension() {}

  public UUID accountId() {
    return key.accountId();
  }

  /** The due time that holds for the student; empty where that is as for everybody. */
  public Optional<Instant> due() {
    return Optional.ofNullable(dueAt);
  }

  /** Attempts at each exercise, added to those that everybody has. */
  public int extraAttempts() {
    return extraAttempts;
  }

  /** Why, for whoever teaches the class. */
  public String note() {
    return note;
  }
}
