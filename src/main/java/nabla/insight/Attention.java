package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nabla.attempt.Progress;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.course.Extension;
import nabla.course.Task;
import nabla.course.Terms;

/** Who of a class may need help, by criteria that anybody can check. */
@ApplicationScoped
public class Attention {
  /** So many exercises in which somebody is stuck. */
  public static final int STUCK_EXERCISES = 2;

  /** What somebody did longer ago tells nothing of today. */
  public static final Duration RECENT = Duration.ofDays(14);

  public static final Duration SILENT = Duration.ofDays(7);

  private final Assignments assignments;

  Attention(Assignments assignments) {
    this.assignments = assignments;
  }

  /**
   * Why somebody may need help.
   *
   * @param count exercises: those stuck in, those open, or those solved
   * @param of all that were due; only of {@link Criterion#BEHIND}
   */
  public record Reason(Criterion criterion, int count, int of) {}

  /** What is looked at. */
  public enum Criterion {
    /**
     * Three or more answers that count and none right, in {@link #STUCK_EXERCISES} exercises at
     * least, the last of them in the last {@link #RECENT} days.
     */
    STUCK,
    /** No answer for {@link #SILENT} days, with exercises of an open assignment unsolved. */
    SILENT,
    /** Fewer than half of the exercises solved that have been due. */
    BEHIND
  }

  /** Somebody with at least one reason. */
  public record Needing(UUID accountId, String name, String group, List<Reason> reasons) {}

  /** Those of the class, whose work is {@code grid}, with most reasons first, else by name. */
  @Transactional
  public List<Needing> of(UUID classId, ClassGrid grid, Instant now) {
    List<Assignment> all = assignments.of(classId);
    Map<UUID, Map<UUID, Extension>> extensions = assignments.extensions(all);
    List<Needing> needing = new ArrayList<>();
    for (ClassGrid.Row row : grid.rows()) {
      Set<String> solved = row.solved();
      Standing standing = new Standing();
      for (Assignment assignment : all) {
        Extension own = extensions.getOrDefault(assignment.id(), Map.of()).get(row.accountId());
        standing.count(
            assignment.tasks().size(),
            solved(assignment, solved),
            Assignments.with(assignment.terms(), own).phase(now));
      }
      List<Reason> reasons = reasons(row, standing, now);
      if (!reasons.isEmpty()) {
        needing.add(new Needing(row.accountId(), row.name(), row.group(), reasons));
      }
    }
    needing.sort(Comparator.comparing((Needing one) -> one.reasons().size()).reversed());
    return needing;
  }

  /** Exercises of somebody's assignments. */
  private static final class Standing {
    private int open;
    private int due;
    private int solved;

    void count(int tasks, int done, Terms.Phase phase) {
      if (phase == Terms.Phase.OPEN) {
        open += tasks - done;
      } else if (phase != Terms.Phase.AHEAD) {
        due += tasks;
        solved += done;
      }
    }
  }

  private static List<Reason> reasons(ClassGrid.Row row, Standing standing, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    stuck(row, now, reasons);
    if (standing.open > 0 && last(row).isBefore(now.minus(SILENT))) {
      reasons.add(new Reason(Criterion.SILENT, standing.open, 0));
    }
    if (2 * standing.solved < standing.due) {
      reasons.add(new Reason(Criterion.BEHIND, standing.solved, standing.due));
    }
    return reasons;
  }

  private static void stuck(ClassGrid.Row row, Instant now, List<Reason> reasons) {
    List<ClassGrid.Cell> stuck =
        row.cells().values().stream()
            .filter(cell -> cell.progress() == Progress.TRIED)
            .filter(cell -> cell.attempts() >= LiveClass.STUCK_FROM)
            .toList();
    boolean recently =
        stuck.stream().anyMatch(cell -> cell.lastActivity().isAfter(now.minus(RECENT)));
    if (recently && stuck.size() >= STUCK_EXERCISES) {
      reasons.add(new Reason(Criterion.STUCK, stuck.size(), 0));
    }
  }

  private static int solved(Assignment assignment, Set<String> solved) {
    return (int) assignment.tasks().stream().map(Task::exerciseId).filter(solved::contains).count();
  }

  private static Instant last(ClassGrid.Row row) {
    return row.cells().values().stream()
        .map(ClassGrid.Cell::lastActivity)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
