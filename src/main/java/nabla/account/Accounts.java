package nabla.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Makes accounts, and recognises their owners. Passwords are hashed outside of transactions. */
@ApplicationScoped
class Accounts {
  private static final int LONGEST_NAME = 100;

  private final Invitations invitations;
  private final Throttle throttle;
  private final Event<GuestSignedIn> guestSignedIn;

  Accounts(Invitations invitations, Throttle throttle, Event<GuestSignedIn> guestSignedIn) {
    this.invitations = invitations;
    this.throttle = throttle;
    this.guestSignedIn = guestSignedIn;
  }

  Account createGuest() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Account guest = Account.guest(Instant.now());
              guest.persist();
              return guest;
            });
  }

  /** Signs up; {@code guest}, when there is one, becomes the new account. */
  SignUpOutcome signUp(SignUp form, Optional<Account> guest) {
    List<SignUpProblem> problems = problems(form);
    if (!problems.isEmpty()) {
      return new SignUpOutcome.Refused(problems);
    }
    String passwordHash = Passwords.hash(form.password());
    try {
      return QuarkusTransaction.requiringNew()
          .call(() -> create(form, passwordHash, guest.map(Account::id)));
    } catch (ConstraintViolationException takenMeanwhile) {
      return new SignUpOutcome.Refused(List.of(SignUpProblem.EMAIL_TAKEN));
    }
  }

  private List<SignUpProblem> problems(SignUp form) {
    List<SignUpProblem> problems = new ArrayList<>();
    String name = tidy(form.name());
    if (name.isEmpty()) {
      problems.add(SignUpProblem.NAME_MISSING);
    } else if (name.length() > LONGEST_NAME) {
      problems.add(SignUpProblem.NAME_TOO_LONG);
    }
    Optional<String> email = Email.read(form.email());
    if (email.isEmpty()) {
      problems.add(SignUpProblem.EMAIL_INVALID);
    } else if (findByEmail(email.get()).isPresent()) {
      problems.add(SignUpProblem.EMAIL_TAKEN);
    }
    Passwords.problem(form).ifPresent(problems::add);
    if (form.invitation().filter(token -> !invitations.isOpen(new Token(token))).isPresent()) {
      problems.add(SignUpProblem.INVITATION_INVALID);
    }
    return problems;
  }

  private SignUpOutcome create(SignUp form, String passwordHash, Optional<UUID> guest) {
    if (form.invitation().filter(token -> !invitations.redeem(new Token(token))).isPresent()) {
      return new SignUpOutcome.Refused(List.of(SignUpProblem.INVITATION_INVALID));
    }
    Account account =
        // A lambda: behind a method reference, Panache does not see the call.
        guest
            .flatMap(id -> Account.<Account>findByIdOptional(id))
            .orElseGet(() -> Account.guest(Instant.now()));
    account.role = form.invitation().isPresent() ? Role.INSTRUCTOR : Role.STUDENT;
    account.name = tidy(form.name());
    account.email = Email.read(form.email()).orElseThrow();
    account.passwordHash = passwordHash;
    account.persistAndFlush();
    return new SignUpOutcome.Done(account);
  }

  /** One line, without blanks around it. */
  private static String tidy(String name) {
    return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /** Signs in; the work of {@code guest}, when there is one, moves to the account. */
  SignInOutcome signIn(String typedEmail, String password, Optional<Account> guest) {
    Optional<String> email = Email.read(typedEmail);
    if (email.isEmpty()) {
      return new SignInOutcome.Unknown();
    }
    Optional<Duration> wait = throttle.admit(email.get());
    if (wait.isPresent()) {
      return new SignInOutcome.TooManyTries(wait.get());
    }
    Optional<Account> account = findByEmail(email.get());
    if (!Passwords.match(password, account)) {
      return new SignInOutcome.Unknown();
    }
    throttle.forget(email.get());
    guest.ifPresent(left -> moveWork(left.id(), account.orElseThrow().id()));
    return new SignInOutcome.Done(account.orElseThrow());
  }

  private void moveWork(UUID guest, UUID account) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              guestSignedIn.fire(new GuestSignedIn(guest, account));
              Account.delete("id = ?1 and role = ?2", guest, Role.GUEST);
            });
  }

  private static Optional<Account> findByEmail(String email) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Account.find("email", email).firstResultOptional());
  }
}
