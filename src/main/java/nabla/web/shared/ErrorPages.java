package nabla.web.shared;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
  Response known(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    if (status >= 500) {
      return unexpected(refused);
    }
    if (status < 400) {
      return refused.getResponse();
    }
    return page(status);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable fault) {
    LOG.error("A request failed.", fault);
    return page(500);
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
