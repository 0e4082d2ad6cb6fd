package nabla.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a browser keeps its session's token: out of reach of scripts and other sites. */
@RequestScoped
class SessionCookie {
  private static final String NAME = "nabla-session";

  private final RoutingContext request;
  private final boolean secure;

  SessionCookie(RoutingContext request, @ConfigProperty(name = "nabla.address") String address) {
    this.request = request;
    // A proxy may speak plainly to this server where browsers do not.
    this.secure = request.request().isSSL() || address.startsWith("https:");
  }

  Optional<Token> token() {
    return Optional.ofNullable(request.request().getCookie(NAME))
        .map(cookie -> new Token(cookie.getValue()));
  }

  void put(Token token, Duration lifetime) {
    request.response().addCookie(cookie(token.text()).setMaxAge(lifetime.toSeconds()));
  }

  void remove() {
    request.response().addCookie(cookie("").setMaxAge(0));
  }

  private Cookie cookie(String value) {
    return Cookie.cookie(NAME, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX)
        .setSecure(secure);
  }
}
