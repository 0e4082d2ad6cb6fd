package nabla.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.account.Admission.Invited;
import nabla.account.Admission.Joining;
import nabla.account.Admission.Mailed;
import nabla.account.SecurityEvent.Kind;
import nabla.account.Ticket.Purpose;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Makes accounts of people who sign up. Passwords are hashed outside of transactions. */
@ApplicationScoped
public class SignUps {
  private final Accounts accounts;
  private final Tickets tickets;
  private final SignUpPolicy policy;
  private final JoinCodes joinCodes;
  private final SecurityLog log;
  private final Event<SignedUp> signedUp;

  SignUps(
      Accounts accounts,
      Tickets tickets,
      SignUpPolicy policy,
      JoinCodes joinCodes,
      SecurityLog log,
      Event<SignedUp> signedUp) {
    this.accounts = accounts;
    this.tickets = tickets;
    this.policy = policy;
    this.joinCodes = joinCodes;
    this.log = log;
    this.signedUp = signedUp;
  }

  /** What is to be mailed to somebody who wants to sign up. */
  public sealed interface Reply {
    /** A link with which to go on. */
    record Link(String email, Token token) implements Reply {}

    /** That there is an account with this address already. Nobody but its owner learns of it. */
    record Known(String email) implements Reply {}

    record Refused(AccountProblem problem) implements Reply {}
  }

  /** Begins to sign up by mail; the class of {@code joinCode} is joined at the end. */
  public Reply begin(String typedEmail, Optional<Account> guest, Optional<String> joinCode) {
    Optional<String> email = Email.read(typedEmail);
    if (email.isEmpty()) {
      return new Reply.Refused(AccountProblem.EMAIL_INVALID);
    }
    if (joinCode.filter(code -> joinCodes.find(code).isEmpty()).isPresent()) {
      return new Reply.Refused(AccountProblem.JOIN_CODE_INVALID);
    }
    if (accounts.findByEmail(email.get()).isPresent()) {
      return new Reply.Known(email.get());
    }
    Ticket ticket = Ticket.signUp(email.get(), guest.map(Account::id), joinCode);
    return new Reply.Link(email.get(), tickets.issue(ticket));
  }

  /** The address to which the link of {@code token} was sent; empty when it is no longer good. */
  public Optional<String> mailedTo(Token token) {
    return tickets.find(token, Purpose.SIGN_UP).map(ticket -> ticket.email);
  }

  /** Signs up; {@code guest}, when there is one, becomes the new account. */
  SignUpOutcome signUp(SignUp form, Optional<Account> guest) {
    Optional<String> email = email(form);
    List<AccountProblem> problems = problems(form, email);
    if (!problems.isEmpty()) {
      return new SignUpOutcome.Refused(problems);
    }
    String passwordHash = Passwords.hash(form.password());
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Account account =
                    guest
                        // A lambda: behind a method reference, Panache does not see the call.
                        .flatMap(known -> Account.<Account>findByIdOptional(known.id()))
                        .orElseGet(Account::guest);
                account.name = Names.tidy(form.name());
                account.email = email.orElseThrow();
                account.passwordHash = passwordHash;
                admit(account, form.admission());
                return new SignUpOutcome.Done(account);
              });
    } catch (ConstraintViolationException takenMeanwhile) {
      return new SignUpOutcome.Refused(List.of(AccountProblem.EMAIL_TAKEN));
    } catch (NotAdmittedException meanwhile) {
      return new SignUpOutcome.Refused(List.of(meanwhile.problem));
    }
  }

  private Optional<String> email(SignUp form) {
    return form.admission() instanceof Mailed mailed
        ? mailedTo(mailed.link())
        : Email.read(form.email());
  }

  private List<AccountProblem> problems(SignUp form, Optional<String> email) {
    List<AccountProblem> problems = new ArrayList<>();
    Optional<AccountProblem> notAdmitted = notAdmitted(form.admission());
    notAdmitted.ifPresent(problems::add);
    Names.problem(form.name()).ifPresent(problems::add);
    if (email.flatMap(accounts::findByEmail).isPresent()) {
      problems.add(AccountProblem.EMAIL_TAKEN);
    } else if (email.isEmpty() && !(form.admission() instanceof Mailed)) {
      problems.add(AccountProblem.EMAIL_INVALID);
    }
    Passwords.problem(form.password(), form.name(), email.orElse(form.email()))
        .ifPresent(problems::add);
    return problems;
  }

  private Optional<AccountProblem> notAdmitted(Admission admission) {
    if (admission instanceof Invited invited) {
      return tickets.find(invited.invitation(), Purpose.INVITATION).isPresent()
          ? Optional.empty()
          : Optional.of(AccountProblem.INVITATION_INVALID);
    }
    if (admission instanceof Mailed mailed) {
      return mailedTo(mailed.link()).isPresent()
          ? Optional.empty()
          : Optional.of(AccountProblem.INVITATION_INVALID);
    }
    // Where mail confirms addresses, a class's code goes along with the mail.
    boolean byMail = policy.way() == SignUpPolicy.Way.MAIL;
    if (admission instanceof Joining joining && !byMail) {
      return joinCodes.find(joining.code()).isPresent()
          ? Optional.empty()
          : Optional.of(AccountProblem.JOIN_CODE_INVALID);
    }
    return policy.way() == SignUpPolicy.Way.OPEN
        ? Optional.empty()
        : Optional.of(AccountProblem.ADMISSION_MISSING);
  }

  /** Uses the admission up, and gives {@code account} what it admits to. */
  private void admit(Account account, Admission admission) {
    account.role = Role.STUDENT;
    if (admission instanceof Invited invited) {
      Ticket invitation = redeem(invited.invitation(), Purpose.INVITATION);
      account.role = Invitations.role(invitation);
      account.persistAndFlush();
    } else if (admission instanceof Mailed mailed) {
      Ticket link = redeem(mailed.link(), Purpose.SIGN_UP);
      account.persistAndFlush();
      fetchWork(link.guestId, account);
      // A code that was closed meanwhile keeps nobody from having an account.
      Optional.ofNullable(link.joinCode).ifPresent(code -> joinCodes.join(code, account.id()));
    } else {
      account.persistAndFlush();
      if (admission instanceof Joining joining && !joinCodes.join(joining.code(), account.id())) {
        throw new NotAdmittedException(AccountProblem.JOIN_CODE_INVALID);
      }
    }
    log.note(Kind.SIGNED_UP, account.id(), null, account.role().name());
    signedUp.fire(new SignedUp(account));
  }

  private Ticket redeem(Token token, Purpose purpose) {
    return tickets
        .redeem(token, purpose)
        .orElseThrow(() -> new NotAdmittedException(AccountProblem.INVITATION_INVALID));
  }

  /** Whoever asks on one device and goes on with another keeps the work of both. */
  private void fetchWork(@Nullable UUID guest, Account account) {
    if (guest != null && !guest.equals(account.id())) {
      accounts.moveWork(guest, account.id());
    }
  }

  /** Undoes everything: the admission was used up by somebody else at the same time. */
  private static final class NotAdmittedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final AccountProblem problem;

    NotAdmittedException(AccountProblem problem) {
      super(problem.name());
      this.problem = problem;
    }
  }
}
