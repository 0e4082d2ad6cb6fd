package nabla.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account and that its owner, or an administrator, may have to know.
 */
@Entity
public class SecurityEvent extends PanacheEntityBase {

  /** Stored: never renamed. */
  public enum Kind {
    SIGNED_UP,
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** Refused without looking at the password, after too many failures. Logged, not stored. */
    SIGN_IN_SLOWED,
    SIGNED_OUT,
    SESSION_ENDED,
    NAME_CHANGED,
    /** A link to confirm a new address was sent. */
    ADDRESS_LINK_SENT,
    ADDRESS_CHANGED,
    PASSWORD_CHANGED,
    /** A link to set a new password was sent by mail. */
    PASSWORD_LINK_SENT,
    /** The actor made a link to set a new password. */
    PASSWORD_LINK_MADE,
    PASSWORD_RESET,
    ROLE_CHANGED,
    INVITATION_MADE,
    INVITATION_WITHDRAWN,
    DATA_EXPORTED,
    /** Logged; in the table it would go with the account. */
    ACCOUNT_DELETED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(nullable = false)
  Instant at;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Kind kind;

  @Nullable UUID accountId;

  @Nullable UUID actorId;

  @Column(nullable = false)
  String address;

  @Column(nullable = false)
  String browser;

  @Column(nullable = false)
  String detail;

  @SuppressWarnings("NullAway.Init")
  protected SecurityEvent() {}

  public Instant at() {
    return at;
  }

  public Kind kind() {
    return kind;
  }

  /** Whose event it is; absent for an invitation, which is nobody's yet. */
  public Optional<UUID> accountId() {
    return Optional.ofNullable(accountId);
  }

  /** Who did it to somebody else's account; absent for what owners do themselves. */
  public Optional<UUID> actorId() {
    return Optional.ofNullable(actorId);
  }

  /** The network address of whoever did it. */
  public String address() {
    return address;
  }

  public String browser() {
    return browser;
  }

  /** Such as the new role; often empty. */
  public String detail() {
    return detail;
  }
}
