package nabla.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who take the course together, and those who teach them. */
@Entity
public class CourseClass extends PanacheEntityBase {
  @Id UUID id;

  @Column(nullable = false)
  String title;

  @Column(nullable = false)
  String zone;

  @Column(nullable = false)
  String joinCode;

  @Column(nullable = false)
  Instant createdAt;

  @Nullable Instant archivedAt;

  @SuppressWarnings("NullAway.Init")
  protected CourseClass() {}

  public UUID id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** The time zone of all its times. */
  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** What lets people in as students. */
  public String joinCode() {
    return joinCode;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Whether it can be read only. */
  public boolean isArchived() {
    return archivedAt != null;
  }
}
