package nabla.attempt;

import nabla.grade.Grade;

/** What came of an answer. */
public sealed interface Submitted {
  /** Graded and stored, or stored earlier from the same form. */
  record Recorded(Attempt attempt) implements Submitted {}

  /** Too long to be read, hence {@code Invalid} and not stored. */
  record TooLong(Grade grade) implements Submitted {}
}
