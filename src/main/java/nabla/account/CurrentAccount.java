package nabla.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The account of the browser that sent this request, and how it changes. */
@RequestScoped
public class CurrentAccount {

  /** Empty for a browser without a session, or whose session has ended. */
  public Optional<Account> account() {
    throw new UnsupportedOperationException();
  }

  /** The account; a new guest with a cookie of its own when there was none. */
  public Account orGuest() {
    throw new UnsupportedOperationException();
  }

  public boolean isInstructor() {
    return account().filter(Account::isInstructor).isPresent();
  }

  /** Signs up and starts a session; the work of a guest stays with the account. */
  public SignUpOutcome signUp(SignUp form) {
    throw new UnsupportedOperationException();
  }

  /** Signs in and starts a session; the work of a guest moves to the account. */
  public SignInOutcome signIn(String email, String password) {
    throw new UnsupportedOperationException();
  }

  /** Ends the session. */
  public void signOut() {
    throw new UnsupportedOperationException();
  }
}
