package nabla.web.dashboard;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.attempt.Progress;
import nabla.exercise.AuthoringProblem;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import nabla.insight.ClassGrid;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The class at a glance.
 *
 * @param sections those with exercises, each over its own columns
 * @param columns the exercises in the order of the course
 * @param rows one for each student, in a fixed order
 * @param problems of exercise files that were left out
 */
public record DashboardView(
    List<Heading> sections, List<Column> columns, List<Row> rows, List<AuthoringProblem> problems) {
  private static final int STUCK_FROM = 3;

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
  public record Row(String name, @Nullable String email, Moment lastActivity, List<Cell> cells) {}

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

  static DashboardView of(ClassGrid grid, ExerciseLibrary library, Messages messages) {
    List<Section> sections =
        library.course().sections().stream().filter(s -> !s.exercises().isEmpty()).toList();
    List<Column> columns = new ArrayList<>();
    for (Section section : sections) {
      for (Exercise exercise : section.exercises()) {
        Edge edge = exercise == section.exercises().get(0) ? Edge.FIRST : Edge.INNER;
        columns.add(
            new Column(
                exercise.id(), exercise.number(), exercise.title(), solved(grid, exercise), edge));
      }
    }
    return new DashboardView(
        sections.stream()
            .map(s -> new Heading(s.number(), Prose.line(s.title()), s.exercises().size()))
            .toList(),
        columns,
        grid.rows().stream().map(row -> row(row, columns, messages)).toList(),
        library.problems());
  }

  private static long solved(ClassGrid grid, Exercise exercise) {
    return grid.rows().stream()
        .map(row -> row.cell(exercise.id()))
        .flatMap(Optional::stream)
        .filter(cell -> cell.progress() == Progress.SOLVED)
        .count();
  }

  private static Row row(ClassGrid.Row row, List<Column> columns, Messages messages) {
    Instant last =
        row.cells().values().stream()
            .map(ClassGrid.Cell::lastActivity)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    String name =
        row.name().isEmpty()
            ? messages.text("dashboard_guest", row.accountId().toString().substring(0, 4))
            : row.name();
    return new Row(
        name,
        row.email().orElse(null),
        Moment.of(last, messages.locale()),
        columns.stream()
            .map(column -> cell(row.cell(column.id()), column.edge(), messages))
            .toList());
  }

  private static Cell cell(Optional<ClassGrid.Cell> work, Edge edge, Messages messages) {
    if (work.isEmpty()) {
      String word = messages.text("cell_NOT_STARTED");
      return new Cell("none", "cell_NOT_STARTED", 0, "", word, false, edge);
    }
    ClassGrid.Cell cell = work.get();
    String state = state(cell);
    String word = "cell_" + WORDS.get(state);
    boolean stuck = cell.progress() == Progress.TRIED && cell.attempts() >= STUCK_FROM;
    String words = messages.text(word);
    if (cell.attempts() > 1) {
      words += ", " + messages.counted("dashboard_cell_attempts", cell.attempts());
    }
    if (cell.help().hints() > 0) {
      words += ", " + messages.counted("dashboard_cell_hints", cell.help().hints());
    }
    if (cell.help().solutions() > 0) {
      words += ", " + messages.text("dashboard_cell_solution");
    }
    if (stuck) {
      words += ", " + messages.text("dashboard_stuck");
    }
    return new Cell(state, word, cell.attempts(), aids(cell.help()), words, stuck, edge);
  }

  private static String aids(ClassGrid.Help help) {
    String hints = help.hints() == 0 ? "" : "+" + help.hints();
    return help.solutions() == 0 ? hints : hints + "*";
  }

  private static final Map<String, String> WORDS =
      Map.of(
          "ok", "SOLVED", "form", "WRONG_FORM", "und", "UNDECIDED", "no", "TRIED", "inv", "UNREAD");

  private static String state(ClassGrid.Cell cell) {
    if (cell.progress() == Progress.SOLVED) {
      return "ok";
    }
    if (cell.wrongForm() > 0) {
      return "form";
    }
    if (cell.undecided() > 0) {
      return "und";
    }
    return cell.progress() == Progress.TRIED ? "no" : "inv";
  }
}
