package nabla.web.course;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Responses to forms. */
final class Responses {
  private static final int UNPROCESSABLE = 422;

  private Responses() {}

  /** The form again, with what is wrong in it. */
  static Response again(TemplateInstance form) {
    return page(UNPROCESSABLE, form);
  }

  static Response page(int status, TemplateInstance template) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(template).build();
  }

  static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
