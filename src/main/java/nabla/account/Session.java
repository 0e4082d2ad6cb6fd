package nabla.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A browser that is known as an account until it expires or is ended. */
@Entity
class Session extends PanacheEntityBase {
  @Id String tokenHash;

  /** What its owner calls it by. */
  @Column(nullable = false)
  UUID id;

  @Column(nullable = false)
  UUID accountId;

  @Column(nullable = false)
  String browser;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant seenAt;

  @Column(nullable = false)
  Instant expiresAt;

  @SuppressWarnings("NullAway.Init")
  protected Session() {}
}
