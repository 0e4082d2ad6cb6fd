package nabla.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that lets whoever holds it do one thing, for a while. */
@Entity
class Ticket extends PanacheEntityBase {
  private static final Duration OF_AN_INVITATION = Duration.ofDays(30);
  private static final Duration OF_A_MAIL = Duration.ofDays(1);

  /** Stored: never renamed. */
  enum Purpose {
    /** To sign up in a role. */
    INVITATION,
    /** To sign up with the address to which it was sent. */
    SIGN_UP,
    /** To set a new password. */
    PASSWORD,
    /** To have the address to which it was sent. */
    ADDRESS
  }

  @Id UUID id;

  @Column(nullable = false)
  String tokenHash;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Purpose purpose;

  @Enumerated(EnumType.STRING)
  @Nullable Role role;

  @Nullable UUID createdBy;

  @Nullable String email;

  @Nullable UUID guestId;

  @Nullable String joinCode;

  @Nullable UUID accountId;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant expiresAt;

  @Column(nullable = false)
  int usesLeft;

  @SuppressWarnings("NullAway.Init")
  protected Ticket() {}

  private static Ticket of(Purpose purpose, Duration lifetime) {
    Ticket ticket = new Ticket();
    ticket.id = UUID.randomUUID();
    ticket.purpose = purpose;
    ticket.createdAt = Instant.now();
    ticket.expiresAt = ticket.createdAt.plus(lifetime);
    ticket.usesLeft = 1;
    return ticket;
  }

  static Ticket invitation(Role role, Optional<UUID> by, int uses) {
    Ticket ticket = of(Purpose.INVITATION, OF_AN_INVITATION);
    ticket.role = role;
    ticket.createdBy = by.orElse(null);
    ticket.usesLeft = uses;
    return ticket;
  }

  static Ticket signUp(String email, Optional<UUID> guest, Optional<String> joinCode) {
    Ticket ticket = of(Purpose.SIGN_UP, OF_A_MAIL);
    ticket.email = email;
    ticket.guestId = guest.orElse(null);
    ticket.joinCode = joinCode.orElse(null);
    return ticket;
  }

  static Ticket password(UUID account) {
    Ticket ticket = of(Purpose.PASSWORD, OF_A_MAIL);
    ticket.accountId = account;
    return ticket;
  }

  static Ticket address(UUID account, String email) {
    Ticket ticket = of(Purpose.ADDRESS, OF_A_MAIL);
    ticket.accountId = account;
    ticket.email = email;
    return ticket;
  }
}
