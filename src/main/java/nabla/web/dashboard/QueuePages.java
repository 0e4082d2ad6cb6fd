package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.insight.ClassAnswers;
import nabla.insight.GivenAnswer;
import nabla.insight.ProblemReports;
import nabla.web.course.ClassHead;
import nabla.web.course.ClassVisit;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** What waits for somebody who teaches a class: undecided answers and reported problems. */
@Path("/")
@Blocking
@Needs(Right.SEE_WORK)
public class QueuePages {
  private static final int IN_A_QUEUE = 20;

  @CheckedTemplate(basePath = "ClusterPages")
  static class Templates {
    static native TemplateInstance queue(Queue queue);
  }

  private final ClassVisit visit;
  private final ClassAnswers answers;
  private final ProblemReports reports;
  private final ExerciseLibrary library;

  QueuePages(
      ClassVisit visit, ClassAnswers answers, ProblemReports reports, ExerciseLibrary library) {
    this.visit = visit;
    this.answers = answers;
    this.reports = reports;
    this.library = library;
  }

  /** Undecided answers of the same text to the same variant. */
  public record Waiting(
      String exerciseId,
      String exercise,
      ClusterView.Example example,
      List<UUID> attempts,
      String answers) {}

  /**
   * What waits for somebody.
   *
   * @param page from 0
   * @param more how many wait behind these
   * @param done whether something was decided just now
   */
  public record Queue(
      ClassHead head,
      List<Waiting> waiting,
      int page,
      int more,
      List<ReportedProblem> reports,
      boolean done) {}

  /** The same before it is set for a page. */
  private record Same(Exercise exercise, List<GivenAnswer> answers) {}

  /** Answers that wait for somebody to decide them. */
  @GET
  @Path("/classes/{class}/queue")
  public TemplateInstance queue(
      @PathParam("class") UUID classId,
      @QueryParam("page") @DefaultValue("0") int asked,
      @QueryParam("done") @DefaultValue("") String done) {
    ClassVisit.In in = visit.staffed(classId);
    List<Same> waiting = new ArrayList<>();
    answers
        .undecided(classId)
        .forEach(
            (id, given) ->
                library.find(id).ifPresent(exercise -> waiting.addAll(waiting(exercise, given))));
    int page = Math.max(0, Math.min(asked, (waiting.size() - 1) / IN_A_QUEUE));
    int from = page * IN_A_QUEUE;
    int to = Math.min(waiting.size(), from + IN_A_QUEUE);
    return Templates.queue(
        new Queue(
            in.head(),
            waiting.subList(from, to).stream().map(same -> shown(same, in.head())).toList(),
            page,
            waiting.size() - to,
            reports.open(classId).stream().map(open -> reported(open, in.head())).toList(),
            done.equals("yes")));
  }

  private static List<Same> waiting(Exercise exercise, List<GivenAnswer> given) {
    Map<String, List<GivenAnswer>> same = new LinkedHashMap<>();
    for (GivenAnswer answer : given) {
      same.computeIfAbsent(answer.parameters() + answer.reading(), key -> new ArrayList<>())
          .add(answer);
    }
    return same.values().stream().map(answers -> new Same(exercise, answers)).toList();
  }

  private ReportedProblem reported(ProblemReports.Open open, ClassHead head) {
    String path = "/classes/" + head.id();
    return ReportedProblem.of(
        open.report(),
        library,
        path + "/exercises/",
        new ReportedProblem.Person(open.name(), path + "/students/" + open.report().accountId()),
        head.teaches() ? path + "/reports/" + open.report().id() + "/settle" : null,
        head.moment(open.report().at(), visit.messages().locale()));
  }

  /** Takes a report off the queue. */
  @POST
  @Path("/classes/{class}/reports/{report}/settle")
  @Needs(Right.ACT_ON_WORK)
  public Response settle(@PathParam("class") UUID classId, @PathParam("report") UUID report) {
    visit.taught(classId);
    reports.settle(classId, report, visit.account().id());
    return Response.seeOther(URI.create("/classes/" + classId + "/queue")).build();
  }

  private Waiting shown(Same same, ClassHead head) {
    GivenAnswer first = same.answers().get(0);
    return new Waiting(
        same.exercise().id(),
        same.exercise().number() + " " + same.exercise().title(),
        ClusterView.example(first, same.exercise(), head, visit.messages().locale()),
        same.answers().stream().map(GivenAnswer::attemptId).toList(),
        "undecided:" + first.reading());
  }
}
