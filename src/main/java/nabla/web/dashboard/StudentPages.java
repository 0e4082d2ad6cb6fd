package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.course.Extension;
import nabla.course.Students;
import nabla.course.Students.Student;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.gradebook.ClassScores;
import nabla.gradebook.Gradebook;
import nabla.gradebook.Score;
import nabla.insight.ClassAnswers;
import nabla.insight.Remarks;
import nabla.insight.StaffNotes;
import nabla.web.course.ClassHead;
import nabla.web.course.ClassVisit;
import nabla.web.course.ExtensionWords;
import nabla.web.course.ScoreWords;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/** A student's answers, one after the other. */
@Path("/")
@Blocking
@Needs(Right.SEE_WORK)
public class StudentPages {
  private static final int ON_A_PAGE = 20;
  private static final int MOST_PAGES = 100_000;
  private static final int LONGEST = 2000;
  private static final int UNPROCESSABLE = 422;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance student(View view);
  }

  private final ClassVisit visit;
  private final Students students;
  private final ClassAnswers answers;
  private final ExerciseLibrary library;
  private final StaffNotes notes;
  private final Remarks remarks;
  private final Assignments assignments;
  private final Gradebook gradebook;

  StudentPages(
      ClassVisit visit,
      Students students,
      ClassAnswers answers,
      ExerciseLibrary library,
      StaffNotes notes,
      Remarks remarks,
      Assignments assignments,
      Gradebook gradebook) {
    this.visit = visit;
    this.students = students;
    this.answers = answers;
    this.library = library;
    this.notes = notes;
    this.remarks = remarks;
    this.assignments = assignments;
    this.gradebook = gradebook;
  }

  /**
   * A student and a page of answers, the latest first.
   *
   * @param assignments of the class, with what the student has in them
   * @param page from 0; may lie behind the last
   * @param more whether there are earlier ones
   * @param unwritten absent for none
   */
  public record View(
      ClassHead head,
      Student student,
      List<Assigned> assignments,
      List<TimelineLine> lines,
      int page,
      boolean more,
      List<Note> notes,
      @Nullable Unwritten unwritten) {}

  /**
   * An assignment.
   *
   * @param points in words
   * @param extension what the student has beyond the others, in words; empty for nothing
   */
  public record Assigned(UUID id, String title, String points, String extension) {}

  /** What somebody wrote down about the student. */
  public record Note(UUID id, String text, String by, Moment at) {}

  /** A note that could not be kept, and why. */
  public record Unwritten(String text, String problem) {}

  @GET
  @Path("/classes/{class}/students/{student}")
  public TemplateInstance student(
      @PathParam("class") UUID classId,
      @PathParam("student") UUID account,
      @QueryParam("page") @DefaultValue("0") int page) {
    return Templates.student(view(visit.staffed(classId), account, page, null));
  }

  private View view(ClassVisit.In in, UUID account, int page, @Nullable Unwritten unwritten) {
    UUID classId = in.courseClass().id();
    Student student = students.find(classId, account).orElseThrow(NotFoundException::new);
    int from = Math.min(MOST_PAGES, Math.max(0, page));
    List<Attempt> found = answers.timeline(account, from * ON_A_PAGE, ON_A_PAGE + 1);
    List<TimelineLine> lines =
        found.stream().limit(ON_A_PAGE).map(attempt -> line(attempt, in.head())).toList();
    boolean more = found.size() > ON_A_PAGE;
    List<Note> written =
        notes.of(new StaffNotes.About(classId, account)).stream()
            .map(
                note ->
                    new Note(
                        note.id(),
                        note.text(),
                        note.by(),
                        in.head().exactly(note.at(), visit.messages().locale())))
            .toList();
    return new View(
        in.head(), student, assigned(in, account), lines, from, more, written, unwritten);
  }

  private List<Assigned> assigned(ClassVisit.In in, UUID account) {
    Messages messages = visit.messages();
    ZoneId zone = in.courseClass().zone();
    ScoreWords words = new ScoreWords(messages, zone);
    List<Assignment> all = assignments.of(in.courseClass().id());
    List<ClassScores> scores = gradebook.scores(all, List.of(account));
    Map<UUID, Map<UUID, Extension>> extensions = assignments.extensions(all);
    List<Assigned> assigned = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Assignment one = all.get(i);
      @Nullable Extension own = extensions.getOrDefault(one.id(), Map.of()).get(account);
      assigned.add(
          new Assigned(
              one.id(),
              one.title(),
              words.points(Score.total(scores.get(i).of(account)), one.points()),
              own == null ? "" : ExtensionWords.of(own, zone, messages)));
    }
    return assigned;
  }

  /** Writes something down about the student, for those who teach the class. */
  @POST
  @Path("/classes/{class}/students/{student}/notes")
  @Needs(Right.NOTE_STUDENT)
  public Response note(
      @PathParam("class") UUID classId,
      @PathParam("student") UUID account,
      @FormParam("text") @DefaultValue("") String text) {
    ClassVisit.In in = visit.staffed(classId);
    if (students.find(classId, account).isEmpty()) {
      throw new NotFoundException();
    }
    if (text.isBlank() || text.length() > LONGEST || text.indexOf(0) >= 0) {
      Unwritten unwritten = new Unwritten(text, visit.messages().text("note_problem", LONGEST));
      return Response.status(UNPROCESSABLE)
          .type(MediaType.TEXT_HTML_TYPE)
          .entity(Templates.student(view(in, account, 0, unwritten)))
          .build();
    }
    notes.write(new StaffNotes.About(classId, account), text.strip(), visit.account().id());
    return to(classId, account);
  }

  @POST
  @Path("/classes/{class}/students/{student}/notes/{note}/delete")
  @Needs(Right.NOTE_STUDENT)
  public Response deleteNote(
      @PathParam("class") UUID classId,
      @PathParam("student") UUID account,
      @PathParam("note") UUID note) {
    visit.staffed(classId);
    notes.delete(new StaffNotes.About(classId, account), note);
    return to(classId, account);
  }

  private static Response to(UUID classId, UUID account) {
    return Response.seeOther(URI.create("/classes/" + classId + "/students/" + account)).build();
  }

  private TimelineLine line(Attempt attempt, ClassHead head) {
    Optional<Exercise> exercise = library.find(attempt.exerciseId());
    List<Remarks.Remark> decided =
        exercise.map(one -> remarks.about(attempt, one)).orElse(List.of());
    return TimelineLine.of(attempt, exercise, decided, head, visit.messages());
  }
}
