package nabla.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.course.Students;
import nabla.course.Students.Student;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import org.jspecify.annotations.Nullable;

/** The assignments of classes, as those who are in them see them. */
@Path("/")
@Blocking
@Needs(Right.SEE_ASSIGNMENT)
public class AssignmentPages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance all(AssignmentsView view);

    static native TemplateInstance one(AssignmentView view, ExtensionForm form, List<Student> to);
  }

  private final ClassVisit visit;
  private final AssignmentViews views;
  private final Assignments assignments;
  private final Students students;

  AssignmentPages(
      ClassVisit visit, AssignmentViews views, Assignments assignments, Students students) {
    this.visit = visit;
    this.views = views;
    this.assignments = assignments;
    this.students = students;
  }

  @GET
  @Path("/classes/{class}/assignments")
  public TemplateInstance all(@PathParam("class") UUID classId) {
    return Templates.all(views.all(visit.joined(classId), visit.account(), visit.messages()));
  }

  @GET
  @Path("/assignments/{id}")
  public TemplateInstance one(@PathParam("id") UUID id) {
    return page(visit.assignment(id), new ExtensionForm());
  }

  private TemplateInstance page(ClassVisit.At at, ExtensionForm form) {
    List<Student> to =
        at.in().head().teaches() ? students.of(at.assignment().classId()) : List.of();
    return Templates.one(views.one(at, visit.account(), visit.messages()), form, to);
  }

  @POST
  @Path("/assignments/{id}/extensions")
  @Needs(Right.SET_ASSIGNMENT)
  public Response extend(@PathParam("id") UUID id, @BeanParam ExtensionForm form) {
    ClassVisit.At at = visit.ownAssignment(id);
    Assignment assignment = at.assignment();
    Optional<Student> student =
        uuid(form.student()).flatMap(account -> students.find(assignment.classId(), account));
    if (student.isEmpty()) {
      return again(at, form.refused(visit.messages().text("extension_problem_student")));
    }
    return form.read(assignment.terms().due(), at.in().courseClass().zone(), visit.messages())
        .map(
            grant -> {
              assignments.extend(id, student.get().accountId(), grant, visit.account().id());
              return Responses.to("/assignments/" + id);
            })
        .orElseGet(() -> again(at, form));
  }

  @POST
  @Path("/assignments/{id}/extensions/{account}/withdraw")
  @Needs(Right.SET_ASSIGNMENT)
  public Response withdraw(@PathParam("id") UUID id, @PathParam("account") UUID account) {
    visit.ownAssignment(id);
    assignments.withdraw(id, account);
    return Responses.to("/assignments/" + id);
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/assignments/{id}/extensions")
  public Response back(@PathParam("id") UUID id) {
    visit.assignment(id);
    return Responses.to("/assignments/" + id);
  }

  private Response again(ClassVisit.At at, ExtensionForm form) {
    return Responses.again(page(at, form));
  }

  private static Optional<UUID> uuid(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException isNobody) {
      return Optional.empty();
    }
  }
}
