package nabla.web.authoring;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.account.CurrentAccount;
import nabla.course.Classes;
import nabla.exercise.Exercise;
import nabla.insight.ClassAnswers;
import nabla.insight.ExerciseFigures;
import nabla.web.dashboard.ClusterView;
import nabla.web.dashboard.FigureWords;
import nabla.web.shared.Messages;

/** How classes got on with an exercise: those in which its author sees answers. */
@RequestScoped
class ClassFigures {
  private static final int SHOWN = 3;

  /** What is not clustered by then is not among the most frequent answers. */
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final CurrentAccount account;
  private final Classes classes;
  private final ExerciseFigures figures;
  private final ClassAnswers answers;

  ClassFigures(
      CurrentAccount account, Classes classes, ExerciseFigures figures, ClassAnswers answers) {
    this.account = account;
    this.classes = classes;
    this.figures = figures;
    this.answers = answers;
  }

  /**
   * One class.
   *
   * @param wrong the most frequent wrong answers
   */
  public record Line(UUID classId, String title, List<String> words, List<Wrong> wrong) {}

  /** Wrong answers that come to the same. */
  public record Wrong(RawString what, long students) {}

  /** A line for each class in which somebody has answered. */
  List<Line> of(Exercise exercise, Messages messages) {
    List<Line> lines = new ArrayList<>();
    for (Classes.Mine mine : account.member().map(classes::of).orElse(List.of())) {
      if (mine.role().isStaff()) {
        line(mine, exercise, messages).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private Optional<Line> line(Classes.Mine mine, Exercise exercise, Messages messages) {
    UUID id = mine.courseClass().id();
    ExerciseFigures.Figures found = figures.of(id, exercise);
    if (found.students() == 0) {
      return Optional.empty();
    }
    List<Wrong> wrong =
        answers.comparing(id, exercise).clusters(PATIENCE).all().stream()
            .limit(SHOWN)
            .map(cluster -> new Wrong(ClusterView.what(cluster, messages), cluster.students()))
            .toList();
    return Optional.of(
        new Line(id, mine.courseClass().title(), FigureWords.of(found, messages), wrong));
  }
}
