package nabla.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link with which one person may sign up as an instructor. */
@Entity
class Invitation extends PanacheEntityBase {
  @Id String tokenHash;

  @Column(nullable = false)
  Instant createdAt;

  @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected Invitation() {}
}
