package nabla.exercise;

import java.util.List;
import nabla.diagnose.Diagnoser;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.math.Expr;
import nabla.math.TextPrinter;

/**
 * Tests that nobody has to write: typed as a student would, the right answer to a task is right,
 * and what known mistakes lead to is wrong.
 */
final class GeneratedTests {
  /** The mistakes are those of the function, so that a few variants show all of them. */
  private static final int VARIANTS = 3;

  private final Grader grader;
  private final List<Variant> variants;
  private final Problems problems;
  private final int askedAt;
  private int count;

  GeneratedTests(Grader grader, List<Variant> variants, Problems problems, int askedAt) {
    this.grader = grader;
    this.variants = variants;
    this.problems = problems;
    this.askedAt = askedAt;
  }

  /** Runs them, and says how many there were. */
  int run() {
    for (Variant variant : variants.subList(0, Math.min(VARIANTS, variants.size()))) {
      if (variant.asksExpression() && variant.spec().task().isPresent()) {
        check(variant);
      }
    }
    return count;
  }

  private void check(Variant variant) {
    AnswerSpec spec = variant.spec();
    if (!isRight(spec.reference(), spec)) {
      problems.at(
          askedAt,
          "OWN_ANSWER",
          "The right answer %s does not count as right when it is typed%s: give a 'reference' that"
              + " is written in another way.",
          TextPrinter.print(spec.reference()),
          variant.drawn());
    }
    List<Expr> wrong =
        new Diagnoser(spec.task(), spec.scope(), spec.reference(), spec.relation()).predicted();
    for (Expr answer : wrong) {
      if (isRight(answer, spec)) {
        problems.at(
            askedAt,
            "PREDICTED_RIGHT",
            "The wrong answer %s counts as right%s: exclude such values under 'where'.",
            TextPrinter.print(answer),
            variant.drawn());
      }
    }
  }

  private boolean isRight(Expr answer, AnswerSpec spec) {
    count++;
    Outcome outcome = grader.grade(TextPrinter.print(answer), spec).outcome();
    return outcome instanceof Outcome.Correct || outcome instanceof Outcome.WrongForm;
  }
}
