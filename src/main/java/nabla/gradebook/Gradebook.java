package nabla.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
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
    Assignment assignment = assigned.assignment();
    Question question = question(assignment, assigned.accountId(), assigned.task());
    Given given = given(List.of(question), assignment.terms().opens(), Map.of());
    return given.score(
        question, assigned.terms(), assigned.task(), given.decided(assignment.classId()));
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
    return scores(List.of(assignment), students, supposed).get(0);
  }

  /** The same for each of {@code all}, in their order. */
  @Transactional
  public List<ClassScores> scores(List<Assignment> all, Collection<UUID> students) {
    return scores(all, students, Map.of());
  }

  /** An assignment, and what each student is asked: a question for each of its tasks. */
  private record Asked(Assignment assignment, Map<UUID, List<Question>> questions) {
    static Asked of(Assignment assignment, Collection<UUID> students) {
      Map<UUID, List<Question>> questions = new LinkedHashMap<>();
      for (UUID student : students) {
        questions.put(
            student,
            assignment.tasks().stream().map(task -> question(assignment, student, task)).toList());
      }
      return new Asked(assignment, questions);
    }
  }

  private List<ClassScores> scores(
      List<Assignment> all, Collection<UUID> students, Map<UUID, Integer> supposed) {
    List<Asked> asked = all.stream().map(assignment -> Asked.of(assignment, students)).toList();
    List<Question> questions =
        asked.stream()
            .flatMap(one -> one.questions().values().stream())
            .flatMap(List::stream)
            .toList();
    Instant from =
        all.stream()
            .map(assignment -> assignment.terms().opens())
            .min(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    Given given = given(questions, from, supposed);
    Map<UUID, Map<UUID, Extension>> extensions = assignments.extensions(all);
    return asked.stream()
        .map(one -> scores(one, extensions.getOrDefault(one.assignment().id(), Map.of()), given))
        .toList();
  }

  private static ClassScores scores(Asked asked, Map<UUID, Extension> extensions, Given given) {
    Assignment assignment = asked.assignment();
    List<Task> tasks = assignment.tasks();
    Map<UUID, Integer> decided = given.decided(assignment.classId());
    Map<UUID, Map<String, Score>> scores = new LinkedHashMap<>();
    asked
        .questions()
        .forEach(
            (student, questions) -> {
              Terms own = Assignments.with(assignment.terms(), extensions.get(student));
              Map<String, Score> row = new LinkedHashMap<>();
              for (int i = 0; i < tasks.size(); i++) {
                Task task = tasks.get(i);
                row.put(task.exerciseId(), given.score(questions.get(i), own, task, decided));
              }
              scores.put(student, row);
            });
    return new ClassScores(scores);
  }

  private static Question question(Assignment assignment, UUID student, Task task) {
    String exercise = task.exerciseId();
    return new Question(student, exercise, assignment.seedFor(student, exercise));
  }

  private Given given(List<Question> questions, Instant from, Map<UUID, Integer> supposed) {
    return new Given(answers.to(questions, from), credits.to(questions), supposed);
  }

  /** The answers, and what was decided about some of them in each class. */
  private record Given(
      Map<Question, List<Answer>> answers,
      Map<UUID, Map<UUID, Integer>> credits,
      Map<UUID, Integer> supposed) {
    Map<UUID, Integer> decided(UUID classId) {
      Map<UUID, Integer> decided = new HashMap<>(credits.getOrDefault(classId, Map.of()));
      decided.putAll(supposed);
      return decided;
    }

    Score score(Question question, Terms own, Task task, Map<UUID, Integer> decided) {
      List<Answer> given = Objects.requireNonNull(answers.get(question));
      // Of several assignments, this one may open later than the first.
      List<Answer> since =
          given.isEmpty() || !given.get(0).at().isBefore(own.opens())
              ? given
              : given.stream().filter(answer -> !answer.at().isBefore(own.opens())).toList();
      return Points.score(task, own, since, decided);
    }
  }
}
