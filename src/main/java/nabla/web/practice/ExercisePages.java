package nabla.web.practice;

import io.quarkus.qute.CheckedTemplate;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nabla.attempt.Drafts;
import nabla.attempt.Practice;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import org.jspecify.annotations.Nullable;

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
  private final Drafts drafts;
  private final AssignedWork assigned;

  ExercisePages(
      Visit visit, ExerciseViews views, Practice practice, Drafts drafts, AssignedWork assigned) {
    this.visit = visit;
    this.views = views;
    this.practice = practice;
    this.drafts = drafts;
    this.assigned = assigned;
  }

  /** With {@code answer} in the field, else with what was typed there last and not sent. */
  @GET
  public TemplateInstance show(
      @PathParam("id") String id,
      @QueryParam("answer") @Nullable String answer,
      @QueryParam("changed") boolean changed) {
    Exercise exercise = visit.exercise(id);
    UUID person = visit.person();
    long seed = practice.seedFor(person, id);
    String typed = answer != null ? answer : drafts.find(person, id, seed).orElse("");
    ExerciseViews.Subject subject =
        new ExerciseViews.Subject(person, exercise, seed, visit.messages());
    return Templates.exercise(
        changed ? views.changed(subject, typed) : views.fresh(subject, typed));
  }

  /** Goes on with the variant that {@code assignment} asks. */
  @GET
  @Path("/assigned/{assignment}")
  @Needs(Right.SEE_ASSIGNMENT)
  public Response assigned(@PathParam("id") String id, @PathParam("assignment") UUID assignment) {
    Exercise exercise = visit.exercise(id);
    UUID person = visit.person();
    long seed = assigned.seed(person, id, assignment).orElseThrow(NotFoundException::new);
    practice.workOn(person, id, seed);
    return Response.seeOther(URI.create("/exercises/" + exercise.id())).build();
  }

  /** Keeps what is being typed, so that nothing is lost before it is sent. */
  @POST
  @Path("/draft")
  @Needs(Right.PRACTISE)
  @Limited(Limit.READING)
  public Response keep(
      @PathParam("id") String id, @FormParam("seed") long seed, @BeanParam AnswerForm form) {
    Variant variant = visit.exercise(id).variant(seed);
    UUID person = visit.author(form, variant, id);
    drafts.keep(person, id, seed, form.answer(variant));
    return Response.noContent().build();
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/draft")
  public Response back(@PathParam("id") String id) {
    return exercise(id);
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
