package nabla.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The account of the browser that sent this request, and how it changes. */
@RequestScoped
public class CurrentAccount {
  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private Optional<Account> known = Optional.empty();
  private boolean lookedUp;

  CurrentAccount(Accounts accounts, Sessions sessions, RoutingContext request) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookie = new SessionCookie(request);
  }

  /** Empty for a browser without a session, or whose session has ended. */
  public Optional<Account> account() {
    if (!lookedUp) {
      known = cookie.token().flatMap(sessions::account);
      lookedUp = true;
    }
    return known;
  }

  /** The account; a new guest with a cookie of its own when there was none. */
  public Account orGuest() {
    return account().orElseGet(() -> become(accounts.createGuest()));
  }

  public boolean isInstructor() {
    return account().filter(Account::isInstructor).isPresent();
  }

  /** Signs up and starts a session; the work of a guest stays with the account. */
  public SignUpOutcome signUp(SignUp form) {
    SignUpOutcome outcome = accounts.signUp(form, guest());
    if (outcome instanceof SignUpOutcome.Done done) {
      become(done.account());
    }
    return outcome;
  }

  /** Signs in and starts a session; the work of a guest moves to the account. */
  public SignInOutcome signIn(String email, String password) {
    SignInOutcome outcome = accounts.signIn(email, password, guest());
    if (outcome instanceof SignInOutcome.Done done) {
      become(done.account());
    }
    return outcome;
  }

  /** Ends the session. */
  public void signOut() {
    cookie.token().ifPresent(sessions::end);
    cookie.remove();
    know(Optional.empty());
  }

  private Optional<Account> guest() {
    return account().filter(Account::isGuest);
  }

  /** Every change of account gets a token of its own, which nobody can have planted. */
  private Account become(Account account) {
    cookie.token().ifPresent(sessions::end);
    cookie.put(sessions.begin(account), Sessions.lifetime(account));
    know(Optional.of(account));
    return account;
  }

  private void know(Optional<Account> account) {
    known = account;
    lookedUp = true;
  }
}
