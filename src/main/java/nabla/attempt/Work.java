package nabla.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** The variant of an exercise that an account works on. */
@Entity
class Work extends PanacheEntityBase {

  /** Whose work, on what. */
  @Embeddable
  record Key(UUID accountId, String exerciseId) {}

  @EmbeddedId Key key;

  @Column(nullable = false)
  long seed;

  @Column(nullable = false)
  Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Work() {}
}
