package nabla.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nabla.course.Assignments;
import nabla.course.Students;
import nabla.gradebook.GradeSheet;
import nabla.gradebook.Gradebook;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** The points of a class, to look at and to take along. */
@Path("/")
@Blocking
@Needs(Right.SEE_POINTS)
public class GradePages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance grades(ClassHead head, PointsTable table);
  }

  private final ClassVisit visit;
  private final AssignmentViews views;
  private final Assignments assignments;
  private final Students students;
  private final Gradebook gradebook;

  GradePages(
      ClassVisit visit,
      AssignmentViews views,
      Assignments assignments,
      Students students,
      Gradebook gradebook) {
    this.visit = visit;
    this.views = views;
    this.assignments = assignments;
    this.students = students;
    this.gradebook = gradebook;
  }

  @GET
  @Path("/classes/{class}/grades")
  public TemplateInstance grades(@PathParam("class") UUID classId) {
    ClassVisit.In in = visit.staffed(classId);
    return Templates.grades(in.head(), views.grades(in, visit.messages()));
  }

  /** In the layout that {@code layout} names: moodle or canvas. */
  @GET
  @Path("/classes/{class}/grades.csv")
  public Response file(
      @PathParam("class") UUID classId, @QueryParam("layout") @DefaultValue("moodle") String name) {
    ClassVisit.In in = visit.staffed(classId);
    GradeSheet.Layout layout = GradeSheet.Layout.find(name).orElseThrow(NotFoundException::new);
    GradeSheet sheet =
        GradeSheet.of(
            assignments.of(classId), students.of(classId), in.courseClass().title(), gradebook);
    return Response.ok(sheet.csv(layout))
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"grades-" + layout.word() + ".csv\"")
        .build();
  }
}
