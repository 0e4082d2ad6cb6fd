package nabla.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import nabla.account.SecurityEvent.Kind;

/** Knows people by the passwords of this server's own accounts. */
@ApplicationScoped
public class TypedPasswords implements IdentityProvider<TypedPassword> {
  private final Accounts accounts;
  private final Throttle throttle;
  private final SecurityLog log;

  TypedPasswords(Accounts accounts, Throttle throttle, SecurityLog log) {
    this.accounts = accounts;
    this.throttle = throttle;
    this.log = log;
  }

  @Override
  public SignInOutcome identify(TypedPassword proof) {
    Optional<String> email = Email.read(proof.email());
    if (email.isEmpty()) {
      return new SignInOutcome.Unknown();
    }
    Optional<Account> account = accounts.findByEmail(email.get());
    Optional<Duration> wait = throttle.admit(email.get());
    if (wait.isPresent()) {
      log.note(Kind.SIGN_IN_SLOWED, account.map(Account::id).orElse(null));
      return new SignInOutcome.TooManyTries(wait.get());
    }
    if (!Passwords.match(proof.password(), account)) {
      account.ifPresent(known -> log.note(Kind.SIGN_IN_FAILED, known.id()));
      return new SignInOutcome.Unknown();
    }
    throttle.forget(email.get());
    return new SignInOutcome.Done(account.orElseThrow());
  }
}
