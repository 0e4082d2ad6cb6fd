package nabla.web.authoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nabla.authoring.Checks;
import nabla.authoring.Finding;
import nabla.authoring.Impact;
import nabla.authoring.Impacts;
import nabla.authoring.Publishing;
import nabla.authoring.Revision;
import nabla.course.CourseClass;
import nabla.exercise.CheckReport;
import nabla.gradebook.Gradebook;
import nabla.web.course.ScoreWords;
import nabla.web.dashboard.ChangedMark;
import nabla.web.practice.Verdicts;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Messages;
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
  private final Impacts impacts;
  private final Publishing publishing;
  private final Gradebook gradebook;

  PublishPages(
      AuthorVisit visit,
      Checks checks,
      Impacts impacts,
      Publishing publishing,
      Gradebook gradebook) {
    this.visit = visit;
    this.checks = checks;
    this.impacts = impacts;
    this.publishing = publishing;
    this.gradebook = gradebook;
  }

  /**
   * What stands between a version and students.
   *
   * @param percent how far the tests are; 100 when they have ended
   * @param report what they showed; absent while they run
   * @param problems what does not hold, beside the text
   * @param impact what it would make of answers that were given; absent while that is not known
   * @param notice what could not be done; absent when nothing was refused
   */
  public record PublishView(
      ExerciseHead head,
      int percent,
      @Nullable CheckReport report,
      List<TextProblem> problems,
      @Nullable ImpactView impact,
      @Nullable String notice) {
    public boolean isGood() {
      return report != null && report.isGood();
    }

    /** Whether there is more to find out. */
    public boolean isRunning() {
      return report == null || isGood() && impact == null;
    }
  }

  /**
   * Answers whose verdict would be another one.
   *
   * @param more how many of {@code changes} are not shown
   * @param marks the points that would change, by class
   */
  public record ImpactView(
      int looked, int elsewhere, int changed, List<Line> changes, int more, List<Marks> marks) {
    private static final int SHOWN = 100;

    static ImpactView of(Impact impact, List<Marks> marks) {
      return new ImpactView(
          impact.looked(),
          impact.elsewhere(),
          impact.changed(),
          impact.changes().stream().limit(SHOWN).map(Line::of).toList(),
          Math.max(0, impact.changes().size() - SHOWN),
          marks);
    }
  }

  /**
   * The points of a class that would be others.
   *
   * @param heading how many there are, and where
   * @param marks each of them; none where the author does not teach, and sees no names
   */
  public record Marks(String heading, List<ChangedMark> marks) {}

  /** Answers of one text. */
  public record Line(String answer, String before, String after, int attempts) {
    static Line of(Impact.Change change) {
      return new Line(
          change.answer(),
          "state_" + Verdicts.state(change.before()),
          "state_" + Verdicts.state(change.after()),
          change.attempts().size());
    }
  }

  @GET
  @Path("/authoring/exercises/{id}/publish")
  public TemplateInstance show(@PathParam("id") String id) {
    return view(visit.latest(id), null);
  }

  private TemplateInstance view(Revision latest, @Nullable String notice) {
    Finding<CheckReport> check = checks.of(latest.draft());
    @Nullable CheckReport report = check.result().orElse(null);
    boolean good = report != null && report.isGood();
    Optional<Impact> impact = good ? impacts.of(latest.draft()).result() : Optional.empty();
    return Templates.publish(
        new PublishView(
            visit.head(latest),
            good && impact.isEmpty() ? impacts.of(latest.draft()).percent() : check.percent(),
            report,
            report == null ? List.of() : TextProblem.of(report.problems(), latest.text()),
            impact.map(found -> ImpactView.of(found, marks(latest, found))).orElse(null),
            notice));
  }

  private List<Marks> marks(Revision latest, Impact impact) {
    return impacts.marks(latest.draft(), impact, gradebook).stream().map(this::marks).toList();
  }

  private Marks marks(Impacts.Marks found) {
    Optional<CourseClass> taught = visit.taught(found.classId());
    Messages messages = visit.messages();
    int count = found.changes().size();
    if (taught.isEmpty()) {
      return new Marks(messages.counted("impact_marks_elsewhere", count), List.of());
    }
    ScoreWords words = new ScoreWords(messages, taught.get().zone());
    return new Marks(
        messages.counted("impact_marks_in", count, taught.get().title()),
        ChangedMark.of(found.classId(), found.changes(), words));
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

  /**
   * Gives the newest version to students; grades earlier answers anew when told how many of them
   * will have another verdict, and that still holds.
   */
  @POST
  @Path("/authoring/exercises/{id}/publish")
  public Response publish(
      @PathParam("id") String id,
      @BeanParam EditorForm form,
      @FormParam("regrade") @DefaultValue("") String regrade) {
    Revision latest = visit.latest(id);
    if (latest.number() != form.base()) {
      return newer(latest);
    }
    if (regrade.isEmpty()) {
      return publishing.publish(latest) ? back(id) : red(latest);
    }
    Optional<Impact> seen =
        impacts
            .of(latest.draft())
            .result()
            .filter(impact -> regrade.equals(Integer.toString(impact.changed())));
    if (seen.isEmpty()) {
      String notice = visit.messages().text("impact_moved");
      return AuthorVisit.page(CONFLICT, view(latest, notice));
    }
    return publishing.publish(latest, seen.get(), visit.author()) ? back(id) : red(latest);
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
