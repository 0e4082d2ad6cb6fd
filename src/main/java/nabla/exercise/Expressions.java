package nabla.exercise;

import java.util.Optional;
import nabla.exercise.Yaml.Passage;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;

/** Reads the expressions of a file, in the notation that students type. */
final class Expressions {
  private final Problems problems;

  Expressions(Problems problems) {
    this.problems = problems;
  }

  /**
   * The expression written in {@code passage}; empty, with problems noted, if it makes no sense.
   */
  Optional<Expr> read(Passage passage, Scope scope) {
    Parsed parsed = AnswerParser.parse(passage.text(), scope);
    for (Problem problem : parsed.problems()) {
      problems.at(
          passage.at(Math.min(problem.span().start(), passage.text().length())),
          problem.code().name(),
          "%s",
          ParseSentences.of(problem));
    }
    return parsed.isReadable() ? Optional.of(parsed.expression()) : Optional.empty();
  }
}
