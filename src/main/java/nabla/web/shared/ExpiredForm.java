package nabla.web.shared;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * Gives back what was typed when a form is refused because its page is too old.
 *
 * <p>The CSRF filter answers such a form with a bare 400.
 */
public class ExpiredForm {
  private static final Pattern ANSWER = Pattern.compile("(/exercises/[^/]+)/attempts");

  @CheckedTemplate(basePath = "ErrorPages")
  static class Templates {
    static native TemplateInstance expired(@Nullable String address, String answer);
  }

  @ServerResponseFilter
  void explain(ContainerRequestContext request, ContainerResponseContext response) {
    boolean bare = response.getStatus() == 400 && !response.hasEntity();
    if (!bare || !request.getMethod().equals("POST")) {
      return;
    }
    Matcher answer = ANSWER.matcher(request.getUriInfo().getRequestUri().getPath());
    response.setStatus(403);
    response.setEntity(
        answer.matches()
            ? Templates.expired(answer.group(1), typed())
            : Templates.expired(null, ""),
        null,
        MediaType.TEXT_HTML_TYPE);
  }

  private static String typed() {
    FormData form = CurrentRequestManager.get().getFormData();
    Deque<FormValue> values = form == null ? null : form.get("answer");
    return values == null || values.isEmpty() ? "" : values.getFirst().getValue();
  }
}
