package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Variant;
import nabla.grade.Grade;
import nabla.grade.Grader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Grades an answer and stores it; the only way an attempt comes to be. */
@ApplicationScoped
public class SubmitAnswer {
  private final ExerciseLibrary library;
  private final Grader grader;
  private final Attempts attempts;
  private final LateProofs lateProofs;
  private final String engineVersion;

  SubmitAnswer(
      ExerciseLibrary library,
      Grader grader,
      Attempts attempts,
      LateProofs lateProofs,
      @ConfigProperty(name = "quarkus.application.version") String engineVersion) {
    this.library = library;
    this.grader = grader;
    this.attempts = attempts;
    this.lateProofs = lateProofs;
    this.engineVersion = engineVersion;
  }

  /**
   * Grades and stores {@code submission}; when this returns, the attempt is committed. The same
   * form sent again, even at the same time, gives the same attempt.
   *
   * @throws java.util.NoSuchElementException when there is no such exercise
   */
  public Submitted submit(Submission submission) {
    Exercise exercise = library.find(submission.exerciseId()).orElseThrow();
    Optional<Attempt> before =
        attempts.ofSubmission(submission.accountId(), submission.fingerprint());
    if (before.isPresent()) {
      return new Submitted.Recorded(before.get());
    }
    // No transaction is open while the grader, and perhaps a proof, takes its time.
    Variant variant = exercise.variant(submission.seed());
    long start = System.nanoTime();
    Grade grade = grader.grade(submission.raw(), variant.demand());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (!submission.isStorable()) {
      return new Submitted.NotRecorded(grade);
    }
    Engine engine = new Engine(engineVersion, exercise.hash(), took, Instant.now());
    Attempt attempt = attempts.record(new Attempt(submission, variant, grade, engine));
    if (!grade.open().isEmpty()) {
      lateProofs.begin(attempt.id(), grade.open());
    }
    return new Submitted.Recorded(attempt);
  }

  /** What graded, which version of the exercise, how long it took, and when. */
  record Engine(String version, String exerciseHash, Duration took, Instant now) {}
}
