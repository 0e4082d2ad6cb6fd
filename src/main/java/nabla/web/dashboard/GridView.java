package nabla.web.dashboard;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
 * @param rows one for each student who was chosen, in the order that was
 * @param pages on which they are shown; none where one is enough
 */
public record GridView(
    ClassHead head,
    GridChoice choice,
    List<String> groups,
    List<Assignment> assignments,
    List<Heading> sections,
    List<Column> columns,
    List<Row> rows,
    List<Leaf> pages) {
  /**
   * A page of the students.
   *
   * @param first number of its first student, from 1; zero for the page with all
   * @param last number of its last student
   * @param href what stands after the path
   */
  public record Leaf(int first, int last, String href, boolean current) {}

  /** Those on the page that was asked for, or on the last. */
  public List<Row> shown() {
    return pages.stream()
        .filter(leaf -> leaf.current() && leaf.first() > 0)
        .findFirst()
        .map(leaf -> rows.subList(leaf.first() - 1, leaf.last()))
        .orElse(rows);
  }

  /** A section over as many columns as it has exercises. */
  public record Heading(int number, RawString title, int columns) {}

  /** An exercise and how many of those who were chosen solved it. */
  public record Column(String id, String number, String title, long solved, Edge edge) {
    private static final long HEIGHT = 32;

    Column solvedBy(long count) {
      return new Column(id, number, title, count, edge);
    }

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
    /** The same without what tells who it is. */
    Row masked(String number) {
      return new Row(id, number, "", "", lastActivity, last, cells);
    }

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
      Edge edge) {
    /** What stands beside its icon; empty for nothing. */
    public String sign() {
      return ((attempts > 1 ? attempts : "") + " " + aids).strip();
    }

    /** Its classes. */
    public String style() {
      return (edge.style() + (stuck ? " stuck" : "")).strip();
    }
  }

  /** What there is to choose from. */
  record Frame(ClassHead head, List<Assignment> assignments, ExerciseLibrary library) {}

  static GridView of(ClassGrid grid, GridChoice choice, Frame frame, Messages messages) {
    GridCells cells = new GridCells(messages);
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
        columns.add(new Column(exercise.id(), exercise.number(), exercise.title(), 0, edge));
      }
    }
    List<Row> chosen =
        choice.rows(
            grid.rows().stream()
                .map(row -> row(row, columns, cells, frame.head(), messages))
                .toList());
    List<Row> rows = choice.isMasked() ? masked(chosen, messages) : chosen;
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
        IntStream.range(0, columns.size())
            .mapToObj(i -> columns.get(i).solvedBy(solved(rows, i)))
            .toList(),
        rows,
        pages(rows.size(), choice));
  }

  /** Numbered as they stand. */
  private static List<Row> masked(List<Row> rows, Messages messages) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> rows.get(i).masked(messages.text("grid_masked", i + 1)))
        .toList();
  }

  private static long solved(List<Row> rows, int column) {
    return rows.stream().filter(row -> row.cells().get(column).state().equals("ok")).count();
  }

  private static List<Leaf> pages(int rows, GridChoice choice) {
    int count = (rows + GridChoice.ROWS - 1) / GridChoice.ROWS;
    if (count < 2) {
      return List.of();
    }
    Optional<Integer> asked = choice.page().map(number -> Math.min(number, count));
    List<Leaf> pages = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      pages.add(
          new Leaf(
              (number - 1) * GridChoice.ROWS + 1,
              Math.min(rows, number * GridChoice.ROWS),
              choice.query(Optional.of(number)),
              asked.equals(Optional.of(number))));
    }
    pages.add(new Leaf(0, rows, choice.query(Optional.empty()), asked.isEmpty()));
    return pages;
  }

  private static Row row(
      ClassGrid.Row row, List<Column> columns, GridCells cells, ClassHead head, Messages messages) {
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
        row.cells().isEmpty() ? null : head.moment(last, messages.locale()),
        last,
        columns.stream().map(column -> cells.of(row.cell(column.id()), column.edge())).toList());
  }
}
