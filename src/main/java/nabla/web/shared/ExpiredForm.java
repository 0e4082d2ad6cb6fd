package nabla.web.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives back what was typed when a form is refused because its page is too old.
 *
 * <p>The CSRF filter answers such a form with a bare 400.
 */
public class ExpiredForm {
  private final ReturnedForm returned;

  ExpiredForm(ReturnedForm returned) {
    this.returned = returned;
  }

  @ServerResponseFilter
  void explain(ContainerRequestContext request, ContainerResponseContext response) {
    boolean bare = response.getStatus() == 400 && !response.hasEntity();
    if (bare && request.getMethod().equals("POST")) {
      response.setStatus(403);
      response.setEntity(returned.expired(request), null, MediaType.TEXT_HTML_TYPE);
    }
  }
}
