package nabla.web.practice;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nabla.exercise.Exercise;
import nabla.progress.Learner;
import nabla.progress.Learning;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** Asks an exercise again, in numbers that tell the last mistake from the right rule. */
@Path("/exercises/{id}/follow-up")
@Blocking
@Needs(Right.PRACTISE)
public class FollowUpPages {
  private final Visit visit;
  private final Learner learner;

  FollowUpPages(Visit visit, Learner learner) {
    this.visit = visit;
    this.learner = learner;
  }

  /** For those who have answered it. */
  @POST
  public Response ask(@PathParam("id") String id) {
    Exercise exercise = visit.exercise(id);
    UUID person = visit.knownPerson();
    Learning learning =
        Optional.ofNullable(learner.of(person).get(id)).orElseThrow(NotFoundException::new);
    learner.repeat(person, exercise, learning);
    return exercise(id);
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  public Response exercise(@PathParam("id") String id) {
    return Response.seeOther(URI.create("/exercises/" + visit.exercise(id).id())).build();
  }
}
