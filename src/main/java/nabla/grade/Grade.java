package nabla.grade;

import java.util.List;
import nabla.algebra.Identity;
import nabla.decide.Certainty;
import nabla.decide.Evidence;
import nabla.decide.FormRule;
import nabla.decide.Verdict;
import nabla.diagnose.Diagnosis;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.Span;
import nabla.parse.Note;
import nabla.parse.Parsed;

/**
 * The outcome of grading one text, with the reading it is about.
 *
 * @param parsed what was read; the same reading that the preview shows
 * @param outcome what was found
 * @param open what would have to be proved for a right answer to be certain, and was not in time;
 *     empty when nothing would help
 */
public record Grade(Parsed parsed, Outcome outcome, List<Identity> open) {

  Grade(Parsed parsed, Outcome outcome) {
    this(parsed, outcome, List.of());
  }

  /** What grading can come to. */
  public sealed interface Outcome {
    /** Right. */
    record Correct(Certainty certainty, Verdict.Method method) implements Outcome {}

    /**
     * Wrong, and why that is certain.
     *
     * @param diagnoses how one comes to this answer: alternatives, the most telling first; none
     *     where nothing is certain
     */
    record Incorrect(Evidence evidence, List<Diagnosis> diagnoses) implements Outcome {
      public Incorrect {
        diagnoses = List.copyOf(diagnoses);
      }
    }

    /**
     * Right in value, and not in the form that was asked for; costs the student nothing.
     *
     * @param place the part that breaks the rule, as text
     */
    record WrongForm(FormRule rule, String place) implements Outcome {}

    /** Could not be read; not graded, and costs the student nothing. */
    record Invalid() implements Outcome {}

    /** Neither right nor wrong could be established; never counts against the student. */
    record Undecided(Verdict.Reason reason) implements Outcome {}
  }

  /** The same about a text that stands {@code offset} characters further on. */
  Grade movedBy(int offset) {
    List<Problem> moved =
        problems().stream()
            .map(
                problem ->
                    new Problem(
                        problem.code(),
                        new Span(problem.span().start() + offset, problem.span().end() + offset),
                        problem.details()))
            .toList();
    return new Grade(parsed.with(moved), outcome, open);
  }

  public Expr reading() {
    return parsed.expression();
  }

  public List<Problem> problems() {
    return parsed.problems();
  }

  public List<Note> notes() {
    return parsed.notes();
  }
}
