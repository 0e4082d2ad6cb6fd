package nabla.web.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.account.Account;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.course.Extension;
import nabla.course.Students;
import nabla.course.Students.Student;
import nabla.course.Task;
import nabla.course.Terms;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import nabla.gradebook.ClassScores;
import nabla.gradebook.Gradebook;
import nabla.gradebook.Score;
import nabla.web.shared.Messages;
import nabla.web.shared.Prose;

/** Gathers what the pages of assignments show. */
@ApplicationScoped
class AssignmentViews {
  private static final String NOTHING_SENT = "–";

  private final Assignments assignments;
  private final Students students;
  private final Gradebook gradebook;
  private final ExerciseLibrary library;

  AssignmentViews(
      Assignments assignments, Students students, Gradebook gradebook, ExerciseLibrary library) {
    this.assignments = assignments;
    this.students = students;
    this.gradebook = gradebook;
    this.library = library;
  }

  AssignmentsView all(ClassVisit.In in, Account reader, Messages messages) {
    ZoneId zone = in.courseClass().zone();
    ScoreWords words = new ScoreWords(messages, zone);
    List<Assignment> all = assignments.of(in.courseClass().id());
    boolean staff = in.role().isStaff();
    List<ClassScores> scores = staff ? List.of() : gradebook.scores(all, List.of(reader.id()));
    List<AssignmentsView.Line> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Assignment assignment = all.get(i);
      Terms terms = assignments.terms(assignment, reader.id());
      String points =
          staff
              ? messages.text("score_points_all", assignment.points())
              : words.points(Score.total(scores.get(i).of(reader.id())), assignment.points());
      lines.add(
          new AssignmentsView.Line(
              AssignmentView.Plan.of(assignment, terms, zone, messages), points));
    }
    return new AssignmentsView(in.head(), lines);
  }

  AssignmentView one(ClassVisit.At at, Account reader, Messages messages) {
    Assignment assignment = at.assignment();
    ZoneId zone = at.in().courseClass().zone();
    ScoreWords words = new ScoreWords(messages, zone);
    Terms terms = assignments.terms(assignment, reader.id());
    Map<String, Score> scores = gradebook.scores(assignment, List.of(reader.id())).of(reader.id());
    return new AssignmentView(
        at.in().head(),
        AssignmentView.Plan.of(assignment, terms, zone, messages),
        AssignmentView.rows(assignment, terms, scores, library, words),
        words.points(Score.total(scores), assignment.points()),
        at.in().role().isStaff() ? table(assignment, zone, words, messages) : null);
  }

  private PointsTable table(
      Assignment assignment, ZoneId zone, ScoreWords words, Messages messages) {
    List<Student> all = students.of(assignment.classId());
    ClassScores scores =
        gradebook.scores(assignment, all.stream().map(Student::accountId).toList());
    Map<UUID, Extension> extensions = assignments.extensions(assignment);
    List<PointsTable.Row> rows = new ArrayList<>();
    for (Student student : all) {
      Map<String, Score> own = scores.of(student.accountId());
      Extension extension = extensions.get(student.accountId());
      rows.add(
          new PointsTable.Row(
              student.accountId(),
              student.name(),
              student.email(),
              student.group(),
              own.values().stream().map(score -> cell(score, words)).toList(),
              words.number(Score.total(own)),
              extension == null ? "" : ExtensionWords.of(extension, zone, messages)));
    }
    return new PointsTable(assignment.tasks().stream().map(this::column).toList(), rows);
  }

  private PointsTable.Column column(Task task) {
    return library
        .find(task.exerciseId())
        .map(
            exercise ->
                new PointsTable.Column(
                    exercise.number(),
                    exercise.title(),
                    "/exercises/" + exercise.id(),
                    task.points()))
        .orElseGet(() -> new PointsTable.Column(task.exerciseId(), "", "", task.points()));
  }

  private static String cell(Score score, ScoreWords words) {
    return score.isBegun() ? words.number(score.points()) : NOTHING_SENT;
  }

  /** The points of all assignments of a class. */
  PointsTable grades(ClassVisit.In in, Messages messages) {
    ScoreWords words = new ScoreWords(messages, in.courseClass().zone());
    List<Student> all = students.of(in.courseClass().id());
    List<UUID> ids = all.stream().map(Student::accountId).toList();
    List<Assignment> columns = assignments.of(in.courseClass().id());
    List<ClassScores> scores = gradebook.scores(columns, ids);
    List<PointsTable.Row> rows = new ArrayList<>();
    for (Student student : all) {
      List<Map<String, Score>> own =
          scores.stream().map(one -> one.of(student.accountId())).toList();
      rows.add(
          new PointsTable.Row(
              student.accountId(),
              student.name(),
              student.email(),
              student.group(),
              own.stream().map(of -> total(of, words)).toList(),
              words.number(own.stream().map(Score::total).reduce(BigDecimal.ZERO, BigDecimal::add)),
              ""));
    }
    return new PointsTable(
        columns.stream()
            .map(
                assignment ->
                    new PointsTable.Column(
                        assignment.title(),
                        "",
                        "/assignments/" + assignment.id(),
                        assignment.points()))
            .toList(),
        rows);
  }

  private static String total(Map<String, Score> scores, ScoreWords words) {
    return scores.values().stream().anyMatch(Score::isBegun)
        ? words.number(Score.total(scores))
        : NOTHING_SENT;
  }

  /** The exercises to choose from, with what {@code form} has chosen. */
  List<AssignmentSettings.Group> groups(AssignmentForm form) {
    List<AssignmentSettings.Group> groups = new ArrayList<>();
    for (Section section : library.course().sections()) {
      if (!section.exercises().isEmpty()) {
        groups.add(
            new AssignmentSettings.Group(
                section.number(),
                Prose.line(section.title()),
                section.exercises().stream().map(exercise -> choice(exercise, form)).toList()));
      }
    }
    groups.sort(Comparator.comparingInt(AssignmentSettings.Group::number));
    return groups;
  }

  private static AssignmentSettings.Choice choice(Exercise exercise, AssignmentForm form) {
    return new AssignmentSettings.Choice(
        exercise.id(),
        exercise.number(),
        exercise.title(),
        form.has(exercise.id()),
        AssignmentForm.POINTS + exercise.id(),
        form.points(exercise.id()),
        form.problem(AssignmentForm.POINTS + exercise.id()));
  }

  /** A form for an assignment that opens with the next full hour and is due a week later. */
  static AssignmentForm newForm(ZoneId zone) {
    Instant hour =
        Instant.now().atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    return AssignmentForm.empty(hour, hour.atZone(zone).plusWeeks(1).toInstant(), zone);
  }
}
