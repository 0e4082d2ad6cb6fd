package nabla.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, or a browser whose person has not signed up yet. */
@Entity
public class Account extends PanacheEntityBase {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Role role;

  @Column(nullable = false)
  String name;

  @Nullable String email;

  @Nullable String passwordHash;

  @Column(nullable = false)
  Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  static Account guest() {
    Account guest = new Account();
    guest.id = UUID.randomUUID();
    guest.role = Role.GUEST;
    guest.name = "";
    guest.createdAt = Instant.now();
    return guest;
  }

  public UUID id() {
    return id;
  }

  public Role role() {
    return role;
  }

  public boolean isGuest() {
    return role == Role.GUEST;
  }

  /** Whether the account may what {@code other} may. */
  public boolean is(Role other) {
    return role.includes(other);
  }

  /** The name given on signing up; empty for a guest. */
  public String name() {
    return name;
  }

  /** Lower case; absent for a guest. */
  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
