package nabla.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nabla.grade.Grade;
import nabla.math.Problem;
import nabla.parse.Note;

/** One answer, what was read, and what was found; never changed. */
@Entity
public class Attempt extends PanacheEntityBase {

  /** The four verdicts by name. Stored: never renamed. */
  public enum Verdict {
    CORRECT,
    INCORRECT,
    /** Could not be read; counts as no attempt. */
    INVALID,
    /** Neither right nor wrong could be established; counts as no attempt. */
    UNDECIDED
  }

  @Id UUID id;

  @Column(nullable = false)
  Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Attempt() {}

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    throw new UnsupportedOperationException();
  }

  public String exerciseId() {
    throw new UnsupportedOperationException();
  }

  /** The version of the exercise's file that was answered. */
  public String exerciseHash() {
    throw new UnsupportedOperationException();
  }

  public long seed() {
    throw new UnsupportedOperationException();
  }

  public SortedMap<String, String> parameters() {
    throw new UnsupportedOperationException();
  }

  /** The text exactly as it was typed. */
  public String raw() {
    throw new UnsupportedOperationException();
  }

  /** What was read, as text that reads back to the same; empty when it was not readable. */
  public String readingText() {
    throw new UnsupportedOperationException();
  }

  /** What was read, as LaTeX; empty when it was not readable. */
  public String readingLatex() {
    throw new UnsupportedOperationException();
  }

  public Verdict verdict() {
    throw new UnsupportedOperationException();
  }

  /** The verdict with its certainty, evidence or reason, as the grader gave it. */
  public Grade.Outcome outcome() {
    throw new UnsupportedOperationException();
  }

  public List<Problem> problems() {
    throw new UnsupportedOperationException();
  }

  public List<Note> notes() {
    throw new UnsupportedOperationException();
  }

  /** How long grading took. */
  public Duration took() {
    throw new UnsupportedOperationException();
  }

  public Instant createdAt() {
    return createdAt;
  }
}
