package nabla.web.dashboard;

import io.quarkus.qute.RawString;
import java.util.Optional;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.insight.ProblemReport;
import nabla.web.shared.Formula;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A problem with an exercise that was reported.
 *
 * @param href where the exercise is looked at
 * @param variant from 1
 * @param answer as it was typed; may be empty
 * @param reading of it; absent where it could not be read
 * @param person whose report it is; absent where that is nobody's business
 * @param settle the address that takes it off the queue; absent for who only looks on
 */
public record ReportedProblem(
    String exercise,
    String href,
    long variant,
    String answer,
    @Nullable RawString reading,
    String comment,
    @Nullable Person person,
    Moment at,
    @Nullable String settle) {

  /** Somebody, and where their work is seen. */
  public record Person(String name, String href) {}

  static ReportedProblem of(
      ProblemReport report,
      ExerciseLibrary library,
      String exercises,
      @Nullable Person person,
      @Nullable String settle,
      Moment at) {
    Optional<Exercise> exercise = library.find(report.exerciseId());
    return new ReportedProblem(
        exercise.map(one -> one.number() + " " + one.title()).orElse(report.exerciseId()),
        exercises + report.exerciseId(),
        exercise.map(one -> Math.floorMod(report.seed(), (long) one.variantCount()) + 1).orElse(1L),
        report.answer(),
        report.reading().isEmpty() ? null : Formula.inline(report.reading()),
        report.comment(),
        person,
        at,
        settle);
  }
}
