package nabla.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nabla.attempt.AssignedAnswers;
import nabla.attempt.AssignedAnswers.Answer;
import nabla.attempt.AssignedAnswers.Question;
import nabla.course.Assigned;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.course.Extension;
import nabla.course.Task;
import nabla.course.Terms;

/** Computes points from attempts. */
@ApplicationScoped
public class Gradebook {
  private final Assignments assignments;
  private final AssignedAnswers answers;
  private final Credits credits;

  Gradebook(Assignments assignments, AssignedAnswers answers, Credits credits) {
    this.assignments = assignments;
    this.answers = answers;
    this.credits = credits;
  }

  /** What somebody has for one exercise. */
  @Transactional
  public Score score(Assigned assigned) {
    ClassScores scores =
        scores(assigned.assignment(), Map.of(assigned.accountId(), assigned.terms()), Map.of());
    return Objects.requireNonNull(
        scores.of(assigned.accountId()).get(assigned.task().exerciseId()));
  }

  /** What each of {@code students} has for each exercise of the assignment, in its order. */
  @Transactional
  public ClassScores scores(Assignment assignment, Collection<UUID> students) {
    return scores(assignment, students, Map.of());
  }

  /** The same if {@code supposed} credits, in percent by attempt, were decided. */
  @Transactional
  public ClassScores scores(
      Assignment assignment, Collection<UUID> students, Map<UUID, Integer> supposed) {
    Map<UUID, Extension> extensions = assignments.extensions(assignment.id());
    Map<UUID, Terms> terms = new LinkedHashMap<>();
    for (UUID student : students) {
      terms.put(student, Assignments.with(assignment.terms(), extensions.get(student)));
    }
    return scores(assignment, terms, supposed);
  }

  private ClassScores scores(
      Assignment assignment, Map<UUID, Terms> terms, Map<UUID, Integer> supposed) {
    List<Question> questions = new ArrayList<>();
    for (UUID student : terms.keySet()) {
      for (Task task : assignment.tasks()) {
        questions.add(question(assignment, student, task));
      }
    }
    Map<Question, List<Answer>> given = answers.to(questions, assignment.terms().opens());
    Map<UUID, Integer> decided =
        new HashMap<>(
            credits.of(
                given.values().stream().flatMap(List::stream).map(Answer::attemptId).toList()));
    decided.putAll(supposed);
    Map<UUID, Map<String, Score>> scores = new LinkedHashMap<>();
    terms.forEach(
        (student, own) -> {
          Map<String, Score> row = new LinkedHashMap<>();
          for (Task task : assignment.tasks()) {
            List<Answer> to = given.getOrDefault(question(assignment, student, task), List.of());
            row.put(task.exerciseId(), Points.score(task, own, to, decided));
          }
          scores.put(student, row);
        });
    return new ClassScores(scores);
  }

  private static Question question(Assignment assignment, UUID student, Task task) {
    String exercise = task.exerciseId();
    return new Question(student, exercise, assignment.seedFor(student, exercise));
  }
}
