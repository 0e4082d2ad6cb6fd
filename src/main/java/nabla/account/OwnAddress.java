package nabla.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nabla.account.SecurityEvent.Kind;
import nabla.account.Ticket.Purpose;
import org.hibernate.exception.ConstraintViolationException;

/** How owners change the e-mail address of their accounts: confirmed, where mail can be sent. */
@RequestScoped
public class OwnAddress {
  private final OwnAccount own;
  private final Accounts accounts;
  private final Tickets tickets;
  private final SignUpPolicy policy;
  private final SecurityLog log;

  OwnAddress(
      OwnAccount own, Accounts accounts, Tickets tickets, SignUpPolicy policy, SecurityLog log) {
    this.own = own;
    this.accounts = accounts;
    this.tickets = tickets;
    this.policy = policy;
    this.log = log;
  }

  /** What came of a change of address. */
  public sealed interface Outcome {
    record Refused(AccountProblem problem) implements Outcome {}

    /** The account has the new address now. */
    record Changed() implements Outcome {}

    /** The account has the new address once the link that is to be mailed there is opened. */
    record ToConfirm(String email, Token token) implements Outcome {}

    /** The address has an account: to be told there, and to nobody else. */
    record Known(String email) implements Outcome {}
  }

  /** Changes the address, or prepares to; {@code password} is the account's. */
  public Outcome change(String typed, String password) {
    Optional<String> email = Email.read(typed);
    if (email.isEmpty()) {
      return new Outcome.Refused(AccountProblem.EMAIL_INVALID);
    }
    Optional<AccountProblem> stranger = own.check(password);
    if (stranger.isPresent()) {
      return new Outcome.Refused(stranger.get());
    }
    return policy.sendsMail() ? prepare(email.get()) : moveTo(email.get());
  }

  private Outcome prepare(String email) {
    if (accounts.findByEmail(email).isPresent()) {
      return new Outcome.Known(email);
    }
    log.note(Kind.ADDRESS_LINK_SENT, own.account().id());
    Token token = tickets.issue(Ticket.address(own.account().id(), email));
    return new Outcome.ToConfirm(email, token);
  }

  private Outcome moveTo(String email) {
    try {
      own.change(Kind.ADDRESS_CHANGED, account -> account.email = email);
      return new Outcome.Changed();
    } catch (ConstraintViolationException taken) {
      return new Outcome.Refused(AccountProblem.EMAIL_TAKEN);
    }
  }

  /** The address that {@code link} gives the account of this browser; empty when it gives none. */
  public Optional<String> confirmable(Token link) {
    return tickets
        .find(link, Purpose.ADDRESS)
        .filter(ticket -> own.account().id().equals(ticket.accountId))
        .flatMap(ticket -> Optional.ofNullable(ticket.email));
  }

  /** Gives the account the address to which {@code link} was sent. */
  public Outcome confirm(Token link) {
    Optional<String> email = confirmable(link);
    boolean redeemed =
        email.isPresent()
            && QuarkusTransaction.requiringNew()
                .call(() -> tickets.redeem(link, Purpose.ADDRESS).isPresent());
    return redeemed ? moveTo(email.get()) : new Outcome.Refused(AccountProblem.INVITATION_INVALID);
  }
}
