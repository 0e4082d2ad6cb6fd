package nabla.grade;

import nabla.algebra.Algebra;
import nabla.parse.AnswerParser;

/** Grades a student's text. Pure; throws nothing on any text. */
public final class Grader {
  private final Algebra algebra;

  public Grader(Algebra algebra) {
    this.algebra = algebra;
  }

  /** Reads {@code text} and decides it against {@code spec}. */
  public Grade grade(String text, AnswerSpec spec) {
    return new Grade(AnswerParser.parse(text, spec.scope()), new Grade.Outcome.Invalid());
  }
}
