package nabla.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import nabla.account.CurrentAccount;
import nabla.attempt.Attempts;
import nabla.attempt.Progress;
import nabla.exercise.ExerciseLibrary;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Page;

/** The course: its sections in order, with the reader's own progress. */
@Path("/")
@Blocking
@Needs(Right.SEE_COURSE)
public class HomePages {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance home(HomeView view);
  }

  private final ExerciseLibrary library;
  private final Attempts attempts;
  private final CurrentAccount account;
  private final Page page;

  HomePages(ExerciseLibrary library, Attempts attempts, CurrentAccount account, Page page) {
    this.library = library;
    this.attempts = attempts;
    this.account = account;
    this.page = page;
  }

  @GET
  public TemplateInstance show() {
    Map<String, Progress> progress =
        account.account().map(known -> attempts.progress(known.id())).orElse(Map.of());
    return Templates.home(HomeView.of(library.course().in(page.language()), progress));
  }
}
