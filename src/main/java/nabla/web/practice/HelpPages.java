package nabla.web.practice;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import nabla.attempt.Attempts;
import nabla.attempt.HelpTaken;
import nabla.attempt.Practice;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/**
 * Hints and the solution, opened one after the other; each leads back to where it was asked for.
 */
@Path("/exercises/{id}")
@Blocking
@Needs(Right.PRACTISE)
public class HelpPages {
  private final Visit visit;
  private final HelpTaken help;
  private final Practice practice;
  private final Attempts attempts;
  private final AssignedWork assigned;

  HelpPages(
      Visit visit, HelpTaken help, Practice practice, Attempts attempts, AssignedWork assigned) {
    this.visit = visit;
    this.help = help;
    this.practice = practice;
    this.attempts = attempts;
    this.assigned = assigned;
  }

  @POST
  @Path("/hints")
  public Response openHint(
      @PathParam("id") String id,
      @QueryParam("rung") int rung,
      @FormParam("seed") long seed,
      @BeanParam AnswerForm form) {
    Exercise exercise = visit.exercise(id);
    Variant variant = exercise.variant(seed);
    HelpTaken.Subject subject = subject(form, exercise, variant);
    if (rules(subject, seed).hints()) {
      help.openHint(subject, rung);
    }
    return back(id, seed, form.answer(variant));
  }

  @POST
  @Path("/solution")
  public Response showSolution(
      @PathParam("id") String id, @FormParam("seed") long seed, @BeanParam AnswerForm form) {
    Exercise exercise = visit.exercise(id);
    Variant variant = exercise.variant(seed);
    HelpTaken.Subject subject = subject(form, exercise, variant);
    if (rules(subject, seed).solution() == HelpRules.Solution.ON_REQUEST) {
      help.showSolution(subject);
    }
    return back(id, seed, form.answer(variant));
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/{page:hints|solution}")
  public Response exercise(@PathParam("id") String id) {
    return Response.seeOther(URI.create("/exercises/" + visit.exercise(id).id())).build();
  }

  private HelpTaken.Subject subject(AnswerForm form, Exercise exercise, Variant variant) {
    return new HelpTaken.Subject(
        visit.author(form, variant, exercise.id()), exercise.id(), variant.parameters());
  }

  private HelpRules rules(HelpTaken.Subject subject, long seed) {
    return assigned.rules(subject.accountId(), subject.exerciseId(), seed, visit.messages());
  }

  /** To the variant at hand, or to the last answer to an earlier one; with what was typed. */
  private Response back(String id, long seed, String answer) {
    UUID person = visit.person();
    UriBuilder address = UriBuilder.fromPath("/exercises/{id}");
    if (practice.seedFor(person, id) != seed) {
      return Response.seeOther(
              attempts.history(person, id).stream()
                  .filter(attempt -> attempt.seed() == seed)
                  .findFirst()
                  .map(attempt -> address.path("attempts/{attempt}").build(id, attempt.id()))
                  .orElseGet(() -> address.build(id)))
          .build();
    }
    return Response.seeOther(
            (answer.isEmpty() ? address : address.queryParam("answer", "{answer}"))
                .build(id, answer))
        .build();
  }
}
