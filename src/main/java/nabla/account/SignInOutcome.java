package nabla.account;

import java.time.Duration;

/** What came of signing in. */
public sealed interface SignInOutcome {
  record Done(Account account) implements SignInOutcome {}

  /** No account has this e-mail address and password. */
  record Unknown() implements SignInOutcome {}

  /** Too many failures for this e-mail address; the password was not looked at. */
  record TooManyTries(Duration retryAfter) implements SignInOutcome {}
}
