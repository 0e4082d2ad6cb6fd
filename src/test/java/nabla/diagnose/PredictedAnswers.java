package nabla.diagnose;

import java.util.List;
import nabla.math.Expr;

/** The wrong answers that known mistakes lead to, for tests that need some. */
public final class PredictedAnswers {
  private PredictedAnswers() {}

  /** What one mistake leads to; none where no mistake is known. */
  public static List<Expr> of(Task task) {
    return Predictions.ofOne(task).stream().map(Prediction::answer).toList();
  }
}
