package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nabla.exercise.ExerciseLibrary;
import nabla.insight.ClassOverview;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Page;

/** Students by exercises, for instructors; for everybody else there is no such page. */
@Path("/dashboard")
@Blocking
@Needs(Right.SEE_OVERVIEW)
public class DashboardPages {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance dashboard(DashboardView view);
  }

  private final ClassOverview overview;
  private final ExerciseLibrary library;
  private final Page page;

  DashboardPages(ClassOverview overview, ExerciseLibrary library, Page page) {
    this.overview = overview;
    this.library = library;
    this.page = page;
  }

  @GET
  public TemplateInstance show() {
    return Templates.dashboard(DashboardView.of(overview.load(), library, page.messages()));
  }
}
