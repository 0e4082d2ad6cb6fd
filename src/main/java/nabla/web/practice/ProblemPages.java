package nabla.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.attempt.Attempts;
import nabla.attempt.Drafts;
import nabla.attempt.Practice;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.grade.AnswerReader;
import nabla.insight.ProblemReports;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import org.jspecify.annotations.Nullable;

/** Something is wrong with an exercise: said with the variant, the answer and its reading. */
@Path("/exercises/{id}/problems")
@Blocking
@Needs(Right.REPORT_PROBLEM)
public class ProblemPages {
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST = 2000;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance report(View view);
  }

  private final Visit visit;
  private final Practice practice;
  private final Attempts attempts;
  private final Drafts drafts;
  private final ProblemReports reports;

  ProblemPages(
      Visit visit, Practice practice, Attempts attempts, Drafts drafts, ProblemReports reports) {
    this.visit = visit;
    this.practice = practice;
    this.attempts = attempts;
    this.drafts = drafts;
    this.reports = reports;
  }

  /**
   * A report as far as it is written.
   *
   * @param variant from 1
   * @param reading of the answer; absent where it cannot be read
   * @param problem what is missing; absent when nothing is
   */
  public record View(
      String id,
      String title,
      long seed,
      long variant,
      String answer,
      @Nullable RawString reading,
      String comment,
      @Nullable String problem,
      boolean sent) {}

  /** With what stands in the field, else the last answer to this variant. */
  @GET
  public TemplateInstance begin(
      @PathParam("id") String id, @QueryParam("sent") @DefaultValue("") String sent) {
    Exercise exercise = visit.exercise(id);
    UUID person = visit.person();
    long seed = practice.seedFor(person, id);
    String answer =
        drafts
            .find(person, id, seed)
            .filter(draft -> !draft.isBlank())
            .or(
                () ->
                    attempts.history(person, id).stream()
                        .filter(attempt -> attempt.seed() == seed)
                        .findFirst()
                        .map(Attempt::raw))
            .orElse("");
    return Templates.report(view(exercise, seed, answer, "", null, sent.equals("yes")));
  }

  @POST
  @Limited(Limit.GRADING)
  public Response send(
      @PathParam("id") String id,
      @FormParam("seed") long seed,
      @FormParam("answer") @DefaultValue("") String answer,
      @FormParam("comment") @DefaultValue("") String comment) {
    Exercise exercise = visit.exercise(id);
    Messages messages = visit.messages();
    String problem = null;
    if (comment.isBlank() || comment.length() > LONGEST || comment.indexOf(0) >= 0) {
      problem = messages.text("report_problem_comment", LONGEST);
    } else if (answer.length() > AnswerParser.MAX_LENGTH || answer.indexOf(0) >= 0) {
      problem = messages.text("report_problem_answer", AnswerParser.MAX_LENGTH);
    }
    if (problem != null) {
      return Response.status(UNPROCESSABLE)
          .type(MediaType.TEXT_HTML_TYPE)
          .entity(Templates.report(view(exercise, seed, answer, comment, problem, false)))
          .build();
    }
    reports.file(
        new ProblemReports.Filed(
            visit.person(), id, seed, answer, latex(exercise, seed, answer), comment.strip()));
    return Response.seeOther(URI.create("/exercises/" + id + "/problems?sent=yes")).build();
  }

  private static View view(
      Exercise exercise,
      long seed,
      String answer,
      String comment,
      @Nullable String problem,
      boolean sent) {
    String latex = latex(exercise, seed, answer);
    return new View(
        exercise.id(),
        exercise.number() + " " + exercise.title(),
        seed,
        Math.floorMod(seed, (long) exercise.variantCount()) + 1,
        answer,
        latex.isEmpty() ? null : Formula.inline(latex),
        comment,
        problem,
        sent);
  }

  private static String latex(Exercise exercise, long seed, String answer) {
    Variant variant = exercise.variant(seed);
    if (!variant.asksExpression() || answer.isBlank()) {
      return "";
    }
    Parsed parsed = AnswerReader.read(answer, variant.spec());
    return parsed.isReadable() ? parsed.latex() : "";
  }
}
