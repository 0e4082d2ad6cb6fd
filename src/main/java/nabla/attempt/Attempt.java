package nabla.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import nabla.attempt.SubmitAnswer.Engine;
import nabla.decide.Certainty;
import nabla.decide.FormRule;
import nabla.decide.Verdict.Method;
import nabla.decide.Verdict.Reason;
import nabla.diagnose.Diagnosis;
import nabla.exercise.Variant;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.grade.Grade.Outcome;
import nabla.math.Problem;
import nabla.parse.Note;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One answer, what was read, and what was found; never changed, though a proof may follow. */
@Entity
@Immutable
public class Attempt extends PanacheEntityBase {

  /** The verdicts by name. Stored: never renamed. */
  public enum Verdict {
    CORRECT,
    INCORRECT,
    /** Right in value, not in the form asked for; counts as no attempt. */
    WRONG_FORM,
    /** Could not be read; counts as no attempt. */
    INVALID,
    /** Neither right nor wrong could be established; counts as no attempt. */
    UNDECIDED;

    /** The verdict that {@code outcome} is. */
    public static Verdict of(Outcome outcome) {
      if (outcome instanceof Outcome.Correct) {
        return CORRECT;
      }
      if (outcome instanceof Outcome.Incorrect) {
        return INCORRECT;
      }
      if (outcome instanceof Outcome.WrongForm) {
        return WRONG_FORM;
      }
      return outcome instanceof Outcome.Undecided ? UNDECIDED : INVALID;
    }
  }

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  UUID accountId;
  String submission;

  String exerciseId;
  String exerciseHash;
  long seed;

  @JdbcTypeCode(SqlTypes.JSON)
  String parameters;

  String raw;
  String readingText;
  String readingLatex;

  @Enumerated(EnumType.STRING)
  Verdict verdict;

  @Enumerated(EnumType.STRING)
  @Nullable Certainty certainty;

  @Enumerated(EnumType.STRING)
  @Nullable Method method;

  /** How it was proved after all. */
  @Enumerated(EnumType.STRING)
  @Formula("(select proof.method from proof where proof.attempt_id = id)")
  @Nullable Method lateProof;

  @Enumerated(EnumType.STRING)
  @Nullable Reason reason;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String evidence;

  @Enumerated(EnumType.STRING)
  @Nullable FormRule formRule;

  @Nullable String formPlace;

  @JdbcTypeCode(SqlTypes.JSON)
  String diagnoses;

  @JdbcTypeCode(SqlTypes.JSON)
  String problems;

  @JdbcTypeCode(SqlTypes.JSON)
  String notes;

  /** Set when it is recorded, before it is stored. */
  int hints;

  /** As {@link #hints}. */
  boolean afterSolution;

  String engineVersion;
  long micros;

  @Column(nullable = false)
  Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Attempt() {}

  @SuppressWarnings("NullAway.Init")
  Attempt(Submission submission, Variant variant, Grade grade, Engine engine) {
    accountId = submission.accountId();
    this.submission = submission.fingerprint();
    exerciseId = submission.exerciseId();
    exerciseHash = engine.exerciseHash();
    seed = submission.seed();
    parameters = Json.ofParameters(variant.parameters());
    raw = submission.raw();
    boolean readable = grade.parsed().isReadable();
    boolean expression = variant.demand() instanceof AnswerSpec;
    readingText = !readable ? "" : expression ? grade.parsed().text() : raw;
    readingLatex = readable && expression ? grade.parsed().latex() : "";
    problems = Json.ofProblems(grade.problems());
    notes = Json.ofNotes(grade.notes());
    engineVersion = engine.version();
    micros = engine.took().toNanos() / 1_000;
    // As finely as the database keeps it, so that a stored attempt equals what was shown.
    createdAt = engine.now().truncatedTo(ChronoUnit.MICROS);
    diagnoses = Json.ofDiagnoses(List.of());
    keep(grade.outcome());
  }

  private void keep(Outcome outcome) {
    verdict = Verdict.of(outcome);
    if (outcome instanceof Outcome.Correct correct) {
      certainty = correct.certainty();
      method = correct.method();
    } else if (outcome instanceof Outcome.Incorrect incorrect) {
      evidence = Json.ofEvidence(incorrect.evidence());
      diagnoses = Json.ofDiagnoses(incorrect.diagnoses());
    } else if (outcome instanceof Outcome.WrongForm wrong) {
      formRule = wrong.rule();
      formPlace = wrong.place();
    } else if (outcome instanceof Outcome.Undecided undecided) {
      reason = undecided.reason();
    }
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  String submission() {
    return submission;
  }

  public String exerciseId() {
    return exerciseId;
  }

  /** The version of the exercise's file that was answered. */
  public String exerciseHash() {
    return exerciseHash;
  }

  public long seed() {
    return seed;
  }

  public SortedMap<String, String> parameters() {
    return Json.parameters(parameters);
  }

  /** The text exactly as it was typed. */
  public String raw() {
    return raw;
  }

  /** What was read, as text that reads back to the same; empty when it was not readable. */
  public String readingText() {
    return readingText;
  }

  /** What was read, as LaTeX; empty when it was not readable. */
  public String readingLatex() {
    return readingLatex;
  }

  public Verdict verdict() {
    return verdict;
  }

  /**
   * The verdict with its evidence or reason as the grader gave it, and its certainty as it is now.
   */
  public Outcome outcome() {
    return switch (verdict) {
      case CORRECT -> lateProof == null ? correctAsGraded() : provedBy(lateProof);
      case INCORRECT ->
          new Outcome.Incorrect(
              Json.evidence(Objects.requireNonNull(evidence)), Json.diagnoses(diagnoses));
      case WRONG_FORM ->
          new Outcome.WrongForm(
              Objects.requireNonNull(formRule), Objects.requireNonNull(formPlace));
      case UNDECIDED -> new Outcome.Undecided(Objects.requireNonNull(reason));
      case INVALID -> new Outcome.Invalid();
    };
  }

  private Outcome correctAsGraded() {
    return new Outcome.Correct(Objects.requireNonNull(certainty), Objects.requireNonNull(method));
  }

  private static Outcome provedBy(Method method) {
    return new Outcome.Correct(Certainty.PROVED, method);
  }

  /** How one comes to a wrong answer: as its outcome says, without the evidence being read. */
  public List<Diagnosis> diagnoses() {
    return diagnoses.equals("[]") ? List.of() : Json.diagnoses(diagnoses);
  }

  /** Why it could not be read, or graded. */
  public List<Problem> problems() {
    return Json.problems(problems);
  }

  /** Choices the reader made that the writer may not have expected. */
  public List<Note> notes() {
    return Json.notes(notes);
  }

  /** Whether the variant's solution had been shown before: then it is no solution of one's own. */
  public boolean afterSolution() {
    return afterSolution;
  }

  /** How many of the variant's hints had been opened before. */
  public int hints() {
    return hints;
  }

  /** How long grading took. */
  public Duration took() {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
