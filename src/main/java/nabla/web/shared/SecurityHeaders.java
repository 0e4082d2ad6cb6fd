package nabla.web.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What browsers may do with our pages: nothing but what this server itself sends. */
@ApplicationScoped
class SecurityHeaders {
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  void add(@Observes Filters filters) {
    filters.register(
        request -> {
          MultiMap headers = request.response().headers();
          headers.set("Content-Security-Policy", POLICY);
          headers.set("X-Content-Type-Options", "nosniff");
          headers.set("Referrer-Policy", "same-origin");
          headers.set("Cross-Origin-Opener-Policy", "same-origin");
          if (request.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
          }
          request.next();
        },
        300);
  }
}
