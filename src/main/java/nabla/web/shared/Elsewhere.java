package nabla.web.shared;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Every address that is no page, so that it is answered with one that has the usual frame. */
@Path("/")
@Blocking
public class Elsewhere {
  @GET
  @Path("{elsewhere:.+}")
  public Response show() {
    throw new NotFoundException();
  }
}
