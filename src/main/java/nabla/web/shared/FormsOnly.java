package nabla.web.shared;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses whatever would change something for a browser and is no form.
 *
 * <p>The CSRF filter looks at forms alone. The API needs none of this: its token is in a header,
 * where no foreign page can put it.
 */
public class FormsOnly {
  private static final Set<String> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @ServerRequestFilter
  Optional<Response> refuse(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    boolean isForm =
        type != null
            && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
    boolean passes =
        isForm || HARMLESS.contains(request.getMethod()) || ApiError.isFor(request.getUriInfo());
    return passes
        ? Optional.empty()
        : Optional.of(Response.status(Response.Status.BAD_REQUEST).build());
  }
}
