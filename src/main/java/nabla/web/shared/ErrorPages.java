package nabla.web.shared;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What goes wrong, as pages in the look of all others: never a stack trace, never a code. */
public class ErrorPages {
  private static final Logger LOG = Logger.getLogger(ErrorPages.class);

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance error(int status, String title, String text);

    static native TemplateInstance missing(Missing missing);
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
    // That something is there which takes other methods, only programs are told.
    return answer(status == 405 && !ApiError.isFor(address) ? 404 : status, address);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable fault, UriInfo address) {
    LOG.error("A request failed.", fault);
    return answer(500, address);
  }

  private Response answer(int status, UriInfo address) {
    return ApiError.isFor(address) ? ApiError.response(status).build() : page(status);
  }

  /**
   * Nothing that whoever asks could see.
   *
   * @param signIn where one can sign in and come back; absent for whoever has signed in
   */
  public record Missing(@Nullable String signIn) {}

  private Response page(int status) {
    if (status == 404) {
      return html(
          status, Templates.missing(new Missing(page.accountName() == null ? signIn() : null)));
    }
    Messages messages = page.messages();
    String key = "error_" + status;
    if (!messages.has(key)) {
      key = "error_400";
    }
    return html(status, Templates.error(status, messages.text(key + "_title"), messages.text(key)));
  }

  private String signIn() {
    return "/sign-in?return=" + URLEncoder.encode(page.path(), StandardCharsets.UTF_8);
  }

  private static Response html(int status, TemplateInstance template) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(template).build();
  }
}
