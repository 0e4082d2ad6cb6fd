package nabla.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nabla.account.SecurityEvent.Kind;

/**
 * What owners change in their accounts. Whatever would lock somebody else out, or in, asks for the
 * password again.
 */
@RequestScoped
public class OwnAccount {
  private final CurrentAccount current;
  private final TypedPasswords passwords;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SecurityLog log;

  OwnAccount(
      CurrentAccount current,
      TypedPasswords passwords,
      Accounts accounts,
      Sessions sessions,
      SecurityLog log) {
    this.current = current;
    this.passwords = passwords;
    this.accounts = accounts;
    this.sessions = sessions;
    this.log = log;
  }

  /** The account of whoever has signed in. */
  Account account() {
    return current.member().orElseThrow();
  }

  /** Changes the name; the problem, or none when it is done. */
  public Optional<AccountProblem> rename(String typed) {
    Optional<AccountProblem> problem = Names.problem(typed);
    if (problem.isEmpty()) {
      change(Kind.NAME_CHANGED, account -> account.name = Names.tidy(typed));
    }
    return problem;
  }

  /** Changes the password and ends all other sessions; the problem, or none when it is done. */
  public Optional<AccountProblem> changePassword(String present, String wanted) {
    Account account = account();
    Optional<AccountProblem> problem =
        Passwords.problem(wanted, account.name(), account.email().orElse(""))
            .or(() -> check(present));
    if (problem.isEmpty()) {
      String hash = Passwords.hash(wanted);
      change(Kind.PASSWORD_CHANGED, known -> known.passwordHash = hash);
      sessions.endOthers(account.id(), current.token());
    }
    return problem;
  }

  /**
   * Deletes the account; its answers stay, and are nobody's. The problem, or none when it is gone.
   */
  public Optional<AccountProblem> delete(String password) {
    Optional<AccountProblem> stranger = check(password);
    if (stranger.isPresent()) {
      return stranger;
    }
    UUID id = account().id();
    if (!QuarkusTransaction.requiringNew().call(() -> anonymize(id))) {
      return Optional.of(AccountProblem.LAST_ADMINISTRATOR);
    }
    log.note(Kind.ACCOUNT_DELETED, id);
    current.leave();
    return Optional.empty();
  }

  private boolean anonymize(UUID id) {
    Account account = Account.findById(id);
    if (account.is(Role.ADMINISTRATOR) && People.lastAdministrator()) {
      return false;
    }
    Account nobody = Account.guest();
    nobody.persist();
    // Answers may leave guests alone.
    account.role = Role.GUEST;
    account.name = "";
    account.email = null;
    account.passwordHash = null;
    account.persistAndFlush();
    accounts.moveWork(id, nobody.id());
    return true;
  }

  /** What is wrong with {@code password} as the one that the account has. */
  Optional<AccountProblem> check(String password) {
    SignInOutcome outcome =
        passwords.identify(new TypedPassword(account().email().orElse(""), password));
    if (outcome instanceof SignInOutcome.Done) {
      return Optional.empty();
    }
    return Optional.of(
        outcome instanceof SignInOutcome.TooManyTries
            ? AccountProblem.PASSWORD_NOT_NOW
            : AccountProblem.PASSWORD_WRONG);
  }

  /** Makes {@code change} to the account as it is stored, and as this request knows it. */
  void change(Kind kind, Consumer<Account> change) {
    UUID id = account().id();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Account stored = Account.findById(id);
              change.accept(stored);
              stored.persistAndFlush();
              log.note(kind, id);
            });
    change.accept(account());
  }
}
