package nabla.web.dashboard;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nabla.attempt.Progress;
import nabla.insight.ClassGrid;
import nabla.insight.LiveClass;
import nabla.web.dashboard.GridView.Cell;
import nabla.web.dashboard.GridView.Edge;
import nabla.web.shared.Messages;

/** Makes the cells of one grid; of the tens of thousands most are alike. */
final class GridCells {
  private final Messages messages;
  private final Map<Look, Cell> known = new HashMap<>();

  /** Everything about some work but when it was done. */
  private record Look(Optional<ClassGrid.Cell> work, Edge edge) {}

  GridCells(Messages messages) {
    this.messages = messages;
  }

  /** The cell that shows {@code work}; equal ones are the same. */
  Cell of(Optional<ClassGrid.Cell> work, Edge edge) {
    return known.computeIfAbsent(new Look(work.map(GridCells::timeless), edge), this::made);
  }

  private static ClassGrid.Cell timeless(ClassGrid.Cell cell) {
    return new ClassGrid.Cell(
        cell.progress(),
        cell.attempts(),
        cell.wrongForm(),
        cell.undecided(),
        cell.help(),
        Instant.EPOCH);
  }

  private Cell made(Look look) {
    Optional<ClassGrid.Cell> work = look.work();
    Edge edge = look.edge();
    if (work.isEmpty()) {
      String word = messages.text("cell_NOT_STARTED");
      return new Cell("none", "cell_NOT_STARTED", 0, "", word, false, edge);
    }
    ClassGrid.Cell cell = work.get();
    String state = state(cell);
    String word = "cell_" + WORDS.get(state);
    boolean stuck = cell.progress() == Progress.TRIED && cell.attempts() >= LiveClass.STUCK_FROM;
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
