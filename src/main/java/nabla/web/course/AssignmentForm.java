package nabla.web.course;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nabla.course.Assignment;
import nabla.course.Assignments.Plan;
import nabla.course.SolutionPolicy;
import nabla.course.Task;
import nabla.course.Terms;
import nabla.course.VariantPolicy;
import nabla.course.ZonedTime;
import nabla.exercise.Course;
import nabla.exercise.Exercise;
import nabla.web.shared.Messages;

/**
 * An assignment as it was typed: texts by field, which come back as they are whatever is wrong with
 * them.
 */
public final class AssignmentForm {
  static final String TITLE = "title";
  static final String OPENS = "opens";
  static final String DUE = "due";
  static final String CLOSES = "closes";
  static final String LATE = "late";
  static final String ATTEMPTS = "attempts";
  static final String HINTS = "hints";
  static final String HINT_PERCENT = "hint-percent";
  static final String SOLUTIONS = "solutions";
  static final String VARIANTS = "variants";
  static final String EXERCISE = "exercise";
  static final String POINTS = "points.";

  /** Those with one text each, in the order in which they stand in the form. */
  static final List<String> FIELDS =
      List.of(TITLE, OPENS, DUE, CLOSES, LATE, ATTEMPTS, HINTS, HINT_PERCENT, SOLUTIONS, VARIANTS);

  private static final String YES = "yes";
  private static final int LONGEST_TITLE = 200;
  private static final int WHOLE = 100;
  private static final int MOST = 1000;
  private static final String USUAL_POINTS = "10";
  private static final String USUAL_LATE_PERCENT = "50";

  private final Map<String, String> typed;
  private final Set<String> chosen;
  private final Map<String, String> problems = new LinkedHashMap<>();

  private AssignmentForm(Map<String, String> typed, Set<String> chosen) {
    this.typed = typed;
    this.chosen = chosen;
  }

  static AssignmentForm of(MultivaluedMap<String, String> fields) {
    Map<String, String> typed = new HashMap<>();
    fields.forEach((name, values) -> typed.put(name, values.isEmpty() ? "" : values.get(0)));
    return new AssignmentForm(typed, new TreeSet<>(fields.getOrDefault(EXERCISE, List.of())));
  }

  /** A new one, with what most want. */
  static AssignmentForm empty(Instant opens, Instant due, ZoneId zone) {
    Map<String, String> typed = new HashMap<>();
    typed.put(OPENS, ZonedTime.write(opens, zone));
    typed.put(DUE, ZonedTime.write(due, zone));
    typed.put(HINTS, YES);
    typed.put(HINT_PERCENT, USUAL_POINTS);
    typed.put(LATE, USUAL_LATE_PERCENT);
    typed.put(SOLUTIONS, SolutionPolicy.EARNED.name());
    typed.put(VARIANTS, VariantPolicy.OWN.name());
    return new AssignmentForm(typed, Set.of());
  }

  /** The same about these exercises. */
  AssignmentForm with(String title, List<String> exercises) {
    Map<String, String> changed = new HashMap<>(typed);
    changed.put(TITLE, title);
    return new AssignmentForm(changed, new TreeSet<>(exercises));
  }

  static AssignmentForm of(Assignment assignment, ZoneId zone) {
    Terms terms = assignment.terms();
    Map<String, String> typed = new HashMap<>();
    typed.put(TITLE, assignment.title());
    typed.put(OPENS, ZonedTime.write(terms.opens(), zone));
    typed.put(DUE, ZonedTime.write(terms.due(), zone));
    boolean late = terms.closes().isAfter(terms.due());
    typed.put(CLOSES, late ? ZonedTime.write(terms.closes(), zone) : "");
    typed.put(LATE, Integer.toString(terms.latePercent()));
    typed.put(ATTEMPTS, terms.attempts().map(Object::toString).orElse(""));
    typed.put(HINTS, terms.hintPercent().isPresent() ? YES : "");
    typed.put(HINT_PERCENT, terms.hintPercent().map(Object::toString).orElse("0"));
    typed.put(SOLUTIONS, terms.solutions().name());
    typed.put(VARIANTS, assignment.variants().name());
    Set<String> chosen = new TreeSet<>();
    for (Task task : assignment.tasks()) {
      chosen.add(task.exerciseId());
      typed.put(POINTS + task.exerciseId(), Integer.toString(task.points()));
    }
    return new AssignmentForm(typed, chosen);
  }

  /** What stands in {@code field}. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is wrong with {@code field}; empty when nothing is. */
  public String problem(String field) {
    return problems.getOrDefault(field, "");
  }

  public boolean isRefused() {
    return !problems.isEmpty();
  }

  public boolean has(String exerciseId) {
    return chosen.contains(exerciseId);
  }

  public String points(String exerciseId) {
    return typed.getOrDefault(POINTS + exerciseId, USUAL_POINTS);
  }

  /**
   * What the form says, with exercises in the order of {@code course}; empty when something is
   * wrong, which its fields say from then on.
   */
  Optional<Plan> read(ZoneId zone, Course course, Messages messages) {
    problems.clear();
    String title = typed(TITLE).strip();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      problems.put(TITLE, messages.text("assignment_problem_title", LONGEST_TITLE));
    }
    Optional<Terms> terms = terms(zone, messages);
    List<Task> tasks = tasks(course, messages);
    if (!problems.isEmpty() || terms.isEmpty()) {
      return Optional.empty();
    }
    VariantPolicy variants = choice(VariantPolicy.class, VARIANTS, VariantPolicy.OWN);
    return Optional.of(new Plan(title, terms.get(), variants, tasks));
  }

  private Optional<Terms> terms(ZoneId zone, Messages messages) {
    Optional<Instant> opens = time(OPENS, zone, messages);
    Optional<Instant> due = time(DUE, zone, messages);
    Optional<Instant> closes = typed(CLOSES).isBlank() ? due : time(CLOSES, zone, messages);
    int late = number(LATE, 0, WHOLE, messages);
    Optional<Integer> attempts =
        typed(ATTEMPTS).isBlank()
            ? Optional.empty()
            : Optional.of(number(ATTEMPTS, 1, MOST, messages));
    Optional<Integer> hint =
        typed(HINTS).equals(YES)
            ? Optional.of(number(HINT_PERCENT, 0, WHOLE, messages))
            : Optional.empty();
    if (opens.isEmpty() || due.isEmpty() || closes.isEmpty()) {
      return Optional.empty();
    }
    if (!opens.get().isBefore(due.get())) {
      problems.put(DUE, messages.text("assignment_problem_due"));
    }
    if (closes.get().isBefore(due.get())) {
      problems.put(CLOSES, messages.text("assignment_problem_closes"));
    }
    SolutionPolicy solutions = choice(SolutionPolicy.class, SOLUTIONS, SolutionPolicy.EARNED);
    return Optional.of(
        new Terms(opens.get(), due.get(), closes.get(), late, attempts, hint, solutions));
  }

  private List<Task> tasks(Course course, Messages messages) {
    List<Task> tasks = new ArrayList<>();
    List<Exercise> exercises =
        course.sections().stream().flatMap(section -> section.exercises().stream()).toList();
    for (Exercise exercise : exercises) {
      if (has(exercise.id())) {
        String field = POINTS + exercise.id();
        typed.putIfAbsent(field, USUAL_POINTS);
        tasks.add(new Task(exercise.id(), number(field, 0, MOST, messages)));
      }
    }
    if (tasks.isEmpty()) {
      problems.put(EXERCISE, messages.text("assignment_problem_exercises"));
    }
    return tasks;
  }

  private Optional<Instant> time(String field, ZoneId zone, Messages messages) {
    ZonedTime read = ZonedTime.read(typed(field), zone);
    if (read instanceof ZonedTime.At at) {
      return Optional.of(at.moment());
    }
    problems.put(field, ClassTimes.problem(read, zone, messages));
    return Optional.empty();
  }

  private int number(String field, int least, int most, Messages messages) {
    try {
      int number = Integer.parseInt(typed(field).strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException isToldBelow) {
      // As a number out of range is.
    }
    problems.put(field, messages.text("assignment_problem_number", least, most));
    return least;
  }

  /** What no form of ours sends is what most want. */
  private <E extends Enum<E>> E choice(Class<E> type, String field, E usual) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(typed(field))) {
        return value;
      }
    }
    return usual;
  }
}
