package nabla.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nabla.attempt.Practice;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** An exercise, and an answer to it as it is read while it is typed. */
@Path("/exercises/{id}")
@Blocking
@Needs(Right.SEE_EXERCISE)
public class ExercisePages {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance exercise(ExerciseView view);

    static native TemplateInstance reading(Reading reading, String id);
  }

  private final Visit visit;
  private final ExerciseViews views;
  private final Practice practice;

  ExercisePages(Visit visit, ExerciseViews views, Practice practice) {
    this.visit = visit;
    this.views = views;
    this.practice = practice;
  }

  @GET
  public TemplateInstance show(
      @PathParam("id") String id, @QueryParam("answer") @DefaultValue("") String answer) {
    Exercise exercise = visit.exercise(id);
    UUID person = visit.person();
    long seed = practice.seedFor(person, id);
    return Templates.exercise(
        views.fresh(new ExerciseViews.Subject(person, exercise, seed, visit.messages()), answer));
  }

  @POST
  @Path("/variants")
  @Needs(Right.PRACTISE)
  public Response anotherVariant(@PathParam("id") String id) {
    Exercise exercise = visit.exercise(id);
    practice.anotherVariant(visit.person(), exercise.id());
    return Response.seeOther(URI.create("/exercises/" + exercise.id())).build();
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/variants")
  public Response exercise(@PathParam("id") String id) {
    return Response.seeOther(URI.create("/exercises/" + visit.exercise(id).id())).build();
  }

  @GET
  @Path("/reading")
  @Limited(Limit.READING)
  public TemplateInstance reading(
      @PathParam("id") String id,
      @QueryParam("answer") @DefaultValue("") String answer,
      @QueryParam("seed") long seed) {
    Variant variant = visit.exercise(id).variant(seed);
    if (!variant.asksExpression()) {
      throw new NotFoundException();
    }
    return Templates.reading(Reading.of(answer, variant.spec(), visit.messages()), id);
  }
}
