package nabla.web.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows metrics to a monitor that has a token; without tokens there are none to see. */
@ApplicationScoped
class MetricsAccess {
  private static final int BEFORE_EVERY_ROUTE = 200;

  private final TokenHashes tokens;
  private final String path;

  MetricsAccess(
      @ConfigProperty(name = "nabla.metrics-token-hashes") Optional<List<String>> hashes,
      @ConfigProperty(name = "quarkus.micrometer.export.prometheus.path") String path) {
    this.tokens = new TokenHashes("NABLA_METRICS_TOKEN_HASHES", hashes);
    this.path = path;
  }

  void guard(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERY_ROUTE);
  }

  private void check(RoutingContext request) {
    if (!request.normalizedPath().startsWith(path)) {
      request.next();
    } else if (tokens.isEmpty()) {
      request.response().setStatusCode(404).end();
    } else if (tokens.find(authorization(request)).isEmpty()) {
      request.response().setStatusCode(401).putHeader("WWW-Authenticate", "Bearer").end();
    } else {
      request.next();
    }
  }

  private static String authorization(RoutingContext request) {
    return Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
  }
}
