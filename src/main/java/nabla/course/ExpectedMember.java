package nabla.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A student of a roster who has no account yet. */
@Entity
@Table(name = "class_expected")
public class ExpectedMember extends PanacheEntityBase {

  /** Of which class, and under which address. */
  @Embeddable
  record Key(UUID classId, String email) {}

  @EmbeddedId Key key;

  @Column(nullable = false)
  String name;

  @Column(nullable = false)
  String groupName;

  @Column(nullable = false)
  Instant addedAt;

  @SuppressWarnings("NullAway.Init")
  protected ExpectedMember() {}

  public String email() {
    return key.email();
  }

  public String name() {
    return name;
  }

  /** The group the student will be in; empty for none. */
  public String groupName() {
    return groupName;
  }
}
