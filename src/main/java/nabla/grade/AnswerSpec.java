package nabla.grade;

import java.util.List;
import java.util.Optional;
import nabla.decide.FormRule;
import nabla.decide.Relation;
import nabla.diagnose.Task;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.shape.Checked;
import nabla.shape.ShapeCheck;
import nabla.shape.ShapeChecker;

/**
 * What was asked.
 *
 * @param scope the symbols an answer may use
 * @param expected a right answer
 * @param relation how an answer must relate to {@code expected}
 * @param forms what a right answer must look like besides, each rule for itself
 * @param task where the right answer comes from, if that is known
 */
public record AnswerSpec(
    Scope scope, Checked expected, Relation relation, List<FormRule> forms, Optional<Task> task)
    implements Demand {
  public AnswerSpec {
    forms = List.copyOf(forms);
  }

  /**
   * What was asked when {@code reference} is a right answer.
   *
   * @throws IllegalArgumentException when it has no shape
   */
  public AnswerSpec(Scope scope, Expr reference, Relation relation) {
    this(scope, checked(reference, scope), relation, List.of(), Optional.empty());
  }

  /** The same question, with an answer in these forms. */
  public AnswerSpec in(List<FormRule> rules) {
    return new AnswerSpec(scope, expected, relation, rules, task);
  }

  private static Checked checked(Expr reference, Scope scope) {
    if (!ShapeChecker.concerns(reference, scope)) {
      return new Checked(reference, Shape.SCALAR);
    }
    ShapeCheck check = ShapeChecker.check(reference, scope, Optional.empty());
    return check
        .checked()
        .orElseThrow(() -> new IllegalArgumentException("no shape: " + check.problems()));
  }

  /** The same, known to be the answer to {@code about}. */
  public AnswerSpec about(Task about) {
    return new AnswerSpec(scope, expected, relation, forms, Optional.of(about));
  }

  /** The right answer, in which every step makes sense. */
  public Expr reference() {
    return expected.expression();
  }
}
