package nabla.web.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nabla.course.Assignment;
import nabla.course.Task;
import nabla.course.Terms;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.gradebook.Score;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as one of its class sees it.
 *
 * @param rows its exercises, with the reader's own points
 * @param points all of these together, in words
 * @param table everybody's points, for whoever sees them; absent for students
 */
public record AssignmentView(
    ClassHead head, Plan plan, List<Row> rows, String points, @Nullable PointsTable table) {

  /**
   * What holds.
   *
   * @param phase the key of its word
   * @param rules sentences about attempts, hints, solutions and lateness
   */
  public record Plan(
      UUID id, String title, String phase, Moment opens, Moment due, List<String> rules) {

    static Plan of(Assignment assignment, Terms terms, ZoneId zone, Messages messages) {
      Locale locale = messages.locale();
      return new Plan(
          assignment.id(),
          assignment.title(),
          "assignment_phase_" + terms.phase(Instant.now()),
          Moment.in(zone, terms.opens(), locale),
          Moment.in(zone, terms.due(), locale),
          rules(terms, zone, messages));
    }

    private static List<String> rules(Terms terms, ZoneId zone, Messages messages) {
      List<String> rules = new ArrayList<>();
      rules.add(
          terms
              .attempts()
              .map(count -> messages.counted("assignment_rule_attempts", count))
              .orElseGet(() -> messages.text("assignment_rule_attempts_any")));
      rules.add(
          terms
              .hintPercent()
              .map(
                  percent ->
                      percent == 0
                          ? messages.text("assignment_rule_hints_free")
                          : messages.text("assignment_rule_hints", percent))
              .orElseGet(() -> messages.text("assignment_rule_hints_none")));
      rules.add(messages.text("assignment_rule_solutions_" + terms.solutions()));
      if (terms.closes().isAfter(terms.due())) {
        rules.add(
            messages.text(
                "assignment_rule_late",
                Moment.in(zone, terms.closes(), messages.locale()).text(),
                terms.latePercent()));
      } else {
        rules.add(messages.text("assignment_rule_late_none"));
      }
      return rules;
    }
  }

  /**
   * An exercise of it.
   *
   * @param title empty when the exercise is no longer there
   * @param open whether the reader can go there for it
   * @param state the name of its icon
   * @param points those one has, in words
   * @param reasons how they came about
   */
  public record Row(
      String id,
      String number,
      String title,
      boolean open,
      String state,
      String points,
      String attempts,
      List<String> reasons) {}

  static List<Row> rows(
      Assignment assignment,
      Terms terms,
      Map<String, Score> scores,
      ExerciseLibrary library,
      ScoreWords words) {
    List<Row> rows = new ArrayList<>();
    boolean begun = terms.phase(Instant.now()) != Terms.Phase.AHEAD;
    for (Task task : assignment.tasks()) {
      Optional<Exercise> exercise = library.find(task.exerciseId());
      Score score = scores.get(task.exerciseId());
      if (score == null) {
        throw new IllegalStateException("no score for " + task.exerciseId());
      }
      rows.add(
          new Row(
              task.exerciseId(),
              exercise.map(Exercise::number).orElse(""),
              exercise.map(Exercise::title).orElse(""),
              begun && exercise.isPresent(),
              state(score),
              words.points(score.points(), score.most()),
              words.attempts(score),
              words.reasons(score)));
    }
    return rows;
  }

  private static String state(Score score) {
    if (score.points().signum() > 0 || score.solved()) {
      return "ok";
    }
    return score.isBegun() ? "tried" : "none";
  }
}
