package nabla.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Makes guests, finds accounts, and joins two that turn out to be one. */
@ApplicationScoped
class Accounts {
  private final Event<WorkMoved> workMoved;

  Accounts(Event<WorkMoved> workMoved) {
    this.workMoved = workMoved;
  }

  Account createGuest() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Account guest = Account.guest();
              guest.persist();
              return guest;
            });
  }

  /** By an address as it is kept. */
  Optional<Account> findByEmail(String email) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Account.find("email", email).firstResultOptional());
  }

  Optional<Account> find(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> Account.findByIdOptional(id));
  }

  /** Moves the work of {@code guest} to {@code account}; there is no such guest afterwards. */
  @Transactional
  void moveWork(UUID guest, UUID account) {
    if (Account.count("id = ?1 and role = ?2", guest, Role.GUEST) == 1) {
      workMoved.fire(new WorkMoved(guest, account));
      Account.delete("id = ?1 and role = ?2", guest, Role.GUEST);
    }
  }
}
