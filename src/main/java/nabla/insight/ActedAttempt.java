package nabla.insight;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attempt that an act is about. */
@Entity
@Table(name = "act_attempt")
class ActedAttempt extends PanacheEntityBase {

  /** Which act, and which attempt. */
  @Embeddable
  record Key(UUID actId, UUID attemptId) {}

  @EmbeddedId Key key;

  /** The credit that it gives, in percent; none for what only says something. */
  @Nullable Integer percent;

  @SuppressWarnings("NullAway.Init")
  protected ActedAttempt() {}
}
