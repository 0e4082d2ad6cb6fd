package nabla.web.practice;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.attempt.Attempts;
import nabla.attempt.Submission;
import nabla.attempt.SubmitAnswer;
import nabla.attempt.Submitted;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** Answers to an exercise: checked once, then shown with their verdict as often as one likes. */
@Path("/exercises/{id}/attempts")
@Blocking
@Needs(Right.PRACTISE)
public class AnswerPages {
  private static final int UNPROCESSABLE = 422;

  private final Visit visit;
  private final ExerciseViews views;
  private final SubmitAnswer submitAnswer;
  private final Attempts attempts;

  AnswerPages(Visit visit, ExerciseViews views, SubmitAnswer submitAnswer, Attempts attempts) {
    this.visit = visit;
    this.views = views;
    this.submitAnswer = submitAnswer;
    this.attempts = attempts;
  }

  @POST
  @Limited(Limit.GRADING)
  public Response check(
      @PathParam("id") String id,
      @BeanParam AnswerForm form,
      @FormParam("seed") long seed,
      @FormParam("token") @DefaultValue("") String token,
      @FormParam("version") @DefaultValue("") String version) {
    Exercise exercise = visit.exercise(id);
    Variant shown = visit.exercise(id, version).variant(seed);
    UUID person = visit.author(form, shown, id);
    String answer = form.answer(shown);
    if (!shown.asksTheSameAs(exercise.variant(seed))) {
      return Response.seeOther(
              UriBuilder.fromPath("/exercises/{id}")
                  .queryParam("answer", "{answer}")
                  .queryParam("changed", true)
                  .build(id, answer))
          .build();
    }
    Submitted submitted =
        submitAnswer.submit(new Submission(person, exercise.id(), seed, answer, token));
    if (submitted instanceof Submitted.Recorded recorded) {
      URI address = URI.create("/exercises/" + id + "/attempts/" + recorded.attempt().id());
      return Response.seeOther(address).build();
    }
    ExerciseViews.Subject subject =
        new ExerciseViews.Subject(person, exercise, seed, visit.messages());
    return Response.status(UNPROCESSABLE)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(
            ExercisePages.Templates.exercise(
                views.refused(subject, answer, ((Submitted.NotRecorded) submitted).grade())))
        .build();
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  public Response exercise(@PathParam("id") String id) {
    return Response.seeOther(URI.create("/exercises/" + visit.exercise(id).id())).build();
  }

  @GET
  @Path("/{attempt}")
  @Needs(Right.SEE_ATTEMPT)
  public TemplateInstance show(@PathParam("id") String id, @PathParam("attempt") UUID attemptId) {
    UUID person = visit.knownPerson();
    Attempt attempt =
        attempts
            .find(person, attemptId)
            .filter(found -> found.exerciseId().equals(id))
            .orElseThrow(NotFoundException::new);
    Exercise exercise = visit.exercise(id, attempt.exerciseHash());
    return ExercisePages.Templates.exercise(
        views.answered(
            new ExerciseViews.Subject(person, exercise, attempt.seed(), visit.messages()),
            attempt));
  }
}
