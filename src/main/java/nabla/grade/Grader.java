package nabla.grade;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Verdict;
import nabla.diagnose.Diagnoser;
import nabla.diagnose.Diagnosis;
import nabla.grade.Grade.Outcome;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.parse.Parsed;

/** Grades a student's text. Pure; throws nothing on any text. */
public final class Grader {
  /** What a student waits for a proof before the verdict goes out without one. */
  public static final Duration PATIENCE = Duration.ofMillis(150);

  private final Decider decider;

  /** A grader that asks {@code algebra} for proofs, with the patience of a student. */
  public Grader(Algebra algebra) {
    this(algebra, PATIENCE);
  }

  /** A grader that gives each proof {@code budget}. */
  public Grader(Algebra algebra, Duration budget) {
    this.decider = new Decider(algebra, budget);
  }

  /** Reads {@code text} and decides it against {@code spec}. */
  public Grade grade(String text, AnswerSpec spec) {
    Parsed parsed = AnswerReader.read(text, spec);
    if (!parsed.isReadable()) {
      return new Grade(parsed, new Outcome.Invalid());
    }
    Verdict verdict =
        decider.decide(parsed.expression(), spec.reference(), spec.scope(), spec.relation());
    if (verdict instanceof Verdict.Same same) {
      return new Grade(parsed, new Outcome.Correct(same.certainty(), same.method()));
    }
    if (verdict instanceof Verdict.Different different) {
      return new Grade(parsed, incorrect(parsed.expression(), spec, different));
    }
    Verdict.Reason reason = ((Verdict.Undecided) verdict).reason();
    return reason == Verdict.Reason.TOO_LARGE
        ? tooLarge(text, parsed)
        : new Grade(parsed, new Outcome.Undecided(reason));
  }

  private static Outcome incorrect(Expr answer, AnswerSpec spec, Verdict.Different different) {
    List<Diagnosis> diagnoses =
        spec.task()
            .map(
                task ->
                    new Diagnoser(task, spec.scope(), spec.reference(), spec.relation())
                        .diagnose(answer))
            .orElse(List.of());
    return new Outcome.Incorrect(different.evidence(), diagnoses);
  }

  private static Grade tooLarge(String text, Parsed parsed) {
    Span everything = new Span(0, text.length());
    Problem problem = new Problem(ProblemCode.NUMBER_TOO_LARGE, everything, Map.of());
    return new Grade(parsed.with(List.of(problem)), new Outcome.Invalid());
  }
}
