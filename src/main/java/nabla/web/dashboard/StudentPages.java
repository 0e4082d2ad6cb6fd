package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.course.Students;
import nabla.course.Students.Student;
import nabla.diagnose.Diagnosis;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.grade.Grade.Outcome;
import nabla.insight.ClassAnswers;
import nabla.web.course.ClassHead;
import nabla.web.course.ClassVisit;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Diagnoses;
import nabla.web.shared.Formula;
import nabla.web.shared.Html;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/** A student's answers, one after the other. */
@Path("/")
@Blocking
@Needs(Right.SEE_WORK)
public class StudentPages {
  private static final int ON_A_PAGE = 20;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance student(View view);
  }

  private final ClassVisit visit;
  private final Students students;
  private final ClassAnswers answers;
  private final ExerciseLibrary library;

  StudentPages(ClassVisit visit, Students students, ClassAnswers answers, ExerciseLibrary library) {
    this.visit = visit;
    this.students = students;
    this.answers = answers;
    this.library = library;
  }

  /**
   * A student and a page of answers, the latest first.
   *
   * @param page from 0
   * @param more whether there are earlier ones
   */
  public record View(ClassHead head, Student student, List<Line> lines, int page, boolean more) {}

  /**
   * An answer.
   *
   * @param exercise number and title, or the id of one that is gone
   * @param raw as it was typed
   * @param reading what was read; absent where it could not be
   * @param diagnosis how one comes to it; absent where nothing is certain
   */
  public record Line(
      Moment at,
      String exerciseId,
      String exercise,
      String state,
      String verdict,
      String raw,
      @Nullable RawString reading,
      @Nullable RawString diagnosis) {}

  @GET
  @Path("/classes/{class}/students/{student}")
  public TemplateInstance student(
      @PathParam("class") UUID classId,
      @PathParam("student") UUID account,
      @QueryParam("page") @DefaultValue("0") int page) {
    ClassVisit.In in = visit.staffed(classId);
    Student student = students.find(classId, account).orElseThrow(NotFoundException::new);
    int from = Math.max(0, page);
    List<Attempt> found = answers.timeline(account, from * ON_A_PAGE, ON_A_PAGE + 1);
    List<Line> lines = found.stream().limit(ON_A_PAGE).map(this::line).toList();
    boolean more = found.size() > ON_A_PAGE;
    return Templates.student(new View(in.head(), student, lines, from, more));
  }

  private Line line(Attempt attempt) {
    Messages messages = visit.messages();
    String state = state(attempt.verdict());
    return new Line(
        Moment.exact(attempt.createdAt(), messages.locale()),
        attempt.exerciseId(),
        library
            .find(attempt.exerciseId())
            .map((Exercise exercise) -> exercise.number() + " " + exercise.title())
            .orElse(attempt.exerciseId()),
        state,
        messages.text("state_" + state),
        attempt.raw(),
        attempt.readingLatex().isEmpty() ? null : Formula.inline(attempt.readingLatex()),
        diagnosis(attempt, messages));
  }

  private static @Nullable RawString diagnosis(Attempt attempt, Messages messages) {
    if (attempt.outcome() instanceof Outcome.Incorrect incorrect
        && !incorrect.diagnoses().isEmpty()) {
      List<Diagnosis> all = incorrect.diagnoses();
      Diagnoses sentences = new Diagnoses(messages, written -> "$" + written.latex() + "$");
      return Prose.line(sentences.sentence(all));
    }
    return attempt.problems().isEmpty()
        ? null
        : new RawString(Html.escape(messages.problem(attempt.problems().get(0))));
  }

  private static String state(Attempt.Verdict verdict) {
    return switch (verdict) {
      case CORRECT -> "ok";
      case INCORRECT -> "no";
      case WRONG_FORM -> "form";
      case INVALID -> "inv";
      case UNDECIDED -> "und";
    };
  }
}
