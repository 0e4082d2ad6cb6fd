package nabla.web.shared;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.account.Role;
import nabla.account.Token;
import nabla.exercise.ExerciseLibrary;
import org.jspecify.annotations.Nullable;

/** What the frame around every page shows: language, colours, who is signed in. */
@Named("page")
@RequestScoped
public class Page {
  /** Where the CSRF filter leaves the token of this request. */
  private static final String CSRF_TOKEN = "csrf_token";

  private final RoutingContext request;
  private final CurrentAccount account;
  private final ExerciseLibrary library;
  private final Assets assets;

  Page(RoutingContext request, CurrentAccount account, ExerciseLibrary library, Assets assets) {
    this.request = request;
    this.account = account;
    this.library = library;
    this.assets = assets;
  }

  /** The chosen language, else the first one that the browser asks for and that there is. */
  public Locale locale() {
    return cookie(Preferences.LANGUAGE)
        .map(Locale::forLanguageTag)
        .filter(Messages.LANGUAGES::contains)
        .orElseGet(this::askedFor);
  }

  public Messages messages() {
    return Messages.of(locale());
  }

  public String language() {
    return locale().getLanguage();
  }

  /** The language that this page is not in. */
  public String otherLanguage() {
    return Messages.LANGUAGES.stream()
        .filter(language -> !language.equals(locale()))
        .findFirst()
        .orElseThrow()
        .getLanguage();
  }

  /** {@code light} or {@code dark} when chosen; otherwise the system decides. */
  public @Nullable String theme() {
    return cookie(Preferences.THEME).filter(Preferences.THEMES::contains).orElse(null);
  }

  /** Where this version's own style sheet, scripts and icons are. */
  public String assets() {
    return assets.path();
  }

  public String course() {
    return library.course().title();
  }

  public boolean isInstructor() {
    return mayAsk() && account.is(Role.INSTRUCTOR);
  }

  public boolean isAdministrator() {
    return mayAsk() && account.is(Role.ADMINISTRATOR);
  }

  /** The name of who is signed in; a guest has none. */
  public @Nullable String accountName() {
    return mayAsk() ? account.member().map(Account::name).orElse(null) : null;
  }

  /**
   * A mark of who has signed in, which a form carries along: when it comes back from somebody else,
   * the session has ended meanwhile. Empty for guests.
   */
  public String whose() {
    return account.member().map(member -> new Token(member.id().toString()).hash()).orElse("");
  }

  /** Whether a form of this page would be accepted; not on some pages that report an error. */
  public boolean isWithForms() {
    return request.get(CSRF_TOKEN) != null;
  }

  /** The address of this page on this server. */
  public String path() {
    return request.request().uri();
  }

  /** Whether this page is the one at {@code path}. */
  public boolean at(String path) {
    return request.request().path().equals(path);
  }

  /**
   * Errors found before a request reaches its page are answered where the database is out of reach.
   */
  private static boolean mayAsk() {
    return BlockingOperationControl.isBlockingAllowed();
  }

  private Locale askedFor() {
    return request.acceptableLanguages().stream()
        .map(LanguageHeader::tag)
        .map(Locale::forLanguageTag)
        .filter(Messages.LANGUAGES::contains)
        .findFirst()
        .orElse(Messages.LANGUAGES.get(0));
  }

  private Optional<String> cookie(String name) {
    return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue);
  }
}
