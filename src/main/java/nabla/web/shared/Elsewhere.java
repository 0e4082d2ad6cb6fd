package nabla.web.shared;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** Every address that is no page, so that it is answered with one that has the usual frame. */
@Path("/")
@Blocking
@Needs(Right.SEE_NOTHING)
public class Elsewhere {
  @GET
  @Path("{elsewhere:.+}")
  public Response show() {
    throw new NotFoundException();
  }

  /** A form that is sent to where nothing is. */
  @POST
  @Path("{elsewhere:.+}")
  public Response take() {
    throw new NotFoundException();
  }
}
