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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.grade.Demand;
import nabla.grade.Steps;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** The lines of a derivation: added, removed and moved, and read while they are typed. */
@Path("/exercises/{id}/lines")
@Blocking
@Needs(Right.SEE_EXERCISE)
public class LinePages {
  private final Visit visit;
  private final ExerciseViews views;

  LinePages(Visit visit, ExerciseViews views) {
    this.visit = visit;
    this.views = views;
  }

  /** The page with other lines: {@code change} says what happens to the line {@code number}. */
  @POST
  @Limited(Limit.READING)
  public TemplateInstance change(
      @PathParam("id") String id,
      @QueryParam("change") @DefaultValue("add") String change,
      @QueryParam("number") int number,
      @BeanParam AnswerForm form,
      @FormParam("seed") long seed) {
    Exercise exercise = visit.exercise(id);
    Variant variant = exercise.variant(seed);
    if (!(variant.demand() instanceof Steps)) {
      throw new NotFoundException();
    }
    UUID person = visit.author(form, variant, id);
    List<String> lines = new ArrayList<>(Arrays.asList(form.answer(variant).split("\n", -1)));
    int focused = changed(lines, change, Math.max(1, Math.min(number, lines.size())));
    ExerciseViews.Subject subject =
        new ExerciseViews.Subject(person, exercise, seed, visit.messages());
    return ExercisePages.Templates.exercise(
        views.edited(subject, String.join("\n", lines), focused));
  }

  /** Changes {@code lines}; the number of the line to go on with. */
  private static int changed(List<String> lines, String change, int number) {
    switch (change) {
      case "remove" -> {
        lines.remove(number - 1);
        if (lines.isEmpty()) {
          lines.add("");
        }
        return Math.min(number, lines.size());
      }
      case "up" -> {
        int above = Math.max(1, number - 1);
        Collections.swap(lines, number - 1, above - 1);
        return above;
      }
      case "down" -> {
        int below = Math.min(lines.size(), number + 1);
        Collections.swap(lines, number - 1, below - 1);
        return below;
      }
      default -> {
        lines.add(number, "");
        return number + 1;
      }
    }
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  public Response exercise(@PathParam("id") String id) {
    return Response.seeOther(URI.create("/exercises/" + visit.exercise(id).id())).build();
  }

  @GET
  @Path("/reading")
  @Limited(Limit.READING)
  public TemplateInstance reading(
      @PathParam("id") String id,
      @QueryParam("line") @DefaultValue("") String line,
      @QueryParam("seed") long seed) {
    Demand demand = visit.exercise(id).variant(seed).demand();
    if (!(demand instanceof Steps steps)) {
      throw new NotFoundException();
    }
    return ExercisePages.Templates.reading(
        LineList.reading(line, steps.derivation().language(), visit.messages()), id);
  }
}
