package nabla.web.limit;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import nabla.account.Account;
import nabla.account.Client;
import nabla.account.CurrentAccount;
import nabla.web.shared.ReturnedForm;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/** Asks whoever does something too often to wait, and gives back what was typed. */
public class LimitFilter {
  private static final int AFTER_RIGHTS = Priorities.USER - 20;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Limits limits;
  private final CurrentAccount account;
  private final Client client;
  private final ReturnedForm returned;

  LimitFilter(Limits limits, CurrentAccount account, Client client, ReturnedForm returned) {
    this.limits = limits;
    this.account = account;
    this.client = client;
    this.returned = returned;
  }

  @WithFormRead
  @ServerRequestFilter(priority = AFTER_RIGHTS)
  Optional<Response> slow(ResourceInfo endpoint, ContainerRequestContext request) {
    return Optional.ofNullable(endpoint.getResourceMethod().getAnnotation(Limited.class))
        .flatMap(limited -> wait(limited.value()))
        .map(wait -> tooMany(wait, request));
  }

  private Optional<Duration> wait(Limit limit) {
    return account
        .account()
        .map(Account::id)
        .flatMap(id -> limits.spendOfAccount(limit, id.toString()))
        .or(() -> limits.spendOfNetwork(limit, client.network()));
  }

  private Response tooMany(Duration wait, ContainerRequestContext request) {
    long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    return Response.status(TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(returned.tooMany(request, seconds))
        .build();
  }
}
