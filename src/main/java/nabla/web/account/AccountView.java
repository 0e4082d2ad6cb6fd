package nabla.web.account;

import java.util.List;
import java.util.UUID;
import nabla.account.Account;
import nabla.account.OpenSession;
import nabla.account.OwnSessions;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One's own account as it is shown.
 *
 * @param done the key of what has just been done; absent when nothing has
 * @param trouble what was wrong with one of its forms
 */
public record AccountView(
    Owner owner,
    SignIn here,
    List<SignIn> elsewhere,
    List<ActivityLine> activity,
    @Nullable String done,
    Trouble trouble) {

  /** Whose account it is. */
  public record Owner(String name, String email, String role) {}

  /** A browser that is signed in. */
  public record SignIn(UUID id, String browser, Moment since, Moment seen) {
    static SignIn of(OpenSession session, Messages messages) {
      String browser = BrowserName.of(session.browser());
      return new SignIn(
          session.id(),
          browser.isEmpty() ? messages.text("account_browser_unknown") : browser,
          Moment.exact(session.createdAt(), messages.locale()),
          Moment.exact(session.seenAt(), messages.locale()));
    }
  }

  /**
   * What was wrong.
   *
   * @param form the name of the form
   * @param typed what was typed into it, but for passwords
   */
  record Trouble(String form, String typed, Problems problems) {
    static final Trouble NONE = new Trouble("", "", Problems.NONE);
  }

  static AccountView of(Account account, OwnSessions sessions, Messages messages) {
    return new AccountView(
        new Owner(
            account.name(), account.email().orElse(""), messages.text("role_" + account.role())),
        SignIn.of(sessions.here(), messages),
        sessions.elsewhere().stream().map(session -> SignIn.of(session, messages)).toList(),
        sessions.activity().stream().map(event -> ActivityLine.of(event, messages)).toList(),
        null,
        Trouble.NONE);
  }

  AccountView having(String doneKey) {
    return new AccountView(owner, here, elsewhere, activity, doneKey, trouble);
  }

  AccountView having(Trouble met) {
    return new AccountView(owner, here, elsewhere, activity, done, met);
  }

  /** What is wrong in {@code form}. */
  public Problems in(String form) {
    return trouble.form().equals(form) ? trouble.problems() : Problems.NONE;
  }

  /** What stands in the field of {@code form}: what was typed last, else what is stored. */
  public String typed(String form, String stored) {
    return trouble.form().equals(form) ? trouble.typed() : stored;
  }
}
