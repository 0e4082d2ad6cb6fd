package nabla.grade;

import java.util.List;
import java.util.Optional;
import nabla.decide.FormRule;
import nabla.decide.Relation;
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
 */
public record AnswerSpec(Scope scope, Checked expected, Relation relation, List<FormRule> forms) {
  public AnswerSpec {
    forms = List.copyOf(forms);
  }

  /**
   * What was asked when {@code reference} is a right answer.
   *
   * @throws IllegalArgumentException when it has no shape
   */
  public AnswerSpec(Scope scope, Expr reference, Relation relation) {
    this(scope, checked(reference, scope), relation, List.of());
  }

  /** The same question, with an answer in these forms. */
  public AnswerSpec in(List<FormRule> rules) {
    return new AnswerSpec(scope, expected, relation, rules);
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

  /** The right answer, in which every step makes sense. */
  public Expr reference() {
    return expected.expression();
  }
}
