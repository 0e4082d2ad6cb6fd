package nabla.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** Where a browser keeps its session's token: out of reach of scripts and other sites. */
final class SessionCookie {
  private static final String NAME = "nabla-session";

  private final RoutingContext request;

  SessionCookie(RoutingContext request) {
    this.request = request;
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
        .setSecure(request.request().isSSL());
  }
}
