package nabla.web.authoring;

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
import nabla.authoring.Checks;
import nabla.authoring.Checks.Check;
import nabla.authoring.Publishing;
import nabla.authoring.Revision;
import nabla.exercise.CheckReport;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import org.jspecify.annotations.Nullable;

/** The tests of an exercise, and the way to students for what has passed them. */
@Path("/")
@Blocking
@Needs(Right.AUTHOR)
public class PublishPages {
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance publish(PublishView view);
  }

  private final AuthorVisit visit;
  private final Checks checks;
  private final Publishing publishing;

  PublishPages(AuthorVisit visit, Checks checks, Publishing publishing) {
    this.visit = visit;
    this.checks = checks;
    this.publishing = publishing;
  }

  /**
   * What stands between a version and students.
   *
   * @param percent how far the tests are; 100 when they have ended
   * @param report what they showed; absent while they run
   * @param problems what does not hold, beside the text
   * @param notice what could not be done; absent when nothing was refused
   */
  public record PublishView(
      ExerciseHead head,
      int percent,
      @Nullable CheckReport report,
      List<TextProblem> problems,
      @Nullable String notice) {
    public boolean isGood() {
      return report != null && report.isGood();
    }
  }

  @GET
  @Path("/authoring/exercises/{id}/publish")
  public TemplateInstance show(@PathParam("id") String id) {
    return view(visit.latest(id), null);
  }

  private TemplateInstance view(Revision latest, @Nullable String notice) {
    final int whole = 100;
    Check check = checks.of(latest.draft());
    @Nullable CheckReport report = check instanceof Check.Done done ? done.report() : null;
    return Templates.publish(
        new PublishView(
            visit.head(latest),
            check instanceof Check.Running running ? running.progress().percent() : whole,
            report,
            report == null ? List.of() : TextProblem.of(report.problems(), latest.text()),
            notice));
  }

  /** Marks the newest version as one that may go out. */
  @POST
  @Path("/authoring/exercises/{id}/review")
  public Response review(@PathParam("id") String id, @BeanParam EditorForm form) {
    Revision latest = visit.latest(id);
    if (latest.number() != form.base()) {
      return newer(latest);
    }
    return publishing.review(latest) ? back(id) : red(latest);
  }

  /** Gives the newest version to students. */
  @POST
  @Path("/authoring/exercises/{id}/publish")
  public Response publish(@PathParam("id") String id, @BeanParam EditorForm form) {
    Revision latest = visit.latest(id);
    if (latest.number() != form.base()) {
      return newer(latest);
    }
    return publishing.publish(latest) ? back(id) : red(latest);
  }

  private Response newer(Revision latest) {
    String notice = visit.messages().text("authoring_newer", latest.number());
    return AuthorVisit.page(CONFLICT, view(latest, notice));
  }

  private Response red(Revision latest) {
    String notice = visit.messages().text("authoring_not_green");
    return AuthorVisit.page(UNPROCESSABLE, view(latest, notice));
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/authoring/exercises/{id}/review")
  public Response back(@PathParam("id") String id) {
    return AuthorVisit.to("/authoring/exercises/" + visit.latest(id).exerciseId() + "/publish");
  }
}
