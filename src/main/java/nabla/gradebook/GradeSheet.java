package nabla.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nabla.course.Assignment;
import nabla.course.Students.Student;

/**
 * The points of a class as a file that a course platform imports. Points have a dot before two
 * decimals in every language, as both platforms want them; who has sent nothing has an empty cell,
 * which neither platform takes for a zero.
 *
 * @param group of students, as the platform calls it
 */
public record GradeSheet(String group, List<Column> columns, List<Row> rows) {

  /** The layouts that there are. */
  public enum Layout {
    /** Students by their e-mail address: docs.moodle.org, "Grade import". */
    MOODLE,
    /**
     * Students by their login, under which the e-mail address stands here, and a row with the
     * points possible: community.canvaslms.com, "How do I import grades in the Gradebook?".
     */
    CANVAS;

    public static Optional<Layout> find(String word) {
      return Stream.of(values()).filter(layout -> layout.word().equals(word)).findFirst();
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What points are for, and how many there are. */
  public record Column(String title, int most) {}

  /** A student's points by column; empty where nothing was sent. */
  public record Row(String name, String email, String group, List<Optional<BigDecimal>> points) {}

  /** The present points of {@code students} in {@code assignments}. */
  public static GradeSheet of(
      List<Assignment> assignments, List<Student> students, String group, Gradebook gradebook) {
    List<UUID> ids = students.stream().map(Student::accountId).toList();
    List<ClassScores> scores = gradebook.scores(assignments, ids);
    return new GradeSheet(
        group,
        assignments.stream().map(a -> new Column(a.title(), a.points())).toList(),
        students.stream()
            .map(
                student ->
                    new Row(
                        student.name(),
                        student.email(),
                        student.group(),
                        scores.stream().map(all -> total(all.of(student.accountId()))).toList()))
            .toList());
  }

  private static Optional<BigDecimal> total(Map<String, Score> scores) {
    return scores.values().stream().anyMatch(Score::isBegun)
        ? Optional.of(Score.total(scores))
        : Optional.empty();
  }

  /** The file. */
  public String csv(Layout layout) {
    return CsvText.of(layout == Layout.MOODLE ? moodle() : canvas());
  }

  private List<List<String>> moodle() {
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Name", "Email address"));
    columns.forEach(column -> head.add(column.title()));
    lines.add(head);
    for (Row row : rows) {
      lines.add(withPoints(List.of(row.name(), row.email()), row));
    }
    return lines;
  }

  private List<List<String>> canvas() {
    List<List<String>> lines = new ArrayList<>();
    List<String> head =
        new ArrayList<>(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section"));
    List<String> most = new ArrayList<>(List.of("    Points Possible", "", "", "", ""));
    for (Column column : columns) {
      head.add(column.title());
      most.add(Integer.toString(column.most()));
    }
    lines.add(head);
    lines.add(most);
    for (Row row : rows) {
      String section = row.group().isEmpty() ? group : row.group();
      lines.add(withPoints(List.of(row.name(), "", "", row.email(), section), row));
    }
    return lines;
  }

  private static List<String> withPoints(List<String> who, Row row) {
    List<String> line = new ArrayList<>(who);
    row.points().forEach(points -> line.add(points.map(BigDecimal::toPlainString).orElse("")));
    return line;
  }
}
