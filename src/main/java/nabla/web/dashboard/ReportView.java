package nabla.web.dashboard;

import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nabla.exercise.Course;
import nabla.insight.Attention;
import nabla.insight.ClassStandings.Standing;
import nabla.insight.LiveClass;
import nabla.web.course.ClassHead;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Prose;

/**
 * A class on one page.
 *
 * @param facts in words
 * @param sections how far the class is with each
 * @param open mistakes that are open for most students
 * @param needing who may need help
 * @param more how many others may
 */
public record ReportView(
    ClassHead head,
    Moment at,
    List<String> facts,
    List<Section> sections,
    List<MistakesView.Rule> open,
    List<Needing> needing,
    int more) {
  private static final int NAMED = 12;
  private static final int WHOLE = 100;
  private static final Duration WEEK = Duration.ofDays(7);

  /** How much of a section's exercises the students of the class have solved, in percent. */
  public record Section(int number, RawString title, int solved) {}

  /** Somebody, and why. */
  public record Needing(UUID account, String name, String group, List<String> reasons) {}

  /** What is counted. */
  record Facts(List<Standing> students, Course course, Instant now) {
    long active() {
      return students.stream()
          .filter(student -> student.last().filter(now.minus(WEEK)::isBefore).isPresent())
          .count();
    }

    /** How many students have solved each exercise that anybody has. */
    Map<String, Long> solvers() {
      return students.stream()
          .flatMap(student -> student.solved().stream())
          .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
  }

  /** How much of {@code section} each student has solved on average, in percent. */
  private static int solved(
      nabla.exercise.Section section, Map<String, Long> solvers, int students) {
    long all = (long) section.exercises().size() * students;
    long done =
        section.exercises().stream()
            .mapToLong(exercise -> solvers.getOrDefault(exercise.id(), 0L))
            .sum();
    return all == 0 ? 0 : (int) Math.round((double) WHOLE * done / all);
  }

  static ReportView of(
      ClassHead head,
      Facts facts,
      MistakesView mistakes,
      List<Needing> needing,
      Messages messages) {
    int students = facts.students().size();
    Map<String, Long> solvers = facts.solvers();
    long solved = solvers.values().stream().mapToLong(Long::longValue).sum();
    return new ReportView(
        head,
        head.exactly(facts.now(), messages.locale()),
        List.of(
            messages.counted("report_students", students),
            messages.counted("report_active", facts.active()),
            messages.counted("report_solved", students == 0 ? 0 : solved / students)),
        facts.course().sections().stream()
            .filter(section -> !section.exercises().isEmpty())
            .map(
                section ->
                    new Section(
                        section.number(),
                        Prose.line(section.title()),
                        solved(section, solvers, students)))
            .toList(),
        mistakes.open(),
        needing.stream().limit(NAMED).toList(),
        Math.max(0, needing.size() - NAMED));
  }

  /** What is looked at, in words. */
  static List<String> criteria(Messages messages) {
    return List.of(
        messages.text(
            "attention_STUCK_criterion",
            LiveClass.STUCK_FROM,
            Attention.STUCK_EXERCISES,
            Attention.RECENT.toDays()),
        messages.text("attention_SILENT_criterion", Attention.SILENT.toDays()),
        messages.text("attention_BEHIND_criterion"));
  }

  static List<Needing> needing(List<Attention.Needing> found, Messages messages) {
    List<Needing> needing = new ArrayList<>();
    for (Attention.Needing one : found) {
      needing.add(
          new Needing(
              one.accountId(),
              one.name(),
              one.group(),
              one.reasons().stream()
                  .map(
                      reason ->
                          messages.text(
                              "attention_" + reason.criterion(), reason.count(), reason.of()))
                  .toList()));
    }
    return needing;
  }
}
