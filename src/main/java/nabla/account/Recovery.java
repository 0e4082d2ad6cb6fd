package nabla.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import nabla.account.SecurityEvent.Kind;
import nabla.account.Ticket.Purpose;

/** New passwords for people who have forgotten theirs. */
@ApplicationScoped
public class Recovery implements IdentityProvider<Recovery.NewPassword> {
  private final Accounts accounts;
  private final Tickets tickets;
  private final Sessions sessions;
  private final Throttle throttle;
  private final SecurityLog log;

  Recovery(
      Accounts accounts, Tickets tickets, Sessions sessions, Throttle throttle, SecurityLog log) {
    this.accounts = accounts;
    this.tickets = tickets;
    this.sessions = sessions;
    this.throttle = throttle;
    this.log = log;
  }

  /** A link's token, and the password to have from now on. */
  public record NewPassword(Token link, String password) {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }

  /** A link to mail to {@code typedEmail}; empty when no account has this address. */
  public Optional<Mailed> linkFor(String typedEmail) {
    return Email.read(typedEmail)
        .flatMap(accounts::findByEmail)
        .map(
            account -> {
              log.note(Kind.PASSWORD_LINK_SENT, account.id());
              return new Mailed(
                  account.email().orElseThrow(), tickets.issue(Ticket.password(account.id())));
            });
  }

  /** A link and where it goes. */
  public record Mailed(String email, Token token) {}

  /** A link that {@code actor} hands to the owner of {@code account}, where no mail does. */
  @Transactional
  public Token linkMadeBy(Account actor, Account account) {
    log.note(Kind.PASSWORD_LINK_MADE, account.id(), actor.id(), "");
    return tickets.issue(Ticket.password(account.id()));
  }

  /** Whose password {@code link} changes; empty when it is no longer good. */
  public Optional<Account> owner(Token link) {
    return tickets
        .find(link, Purpose.PASSWORD)
        .flatMap(ticket -> Optional.ofNullable(ticket.accountId))
        .flatMap(accounts::find);
  }

  /** What is wrong with the new password. */
  public Optional<AccountProblem> problem(NewPassword proof) {
    return owner(proof.link())
        .flatMap(
            owner -> Passwords.problem(proof.password(), owner.name(), owner.email().orElse("")));
  }

  /** Sets the password, and ends every session that the old one began. */
  @Override
  public SignInOutcome identify(NewPassword proof) {
    Optional<Account> owner = owner(proof.link());
    if (owner.isEmpty() || problem(proof).isPresent()) {
      return new SignInOutcome.Unknown();
    }
    String hash = Passwords.hash(proof.password());
    boolean set =
        QuarkusTransaction.requiringNew().call(() -> set(owner.get().id(), proof.link(), hash));
    if (!set) {
      return new SignInOutcome.Unknown();
    }
    owner.get().email().ifPresent(throttle::forget);
    return new SignInOutcome.Done(owner.get());
  }

  private boolean set(UUID owner, Token link, String hash) {
    if (tickets.redeem(link, Purpose.PASSWORD).isEmpty()) {
      return false;
    }
    Account account = Account.findById(owner);
    account.passwordHash = hash;
    Ticket.delete("accountId = ?1 and purpose = ?2", owner, Purpose.PASSWORD);
    sessions.endOthers(owner, Optional.empty());
    log.note(Kind.PASSWORD_RESET, owner);
    return true;
  }
}
