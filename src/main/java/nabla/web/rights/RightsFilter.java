package nabla.web.rights;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import nabla.account.CurrentAccount;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/** Answers "not found" to whoever has no right to what an endpoint does. */
public class RightsFilter {
  /**
   * After the CSRF filter, whose priority is {@code USER} (filters here run from the highest number
   * down): what is refused looks like what is not there, to forms as well.
   */
  private static final int AFTER_FORMS = Priorities.USER - 10;

  private final CurrentAccount account;

  RightsFilter(CurrentAccount account) {
    this.account = account;
  }

  @WithFormRead
  @ServerRequestFilter(priority = AFTER_FORMS)
  void check(ResourceInfo endpoint) {
    if (needed(endpoint.getResourceMethod())
        .filter(right -> right.audience().has(account))
        .isEmpty()) {
      throw new NotFoundException();
    }
  }

  /** The right that {@code endpoint} names, or its class. */
  static Optional<Right> needed(Method endpoint) {
    return Optional.ofNullable(endpoint.getAnnotation(Needs.class))
        .or(() -> Optional.ofNullable(endpoint.getDeclaringClass().getAnnotation(Needs.class)))
        .map(Needs::value);
  }
}
