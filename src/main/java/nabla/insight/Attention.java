package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.course.Extension;
import nabla.course.Task;
import nabla.course.Terms;
import nabla.insight.ClassStandings.Standing;

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

  /** Those of the class, whose students are {@code standings}: most reasons first, else by name. */
  @Transactional
  public List<Needing> of(UUID classId, List<Standing> standings, Instant now) {
    List<Assignment> all = assignments.of(classId);
    Map<UUID, Map<UUID, Extension>> extensions = assignments.extensions(all);
    List<Needing> needing = new ArrayList<>();
    for (Standing student : standings) {
      Set<String> open = new HashSet<>();
      Set<String> due = new HashSet<>();
      for (Assignment assignment : all) {
        Extension own = extensions.getOrDefault(assignment.id(), Map.of()).get(student.accountId());
        Terms.Phase phase = Assignments.with(assignment.terms(), own).phase(now);
        if (phase != Terms.Phase.AHEAD) {
          Set<String> counted = phase == Terms.Phase.OPEN ? open : due;
          assignment.tasks().stream().map(Task::exerciseId).forEach(counted::add);
        }
      }
      List<Reason> reasons = reasons(student, open, due, now);
      if (!reasons.isEmpty()) {
        needing.add(new Needing(student.accountId(), student.name(), student.group(), reasons));
      }
    }
    needing.sort(Comparator.comparing((Needing one) -> one.reasons().size()).reversed());
    return needing;
  }

  /** Why {@code student} may need help, whose exercises are {@code open}, and were {@code due}. */
  static List<Reason> reasons(Standing student, Set<String> open, Set<String> due, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    boolean recently = student.lastStuck().filter(now.minus(RECENT)::isBefore).isPresent();
    if (recently && student.stuck() >= STUCK_EXERCISES) {
      reasons.add(new Reason(Criterion.STUCK, student.stuck(), 0));
    }
    int unsolved = (int) open.stream().filter(id -> !student.solved().contains(id)).count();
    if (unsolved > 0 && student.last().orElse(Instant.EPOCH).isBefore(now.minus(SILENT))) {
      reasons.add(new Reason(Criterion.SILENT, unsolved, 0));
    }
    int solved = (int) due.stream().filter(student.solved()::contains).count();
    if (2 * solved < due.size()) {
      reasons.add(new Reason(Criterion.BEHIND, solved, due.size()));
    }
    return reasons;
  }
}
