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
import nabla.insight.ClassMistakes;
import nabla.insight.ClassStandings;
import nabla.insight.ClassStandings.Standing;
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
  private final ClassStandings standings;
  private final ExerciseLibrary library;
  private final Page page;

  ReportPages(
      ClassVisit visit,
      ClassMistakes mistakes,
      Attention attention,
      ClassStandings standings,
      ExerciseLibrary library,
      Page page) {
    this.visit = visit;
    this.mistakes = mistakes;
    this.attention = attention;
    this.standings = standings;
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
        ReportView.needing(attention.of(classId, standings.of(classId), Instant.now()), messages));
  }

  /** The class on one page. */
  @GET
  @Path("/classes/{class}/report")
  public TemplateInstance report(@PathParam("class") UUID classId) {
    ClassVisit.In in = visit.staffed(classId);
    Messages messages = visit.messages();
    Instant now = Instant.now();
    List<Standing> students = standings.of(classId);
    return Templates.report(
        ReportView.of(
            in.head(),
            new ReportView.Facts(students, course(), now),
            MistakesView.of(mistakes.of(classId, course()), messages),
            ReportView.needing(attention.of(classId, students, now), messages),
            messages));
  }

  private Course course() {
    return library.course().in(page.language());
  }
}
