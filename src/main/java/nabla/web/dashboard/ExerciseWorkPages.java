package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.gradebook.Gradebook;
import nabla.insight.Acts;
import nabla.insight.AnswerCluster;
import nabla.insight.ClassAnswers;
import nabla.insight.ExerciseFigures;
import nabla.insight.GivenAnswer;
import nabla.web.course.ClassHead;
import nabla.web.course.ClassVisit;
import nabla.web.course.ScoreWords;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Messages;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/** What a class answered to an exercise, and what is decided about that. */
@Path("/")
@Blocking
@Needs(Right.SEE_WORK)
public class ExerciseWorkPages {
  private static final int UNPROCESSABLE = 422;

  /** What a page waits for comparisons; whoever decides waits longer, to decide about all. */
  private static final Duration TO_LOOK = Duration.ofMillis(50);

  private static final Duration TO_DECIDE = Duration.ofSeconds(5);

  @CheckedTemplate(basePath = "ClusterPages")
  static class Templates {
    static native TemplateInstance exercise(ClusterView view);

    static native TemplateInstance preview(Preview preview);
  }

  private final ClassVisit visit;
  private final ClassAnswers answers;
  private final ExerciseFigures figures;
  private final Acts acts;
  private final Gradebook gradebook;
  private final ExerciseLibrary library;

  ExerciseWorkPages(
      ClassVisit visit,
      ClassAnswers answers,
      ExerciseFigures figures,
      Acts acts,
      Gradebook gradebook,
      ExerciseLibrary library) {
    this.visit = visit;
    this.answers = answers;
    this.figures = figures;
    this.acts = acts;
    this.gradebook = gradebook;
    this.library = library;
  }

  /**
   * What an act would change.
   *
   * @param what one of the answers; absent where there is none any more
   * @param said the feedback as students will read it; absent for credit
   * @param act what identifies it if it is done
   * @param changes marks that would be others
   * @param problem why nothing can be decided; absent when it can
   */
  public record Preview(
      ClassHead head,
      String exerciseId,
      String title,
      @Nullable RawString what,
      @Nullable RawString said,
      ActForm form,
      UUID act,
      List<UUID> attempts,
      List<ChangedMark> changes,
      @Nullable String problem) {}

  @GET
  @Path("/classes/{class}/exercises/{exercise}")
  public TemplateInstance exercise(
      @PathParam("class") UUID classId,
      @PathParam("exercise") String exerciseId,
      @QueryParam("page") @DefaultValue("0") int page) {
    ClassVisit.In in = visit.staffed(classId);
    Exercise exercise = library.find(exerciseId).orElseThrow(NotFoundException::new);
    Messages messages = visit.messages();
    ClassAnswers.Comparing comparing = answers.comparing(classId, exercise);
    ExerciseFigures.Figures found = figures.of(classId, exercise);
    ClassAnswers.Clusters clusters = comparing.clusters(TO_LOOK);
    return Templates.exercise(
        new ClusterView(
            in.head(),
            exercise.id(),
            exercise.number(),
            exercise.title(),
            FigureWords.of(found, messages),
            found.variants().stream()
                .map(
                    v ->
                        new ClusterView.VariantLine(v.number(), v.answers(), v.right(), v.unfair()))
                .toList(),
            ClusterView.part(clusters, page, exercise, in.head(), messages),
            acts.of(classId, exercise.id()).stream()
                .map(done -> ClusterView.done(done, in.head(), messages))
                .toList()));
  }

  /** Lists what would change, and changes nothing. */
  @POST
  @Path("/classes/{class}/exercises/{exercise}/acts/preview")
  @Needs(Right.ACT_ON_WORK)
  public Response preview(
      @PathParam("class") UUID classId,
      @PathParam("exercise") String exerciseId,
      @BeanParam ActForm form) {
    ClassVisit.In in = visit.taught(classId);
    Exercise exercise = library.find(exerciseId).orElseThrow(NotFoundException::new);
    List<UUID> meant = form.looked().isEmpty() ? cluster(classId, exercise, form) : form.looked();
    Optional<String> problem =
        meant.isEmpty()
            ? Optional.of(visit.messages().text("act_problem_gone"))
            : form.problem(visit.messages());
    List<ChangedMark> changes =
        problem.isPresent()
            ? List.of()
            : marks(acts.preview(form.plan(classId, exerciseId, meant), gradebook), in);
    TemplateInstance page =
        Templates.preview(
            new Preview(
                in.head(),
                exerciseId,
                exercise.number() + " " + exercise.title(),
                what(classId, exercise, meant),
                form.kind().equals("feedback") ? Prose.paragraphs(form.feedback()) : null,
                form,
                UUID.randomUUID(),
                meant,
                changes,
                problem.orElse(null)));
    return Response.status(problem.isPresent() ? UNPROCESSABLE : 200)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(page)
        .build();
  }

  /** The first of the answers that are meant, as it was read. */
  private @Nullable RawString what(UUID classId, Exercise exercise, List<UUID> meant) {
    return meant.stream()
        .findFirst()
        .flatMap(attempt -> answers.find(classId, exercise.id(), attempt))
        .map(ClusterView::rendered)
        .orElse(null);
  }

  /** The attempts of the cluster that {@code form} means, whose key it has from then on. */
  private List<UUID> cluster(UUID classId, Exercise exercise, ActForm form) {
    Optional<AnswerCluster> meant =
        answers.comparing(classId, exercise).clusters(TO_DECIDE).all().stream()
            .filter(
                cluster ->
                    form.example()
                        .map(cluster::holds)
                        .orElseGet(() -> cluster.key().equals(form.answers())))
            .findFirst();
    meant.ifPresent(cluster -> form.answers = cluster.key());
    return meant.map(AnswerCluster::answers).orElse(List.of()).stream()
        .map(GivenAnswer::attemptId)
        .toList();
  }

  private List<ChangedMark> marks(List<Acts.Change> changes, ClassVisit.In in) {
    ScoreWords words = new ScoreWords(visit.messages(), in.courseClass().zone());
    return ChangedMark.of(in.courseClass().id(), changes, words);
  }

  /** Does what was looked at, to the answers that were looked at. */
  @POST
  @Path("/classes/{class}/exercises/{exercise}/acts")
  @Needs(Right.ACT_ON_WORK)
  public Response act(
      @PathParam("class") UUID classId,
      @PathParam("exercise") String exerciseId,
      @BeanParam ActForm form) {
    ClassVisit.In in = visit.taught(classId);
    if (library.find(exerciseId).isEmpty()) {
      throw new NotFoundException();
    }
    if (form.problem(visit.messages()).isPresent() || form.looked().isEmpty()) {
      return preview(classId, exerciseId, form);
    }
    acts.apply(form.plan(classId, exerciseId, form.looked()), form.act(), visit.account().id());
    return form.isFromQueue()
        ? Response.seeOther(URI.create(in.head().path() + "/queue?done=yes")).build()
        : to(in, exerciseId);
  }

  @POST
  @Path("/classes/{class}/exercises/{exercise}/acts/{act}/undo")
  @Needs(Right.ACT_ON_WORK)
  public Response undo(
      @PathParam("class") UUID classId,
      @PathParam("exercise") String exerciseId,
      @PathParam("act") UUID act) {
    ClassVisit.In in = visit.taught(classId);
    acts.undo(classId, act, visit.account().id());
    return to(in, exerciseId);
  }

  private static Response to(ClassVisit.In in, String exerciseId) {
    return Response.seeOther(
            URI.create("/classes/" + in.courseClass().id() + "/exercises/" + exerciseId))
        .build();
  }
}
