package nabla.web.shared;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** Pages for forms that are not taken now; they give back the answer that was typed. */
@ApplicationScoped
public class ReturnedForm {
  private static final Pattern ANSWER =
      Pattern.compile("(/exercises/[^/]+)/(?:attempts|lines|hints|solution)");

  @CheckedTemplate(basePath = "ErrorPages")
  static class Templates {
    static native TemplateInstance returned(Refusal refusal, @Nullable Answer answer);
  }

  private final Page page;

  ReturnedForm(Page page) {
    this.page = page;
  }

  /** Why a form is not taken, and what to do. */
  public record Refusal(int status, String title, String text) {}

  /**
   * An answer that was typed.
   *
   * @param address where one goes on with it
   */
  public record Answer(String address, Entry entry, String text) {
    public boolean isLines() {
      return entry == Entry.LINES;
    }

    public boolean isPicks() {
      return entry == Entry.PICKS;
    }
  }

  /** How an answer is given. */
  enum Entry {
    LINE,
    LINES,
    PICKS
  }

  /** The page that held the form is too old. */
  TemplateInstance expired(ContainerRequestContext request) {
    Optional<Answer> answer = answer(request);
    return page(answer.isPresent() ? "error_expired" : "error_expired_form", 403, answer);
  }

  /** The form was sent too often; there is one more try in {@code seconds}. */
  public TemplateInstance tooMany(ContainerRequestContext request, long seconds) {
    Optional<Answer> answer = answer(request);
    String key = answer.isPresent() ? "error_too_many" : "error_too_many_form";
    Messages messages = page.messages();
    return Templates.returned(
        new Refusal(429, messages.text("error_too_many_title"), messages.counted(key, seconds)),
        answer.orElse(null));
  }

  private TemplateInstance page(String key, int status, Optional<Answer> answer) {
    Messages messages = page.messages();
    return Templates.returned(
        new Refusal(status, messages.text("error_expired_title"), messages.text(key)),
        answer.orElse(null));
  }

  private static Optional<Answer> answer(ContainerRequestContext request) {
    Matcher address = ANSWER.matcher(request.getUriInfo().getRequestUri().getPath());
    FormData form = CurrentRequestManager.get().getFormData();
    if (!address.matches() || form == null) {
      return Optional.empty();
    }
    String exercise = address.group(1);
    String lines = joined(form, "line", "\n");
    if (!lines.isEmpty()) {
      return Optional.of(new Answer(exercise, Entry.LINES, lines));
    }
    String typed = joined(form, "answer", "\n");
    String picks = joined(form, "pick", ",");
    return Optional.of(
        picks.isEmpty()
            ? new Answer(exercise, Entry.LINE, typed)
            : new Answer(exercise, Entry.PICKS, typed.isEmpty() ? picks : picks + "\n" + typed));
  }

  private static String joined(FormData form, String name, String separator) {
    return Optional.ofNullable(form.get(name)).stream()
        .flatMap(Deque::stream)
        .map(FormValue::getValue)
        .collect(Collectors.joining(separator));
  }
}
