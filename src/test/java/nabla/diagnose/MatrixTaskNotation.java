package nabla.diagnose;

import java.util.Optional;
import nabla.decide.Relation;
import nabla.differentiate.MatrixDifferentiator;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/** Tasks about vectors and matrices as golden tables write them. */
public record MatrixTaskNotation(Optional<Task> task, Checked reference, Relation relation) {

  /** The task that is {@code written}, with a right answer to it. */
  public static MatrixTaskNotation read(String written, Scope scope) {
    int colon = written.indexOf(": ");
    String[] words = written.substring(0, colon).split(" ");
    Checked function = resolved(written.substring(colon + 2), scope);
    Expr f = function.expression();
    MatrixDifferentiator differentiator = new MatrixDifferentiator(scope);
    return switch (words[0]) {
      case "gradient" ->
          of(new Task.Gradient(f, words[1]), differentiator.gradient(f, words[1]), scope);
      case "change" -> {
        Expr direction = Expr.symbol(words[3]);
        yield of(
            new Task.Directional(f, words[1], direction),
            differentiator.directional(f, words[1], direction),
            scope);
      }
      case "reference" -> new MatrixTaskNotation(Optional.empty(), function, Relation.EQUAL);
      default ->
          new MatrixTaskNotation(
              Optional.empty(), function, new Relation.UpToOrder(words[words.length - 1], 2));
    };
  }

  private static MatrixTaskNotation of(Task task, Expr reference, Scope scope) {
    Checked checked =
        ShapeChecker.check(reference, scope, Optional.empty()).checked().orElseThrow();
    return new MatrixTaskNotation(Optional.of(task), checked, Relation.EQUAL);
  }

  /** What {@code text} means, with everything resolved that depends on shapes. */
  public static Checked resolved(String text, Scope scope) {
    Expr written = AnswerParser.parse(text, scope).expression();
    return ShapeChecker.check(written, scope, Optional.empty()).checked().orElseThrow();
  }
}
