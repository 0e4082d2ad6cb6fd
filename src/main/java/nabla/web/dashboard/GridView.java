package nabla.web.dashboard;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nabla.attempt.Progress;
import nabla.course.Assignment;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import nabla.insight.ClassGrid;
import nabla.web.course.ClassHead;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The class at a glance.
 *
 * @param choice which students and exercises, and in which order
 * @param groups those there are to choose from
 * @param assignments those there are to choose from
 * @param sections those with exercises, each over its own columns
 * @param columns the exercises in the order of the course
 * @param rows one for each student, in a fixed order
 */
public record GridView(
    ClassHead head,
    GridChoice choice,
    List<String> groups,
    List<Assignment> assignments,
    List<Heading> sections,
    List<Column> columns,
    List<Row> rows) {
  /** A section over as many columns as it has exercises. */
  public record Heading(int number, RawString title, int columns) {}

  /** An exercise and how many solved it. */
  public record Column(String id, String number, String title, long solved, Edge edge) {
    private static final long HEIGHT = 32;

    /** How high the bar of those who solved it stands. */
    public long bar(int students) {
      return students == 0 ? 0 : HEIGHT * solved / students;
    }
  }

  /** Whether a column starts a section. */
  public enum Edge {
    FIRST("of"),
    INNER("");

    private final String style;

    Edge(String style) {
      this.style = style;
    }

    /** The class of its cells. */
    public String style() {
      return style;
    }
  }

  /** A student. */
  public record Row(
      UUID id,
      String name,
      String email,
      String group,
      @Nullable Moment lastActivity,
      Instant last,
      List<Cell> cells) {
    public long solved() {
      return cells.stream().filter(cell -> cell.state().equals("ok")).count();
    }

    public boolean isStuck() {
      return cells.stream().anyMatch(Cell::stuck);
    }
  }

  /**
   * One student's work on one exercise.
   *
   * @param state the name of its icon and colour
   * @param word the key of its word
   * @param attempts how many counted
   * @param aids a sign for each hint that was opened, and one for a solution that was shown
   * @param words everything it says, for screen readers
   * @param stuck three or more attempts and still incorrect
   */
  public record Cell(
      String state,
      String word,
      int attempts,
      String aids,
      String words,
      boolean stuck,
      Edge edge) {}

  /** What there is to choose from. */
  record Frame(ClassHead head, List<Assignment> assignments, ExerciseLibrary library) {}

  static GridView of(ClassGrid grid, GridChoice choice, Frame frame, Messages messages) {
    GridCells cells = new GridCells(messages);
    Map<String, Long> solved = solved(grid);
    Set<String> wanted = choice.exercises(frame.assignments());
    List<Heading> sections = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (Section section : frame.library().course().sections()) {
      List<Exercise> shown =
          section.exercises().stream()
              .filter(exercise -> wanted.isEmpty() || wanted.contains(exercise.id()))
              .toList();
      if (!shown.isEmpty()) {
        sections.add(new Heading(section.number(), Prose.line(section.title()), shown.size()));
      }
      for (Exercise exercise : shown) {
        Edge edge = exercise == shown.get(0) ? Edge.FIRST : Edge.INNER;
        columns.add(
            new Column(
                exercise.id(),
                exercise.number(),
                exercise.title(),
                solved.getOrDefault(exercise.id(), 0L),
                edge));
      }
    }
    return new GridView(
        frame.head(),
        choice,
        grid.rows().stream()
            .map(ClassGrid.Row::group)
            .filter(group -> !group.isEmpty())
            .distinct()
            .sorted()
            .toList(),
        frame.assignments(),
        sections,
        columns,
        choice.rows(grid.rows().stream().map(row -> row(row, columns, cells, messages)).toList()));
  }

  /** How many solved each exercise. */
  private static Map<String, Long> solved(ClassGrid grid) {
    Map<String, Long> solved = new HashMap<>();
    for (ClassGrid.Row row : grid.rows()) {
      row.cells()
          .forEach(
              (id, cell) -> {
                if (cell.progress() == Progress.SOLVED) {
                  solved.merge(id, 1L, Long::sum);
                }
              });
    }
    return solved;
  }

  private static Row row(
      ClassGrid.Row row, List<Column> columns, GridCells cells, Messages messages) {
    Instant last =
        row.cells().values().stream()
            .map(ClassGrid.Cell::lastActivity)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    return new Row(
        row.accountId(),
        row.name(),
        row.email(),
        row.group(),
        row.cells().isEmpty() ? null : Moment.of(last, messages.locale()),
        last,
        columns.stream().map(column -> cells.of(row.cell(column.id()), column.edge())).toList());
  }
}
