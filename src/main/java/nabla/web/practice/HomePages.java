package nabla.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import nabla.account.CurrentAccount;
import nabla.exercise.ExerciseLibrary;
import nabla.progress.Learner;
import nabla.progress.Learning;
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
  private final Learner learner;
  private final CurrentAccount account;
  private final Page page;

  HomePages(ExerciseLibrary library, Learner learner, CurrentAccount account, Page page) {
    this.library = library;
    this.learner = learner;
    this.account = account;
    this.page = page;
  }

  @GET
  public TemplateInstance show() {
    Map<String, Learning> learned =
        account.account().map(known -> learner.of(known.id())).orElse(Map.of());
    return Templates.home(HomeView.of(library.course().in(page.language()), learned));
  }
}
