package nabla.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.attempt.Attempt.Verdict;
import nabla.decide.Verdict.Reason;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.grade.Grade;
import nabla.grade.Grader;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a variant, graded once, as the row of whoever gives it: for as many rows as one
 * likes.
 */
public final class GradedAnswer {
  /** The columns of {@link #row}. */
  public static final String COLUMNS =
      "id, submission, account_id, created_at, hints, after_solution, exercise_id, exercise_hash, seed,"
          + " parameters, raw, reading_text, reading_latex, verdict, certainty, method, reason,"
          + " evidence, problems, notes, engine_version, micros, form_rule, form_place, diagnoses";

  private final Attempt attempt;
  private final String same;

  private GradedAnswer(Attempt attempt) {
    this.attempt = attempt;
    this.same =
        Stream.of(
                attempt.exerciseId,
                attempt.exerciseHash,
                attempt.seed,
                attempt.parameters,
                attempt.raw,
                attempt.readingText,
                attempt.readingLatex,
                attempt.verdict,
                attempt.certainty,
                attempt.method,
                attempt.reason,
                attempt.evidence,
                attempt.problems,
                attempt.notes,
                attempt.engineVersion,
                attempt.micros,
                attempt.formRule,
                attempt.formPlace,
                attempt.diagnoses)
            .map(GradedAnswer::field)
            .collect(Collectors.joining("\t", "\t", "\n"));
  }

  /** {@code text} as an answer to the variant with {@code seed}. */
  public static GradedAnswer of(Exercise exercise, long seed, String text, Grader grader) {
    Variant variant = exercise.variant(seed);
    return of(exercise, variant, text, grader.grade(text, variant.demand()));
  }

  /** The same, which nobody could decide. */
  public static GradedAnswer undecided(Exercise exercise, long seed, String text, Grader grader) {
    Variant variant = exercise.variant(seed);
    Grade grade = grader.grade(text, variant.demand());
    Grade.Outcome open = new Grade.Outcome.Undecided(Reason.TOO_FEW_POINTS);
    return of(exercise, variant, text, new Grade(grade.parsed(), open, List.of()));
  }

  private static GradedAnswer of(Exercise exercise, Variant variant, String text, Grade grade) {
    Submission submission =
        new Submission(new UUID(0, 0), exercise.id(), variant.seed(), text, "-");
    Duration took = Duration.ofMillis(2);
    return new GradedAnswer(
        new Attempt(
            submission,
            variant,
            grade,
            new SubmitAnswer.Engine("generated", exercise.hash(), took, Instant.EPOCH)));
  }

  public Verdict verdict() {
    return attempt.verdict();
  }

  /** The variant's parameters as those who took help with it are noted with. */
  public String variant() {
    return attempt.parameters;
  }

  /** A line for {@code copy attempt (}{@value #COLUMNS}{@code )}. */
  public String row(UUID id, UUID account, Instant at, int hints) {
    return Stream.of(id, id, account, at, hints, false)
        .map(GradedAnswer::field)
        .collect(Collectors.joining("\t", "", same));
  }

  /** A value as {@code copy} reads it. */
  public static String field(@Nullable Object value) {
    return value == null
        ? "\\N"
        : value
            .toString()
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }
}
