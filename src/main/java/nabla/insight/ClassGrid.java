package nabla.insight;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nabla.attempt.Progress;

/** Students by exercises: one row for each student of a class, by name. */
public record ClassGrid(List<Row> rows) {
  public ClassGrid {
    rows = List.copyOf(rows);
  }

  /**
   * One student.
   *
   * @param group empty for none
   * @param cells by exercise; an exercise without an answer has none
   */
  public record Row(
      UUID accountId, String name, String email, String group, Map<String, Cell> cells) {
    public Row {
      cells = Collections.unmodifiableMap(cells);
    }

    public Optional<Cell> cell(String exerciseId) {
      return Optional.ofNullable(cells.get(exerciseId));
    }
  }

  /**
   * One student's work on one exercise.
   *
   * @param attempts right and wrong answers; those that were unreadable or undecided do not count
   * @param wrongForm answers of the right value in another form than was asked for
   * @param undecided answers that the grader could not decide
   * @param help what help was taken
   * @param lastActivity when the last answer of any kind came in
   */
  public record Cell(
      Progress progress,
      int attempts,
      int wrongForm,
      int undecided,
      Help help,
      Instant lastActivity) {
    public Cell(
        Progress progress, int attempts, int wrongForm, int undecided, Instant lastActivity) {
      this(progress, attempts, wrongForm, undecided, Help.NONE, lastActivity);
    }
  }

  /** Hints opened and solutions shown, in all variants. */
  public record Help(int hints, int solutions) {
    public static final Help NONE = new Help(0, 0);
  }
}
