package nabla.account;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nabla.account.SecurityEvent.Kind;

/** Everybody who has signed up, for administrators. */
@ApplicationScoped
public class People {
  /** So many are shown; whoever looks for somebody else types more of the name. */
  private static final int SHOWN = 100;

  private final SecurityLog log;

  People(SecurityLog log) {
    this.log = log;
  }

  /** Those whose name or address has {@code text} in it, by name; at most a hundred. */
  @Transactional
  public List<Account> search(String text) {
    String pattern =
        "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return Account.find(
            "role <> ?1 and (lower(name) like ?2 escape '\\' or email like ?2 escape '\\')"
                + " order by lower(name), email",
            Role.GUEST,
            pattern)
        .page(Page.ofSize(SHOWN))
        .list();
  }

  /** Somebody who has signed up. */
  @Transactional
  public Optional<Account> find(UUID id) {
    return Account.find("id = ?1 and role <> ?2", id, Role.GUEST).firstResultOptional();
  }

  /** Somebody who has signed up with this address. */
  @Transactional
  public Optional<Account> findByEmail(String typed) {
    return Email.read(typed).flatMap(email -> Account.find("email", email).firstResultOptional());
  }

  /**
   * Gives {@code person} another role, and withdraws what the person may no longer have given out.
   *
   * @return whether it did; the last administrator stays one
   */
  @Transactional
  public boolean changeRole(Account actor, UUID person, Role role) {
    if (role == Role.GUEST) {
      throw new IllegalArgumentException("nobody who has signed up becomes a guest");
    }
    Account account = Account.findById(person);
    if (account.role() == role) {
      return true;
    }
    if (account.is(Role.ADMINISTRATOR) && lastAdministrator()) {
      return false;
    }
    log.note(Kind.ROLE_CHANGED, person, actor.id(), role.name());
    if (!role.includes(account.role())) {
      Ticket.delete("createdBy", person);
    }
    account.role = role;
    return true;
  }

  /** Locks the administrators, so that two who leave at once do not both count the other. */
  static boolean lastAdministrator() {
    return Account.find("role", Role.ADMINISTRATOR)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list()
            .size()
        <= 1;
  }
}
