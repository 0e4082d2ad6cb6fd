package nabla.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.account.Account;
import nabla.account.People;
import nabla.authoring.QuestionSets;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.course.Assignments.Plan;
import nabla.exercise.ExerciseLibrary;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/** What an assignment is: set and changed by those who teach its class. */
@Path("/")
@Blocking
@Needs(Right.SET_ASSIGNMENT)
public class AssignmentSettingsPages {
  private static final int CONFLICT = 409;

  @CheckedTemplate(basePath = "AssignmentPages")
  static class Templates {
    static native TemplateInstance settings(AssignmentSettings view);
  }

  private final ClassVisit visit;
  private final AssignmentViews views;
  private final Assignments assignments;
  private final ExerciseLibrary library;
  private final People people;
  private final QuestionSets sets;

  AssignmentSettingsPages(
      ClassVisit visit,
      AssignmentViews views,
      Assignments assignments,
      ExerciseLibrary library,
      People people,
      QuestionSets sets) {
    this.visit = visit;
    this.views = views;
    this.assignments = assignments;
    this.library = library;
    this.people = people;
    this.sets = sets;
  }

  /** With the exercises of the question set {@code set}, where there is one. */
  @GET
  @Path("/classes/{class}/assignments/new")
  public TemplateInstance ask(
      @PathParam("class") UUID classId, @QueryParam("set") @Nullable UUID set) {
    ClassVisit.In in = visit.taught(classId);
    AssignmentForm form = AssignmentViews.newForm(in.courseClass().zone());
    return fresh(
        in,
        Optional.ofNullable(set)
            .flatMap(sets::find)
            .map(found -> form.with(found.title(), found.exercises()))
            .orElse(form));
  }

  @POST
  @Path("/classes/{class}/assignments")
  public Response create(@PathParam("class") UUID classId, MultivaluedMap<String, String> fields) {
    ClassVisit.In in = visit.taught(classId);
    AssignmentForm form = AssignmentForm.of(fields);
    Optional<Plan> plan = form.read(in.courseClass().zone(), library.course(), visit.messages());
    if (plan.isEmpty()) {
      return Responses.again(fresh(in, form));
    }
    Assignment made = assignments.create(classId, plan.get(), visit.account().id());
    return Responses.to("/assignments/" + made.id());
  }

  private TemplateInstance fresh(ClassVisit.In in, AssignmentForm form) {
    String action = "/classes/" + in.courseClass().id() + "/assignments";
    return Templates.settings(
        new AssignmentSettings(in.head(), action, "", 0, form, views.groups(form), null));
  }

  @GET
  @Path("/assignments/{id}/settings")
  public TemplateInstance settings(@PathParam("id") UUID id) {
    ClassVisit.At at = visit.ownAssignment(id);
    return stored(at, AssignmentForm.of(at.assignment(), at.in().courseClass().zone()), null);
  }

  @POST
  @Path("/assignments/{id}/settings")
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
    ClassVisit.At at = visit.ownAssignment(id);
    AssignmentForm form = AssignmentForm.of(fields);
    ZoneId zone = at.in().courseClass().zone();
    Optional<Plan> plan = form.read(zone, library.course(), visit.messages());
    if (plan.isEmpty()) {
      return Responses.again(stored(at, form, null));
    }
    int version = version(form);
    if (assignments.change(id, version, plan.get(), visit.account().id()).isPresent()) {
      return Responses.to("/assignments/" + id);
    }
    ClassVisit.At now = visit.ownAssignment(id);
    return Responses.page(CONFLICT, stored(now, form, conflict(now.assignment(), form, zone)));
  }

  private static int version(AssignmentForm form) {
    try {
      return Integer.parseInt(form.typed("version"));
    } catch (NumberFormatException isNoneOfOurs) {
      return 0;
    }
  }

  private TemplateInstance stored(
      ClassVisit.At at, AssignmentForm form, AssignmentSettings.@Nullable Conflict conflict) {
    Assignment assignment = at.assignment();
    return Templates.settings(
        new AssignmentSettings(
            at.in().head(),
            "/assignments/" + assignment.id() + "/settings",
            assignment.title(),
            // Whoever has seen what the other one did may then say what is to hold.
            conflict == null && form.isRefused() ? version(form) : assignment.version(),
            form,
            views.groups(form),
            conflict));
  }

  private AssignmentSettings.Conflict conflict(Assignment now, AssignmentForm form, ZoneId zone) {
    Messages messages = visit.messages();
    AssignmentForm stored = AssignmentForm.of(now, zone);
    List<AssignmentSettings.Difference> differences = new ArrayList<>();
    for (String field : AssignmentForm.FIELDS) {
      if (!stored.typed(field).equals(form.typed(field))) {
        differences.add(
            new AssignmentSettings.Difference(
                messages.text("assignment_field_" + field.replace('-', '_')),
                shown(field, stored.typed(field), messages)));
      }
    }
    for (AssignmentSettings.Group group : views.groups(stored)) {
      for (AssignmentSettings.Choice choice : group.choices()) {
        boolean same =
            choice.chosen() == form.has(choice.id())
                && (!choice.chosen() || choice.points().equals(form.points(choice.id())));
        if (!same) {
          differences.add(
              new AssignmentSettings.Difference(
                  choice.number() + " " + choice.title(),
                  choice.chosen()
                      ? messages.text("assignment_points_of", choice.points())
                      : messages.text("assignment_not_in")));
        }
      }
    }
    String by = now.changedBy().flatMap(people::find).map(Account::name).orElse("");
    return new AssignmentSettings.Conflict(
        by, Moment.in(zone, now.changedAt(), messages.locale()), differences);
  }

  private static String shown(String field, String value, Messages messages) {
    String key = "assignment_" + field + "_" + value;
    if (messages.has(key)) {
      return messages.text(key);
    }
    return value.isEmpty() ? messages.text("assignment_empty") : value;
  }

  @POST
  @Path("/assignments/{id}/delete")
  public Response delete(@PathParam("id") UUID id) {
    ClassVisit.At at = visit.ownAssignment(id);
    assignments.delete(id);
    return Responses.to("/classes/" + at.assignment().classId() + "/assignments");
  }

  @GET
  @Path("/assignments/{id}/delete")
  public Response back(@PathParam("id") UUID id) {
    visit.ownAssignment(id);
    return Responses.to("/assignments/" + id);
  }
}
