package nabla.authoring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nabla.algebra.Algebra;
import nabla.exercise.AuthoringProblem;
import nabla.exercise.CourseCheck;
import nabla.exercise.DraftReading;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;

/** Brings revisions to students; the only way in which the course changes while it is served. */
@ApplicationScoped
public class Publishing {
  private final ExerciseLibrary library;
  private final Revisions revisions;
  private final Algebra algebra;

  Publishing(ExerciseLibrary library, Revisions revisions, Algebra algebra) {
    this.library = library;
    this.revisions = revisions;
    this.algebra = algebra;
  }

  /** What was live before the server stopped is live again, beside what it took the place of. */
  void restore(@Observes StartupEvent started) {
    library.course().sections().stream()
        .flatMap(section -> section.exercises().stream())
        .forEach(revisions::keepShipped);
    for (Revision revision : revisions.published()) {
      DraftReading reading = library.read(draft(revision));
      reading
          .exercise()
          .ifPresent(
              exercise -> {
                if (revision.state() == Revision.State.LIVE) {
                  library.publish(exercise);
                } else {
                  library.remember(exercise);
                }
              });
    }
  }

  /**
   * Runs the tests of {@code revision} over its variants and makes it live if all hold; otherwise
   * nothing changes.
   *
   * @return what is wrong; empty when it is live
   */
  public List<AuthoringProblem> publish(Revision revision) {
    DraftReading reading = library.read(draft(revision));
    if (reading.exercise().isEmpty()) {
      return reading.problems();
    }
    Exercise exercise = reading.exercise().get();
    List<AuthoringProblem> problems = CourseCheck.problems(exercise, algebra);
    if (problems.isEmpty()) {
      revisions.makeLive(revision.exerciseId(), revision.number());
      library.publish(exercise);
    }
    return problems;
  }

  private static Draft draft(Revision revision) {
    return new Draft(
        revision.exerciseId(), revision.section(), revision.text(), revision.hash());
  }
}
