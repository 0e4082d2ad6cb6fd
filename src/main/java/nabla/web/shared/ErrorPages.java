package nabla.web.shared;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What goes wrong, as pages in the look of all others: never a stack trace, never a code. */
public class ErrorPages {
  private static final Logger LOG = Logger.getLogger(ErrorPages.class);

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance error(int status, String title, String text);
  }

  private final Page page;

  ErrorPages(Page page) {
    this.page = page;
  }

  @ServerExceptionMapper
  Response known(WebApplicationException refused, UriInfo address) {
    int status = refused.getResponse().getStatus();
    if (status >= 500) {
      return unexpected(refused, address);
    }
    if (status < 400) {
      return refused.getResponse();
    }
    return answer(status, address);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable fault, UriInfo address) {
    LOG.error("A request failed.", fault);
    return answer(500, address);
  }

  private Response answer(int status, UriInfo address) {
    return ApiError.isFor(address) ? ApiError.response(status).build() : page(status);
  }

  private Response page(int status) {
    Messages messages = page.messages();
    String key = "error_" + status;
    if (!messages.has(key)) {
      key = "error_400";
    }
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(Templates.error(status, messages.text(key + "_title"), messages.text(key)))
        .build();
  }
}
