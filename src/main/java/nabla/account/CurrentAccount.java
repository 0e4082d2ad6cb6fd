package nabla.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nabla.account.SecurityEvent.Kind;

/** The account of the browser that sent this request, and how it changes. */
@RequestScoped
public class CurrentAccount {
  private final Accounts accounts;
  private final Sessions sessions;
  private final SignUps signUps;
  private final SecurityLog log;
  private final SessionCookie cookie;
  private Optional<Account> known = Optional.empty();
  private boolean lookedUp;

  CurrentAccount(
      Accounts accounts,
      Sessions sessions,
      SignUps signUps,
      SecurityLog log,
      SessionCookie cookie) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.signUps = signUps;
    this.log = log;
    this.cookie = cookie;
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

  /** The account of somebody who has signed in. */
  public Optional<Account> member() {
    return account().filter(known -> !known.isGuest());
  }

  /** Whether whoever is there may what {@code role} may; nobody is less than a guest. */
  public boolean is(Role role) {
    return account().filter(known -> known.is(role)).isPresent();
  }

  /** Signs up and starts a session; the work of a guest stays with the account. */
  public SignUpOutcome signUp(SignUp form) {
    SignUpOutcome outcome = signUps.signUp(form, guest());
    if (outcome instanceof SignUpOutcome.Done done) {
      become(done.account());
    }
    return outcome;
  }

  /** Signs in and starts a session; the work of a guest moves to the account. */
  public <P> SignInOutcome signIn(IdentityProvider<P> provider, P proof) {
    SignInOutcome outcome = provider.identify(proof);
    if (outcome instanceof SignInOutcome.Done done) {
      guest().ifPresent(guest -> accounts.moveWork(guest.id(), done.account().id()));
      log.note(Kind.SIGNED_IN, done.account().id());
      become(done.account());
    }
    return outcome;
  }

  /** Ends the session. */
  public void signOut() {
    member().ifPresent(member -> log.note(Kind.SIGNED_OUT, member.id()));
    leave();
  }

  /** Ends the session without a word, as when its account is gone. */
  void leave() {
    cookie.token().ifPresent(sessions::end);
    cookie.remove();
    know(Optional.empty());
  }

  /** The token of this browser's session, as long as it has one. */
  Optional<Token> token() {
    return cookie.token();
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
