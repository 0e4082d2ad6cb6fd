package nabla.exercise;

import java.util.List;
import java.util.Optional;
import nabla.exercise.Yaml.Passage;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.parse.AnswerParser;
import nabla.parse.Asked;
import nabla.parse.Parsed;
import nabla.shape.ShapeCheck;
import nabla.shape.ShapeChecker;

/** Reads the expressions of a file, in the notation that students type. */
final class Expressions {
  private final Problems problems;

  /** An expression as it was written, with its shape. */
  record Shaped(Expr expression, Shape shape) {}

  Expressions(Problems problems) {
    this.problems = problems;
  }

  /**
   * The expression written in {@code passage}; empty, with problems noted, if it makes no sense.
   */
  Optional<Expr> read(Passage passage, Scope scope) {
    Parsed parsed = AnswerParser.parse(passage.text(), scope, Asked.ANYTHING).asWhole();
    note(parsed.problems(), passage);
    return parsed.isReadable() ? Optional.of(parsed.expression()) : Optional.empty();
  }

  /** As {@link #read}, if its shape makes sense too. */
  Optional<Shaped> readShaped(Passage passage, Scope scope, Optional<Shape> expected) {
    Parsed parsed = AnswerParser.parse(passage.text(), scope, Asked.ANYTHING).asWhole();
    note(parsed.problems(), passage);
    if (!parsed.isReadable()) {
      return Optional.empty();
    }
    ShapeCheck check = ShapeChecker.check(parsed.expression(), scope, expected, parsed.places());
    note(check.problems(), passage);
    return check.checked().map(checked -> new Shaped(parsed.expression(), checked.shape()));
  }

  private void note(List<Problem> found, Passage passage) {
    for (Problem problem : found) {
      problems.at(
          passage.at(Math.min(problem.span().start(), passage.text().length())),
          problem.code().name(),
          "%s",
          ParseSentences.of(problem));
    }
  }
}
