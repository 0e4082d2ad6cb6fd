package nabla.attempt;

import nabla.grade.Grade;

/** What came of an answer. */
public sealed interface Submitted {
  /** Graded and stored, or stored earlier from the same form. */
  record Recorded(Attempt attempt) implements Submitted {}

  /**
   * Not stored, because the text is too long or holds characters that are none; always {@code
   * Invalid}.
   */
  record NotRecorded(Grade grade) implements Submitted {}
}
