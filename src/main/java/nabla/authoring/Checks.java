package nabla.authoring;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import nabla.algebra.Algebra;
import nabla.exercise.CheckProgress;
import nabla.exercise.CheckReport;
import nabla.exercise.CourseCheck;
import nabla.exercise.DraftReading;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Typesetting;

/** Runs the tests of exercises, one after the other beside everything else. */
@ApplicationScoped
public class Checks {
  private final ExerciseLibrary library;
  private final Algebra algebra;
  private final Typesetting typesetting;
  private final Findings<Text, CheckReport> reports = new Findings<>("exercise-checks");

  private record Text(String id, String section, String hash) {}

  Checks(ExerciseLibrary library, Algebra algebra, Typesetting typesetting) {
    this.library = library;
    this.algebra = algebra;
    this.typesetting = typesetting;
  }

  /** What the tests of {@code draft} show; begins them when nobody did. */
  public Finding<CheckReport> of(Draft draft) {
    return reports.of(
        new Text(draft.id(), draft.section(), draft.hash()), progress -> report(draft, progress));
  }

  private CheckReport report(Draft draft, CheckProgress progress) {
    DraftReading reading = library.read(draft);
    return reading
        .exercise()
        .map(exercise -> CourseCheck.check(exercise, algebra, typesetting, progress))
        .orElseGet(() -> new CheckReport(0, 0, 0, 0, reading.problems()));
  }

  @PreDestroy
  void stop() {
    reports.stop();
  }
}
