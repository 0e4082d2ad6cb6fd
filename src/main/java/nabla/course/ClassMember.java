package nabla.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** Somebody in a class. */
@Entity
public class ClassMember extends PanacheEntityBase {

  /** In which class, and who. */
  @Embeddable
  record Key(UUID classId, UUID accountId) {}

  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  ClassRole role;

  @Column(nullable = false)
  String groupName;

  @Column(nullable = false)
  Instant joinedAt;

  @SuppressWarnings("NullAway.Init")
  protected ClassMember() {}

  public UUID classId() {
    return key.classId();
  }

  public UUID accountId() {
    return key.accountId();
  }

  public ClassRole role() {
    return role;
  }

  /** The group within the class; empty for none. */
  public String groupName() {
    return groupName;
  }

  public Instant joinedAt() {
    return joinedAt;
  }
}
