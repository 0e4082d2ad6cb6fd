package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nabla.exercise.Course;
import nabla.exercise.ExerciseLibrary;
import nabla.insight.Attention;
import nabla.insight.ClassGrid;
import nabla.insight.ClassMistakes;
import nabla.insight.ClassOverview;
import nabla.web.course.ClassHead;
import nabla.web.course.ClassVisit;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Messages;
import nabla.web.shared.Page;

/** What a class has understood, who may need help, and both on a page to print. */
@Path("/")
@Blocking
@Needs(Right.SEE_WORK)
public class ReportPages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance mistakes(ClassHead head, MistakesView view);

    static native TemplateInstance attention(
        ClassHead head, List<String> criteria, List<ReportView.Needing> needing);

    static native TemplateInstance report(ReportView view);
  }

  private final ClassVisit visit;
  private final ClassMistakes mistakes;
  private final Attention attention;
  private final ClassOverview overview;
  private final ExerciseLibrary library;
  private final Page page;

  ReportPages(
      ClassVisit visit,
      ClassMistakes mistakes,
      Attention attention,
      ClassOverview overview,
      ExerciseLibrary library,
      Page page) {
    this.visit = visit;
    this.mistakes = mistakes;
    this.attention = attention;
    this.overview = overview;
    this.library = library;
    this.page = page;
  }

  /** Which rules the class has not understood, by section and week. */
  @GET
  @Path("/classes/{class}/mistakes")
  public TemplateInstance mistakes(@PathParam("class") UUID classId) {
    ClassVisit.In in = visit.staffed(classId);
    return Templates.mistakes(
        in.head(), MistakesView.of(mistakes.of(classId, course()), visit.messages()));
  }

  /** Who may need help, and by which criteria. */
  @GET
  @Path("/classes/{class}/attention")
  public TemplateInstance attention(@PathParam("class") UUID classId) {
    ClassVisit.In in = visit.staffed(classId);
    Messages messages = visit.messages();
    return Templates.attention(
        in.head(),
        ReportView.criteria(messages),
        ReportView.needing(attention.of(classId, overview.load(classId), Instant.now()), messages));
  }

  /** The class on one page. */
  @GET
  @Path("/classes/{class}/report")
  public TemplateInstance report(@PathParam("class") UUID classId) {
    ClassVisit.In in = visit.staffed(classId);
    Messages messages = visit.messages();
    Instant now = Instant.now();
    ClassGrid grid = overview.load(classId);
    return Templates.report(
        ReportView.of(
            in.head(),
            new ReportView.Facts(grid, course(), now),
            MistakesView.of(mistakes.of(classId, course()), messages),
            ReportView.needing(attention.of(classId, grid, now), messages),
            messages));
  }

  private Course course() {
    return library.course().in(page.language());
  }
}
