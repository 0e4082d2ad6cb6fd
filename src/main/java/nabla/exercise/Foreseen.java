package nabla.exercise;

import java.time.Duration;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.MatrixDecider;
import nabla.decide.Verdict;
import nabla.grade.AnswerSpec;
import nabla.math.Expr;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/**
 * A wrong answer that the author expects.
 *
 * @param reason why it is wrong, as Markdown with LaTeX
 */
public record Foreseen(Checked answer, String reason) {

  /** Whether {@code given} is this answer, by the relation in which {@code spec} takes answers. */
  public boolean is(Expr given, AnswerSpec spec) {
    Verdict verdict;
    if (ShapeChecker.concerns(answer.expression(), spec.scope()) && spec.scope().hasMatrices()) {
      verdict =
          ShapeChecker.check(given, spec.scope(), Optional.of(answer.shape()))
              .checked()
              .map(new MatrixDecider(answer, spec.scope(), spec.relation())::decide)
              .orElse(new Verdict.Undecided(Verdict.Reason.TOO_FEW_POINTS));
    } else {
      verdict =
          new Decider(Algebra.NONE, Duration.ZERO)
              .decide(given, answer.expression(), spec.scope(), spec.relation());
    }
    return verdict instanceof Verdict.Same;
  }
}
