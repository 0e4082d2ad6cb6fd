package nabla.exercise;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import nabla.exercise.Yaml.Passage;
import nabla.grade.AnswerSpec;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Substitution;
import nabla.math.Symbols;
import nabla.math.TextPrinter;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/**
 * An answer that an author expects to be right or wrong.
 *
 * @param because why it is wrong, for students who give it
 */
record Example(Passage passage, Expr expression, Optional<Template> because) {
  /** What a student would type: the author's own notation, unless a value has to be put in. */
  String text(Map<String, Expr> values) {
    return Collections.disjoint(Symbols.of(expression), values.keySet())
        ? passage.text()
        : TextPrinter.print(Substitution.substitute(expression, values));
  }

  /** This answer where the names have {@code values}; empty where it has no shape. */
  Optional<Foreseen> foreseen(Template reason, Map<String, Expr> values, AnswerSpec spec) {
    Scope scope = spec.scope();
    Expr concrete = Substitution.substitute(expression, values);
    Optional<Checked> checked =
        ShapeChecker.concerns(concrete, scope)
            ? ShapeChecker.check(concrete, scope, Optional.of(spec.expected().shape())).checked()
            : Optional.of(new Checked(concrete, Shape.SCALAR));
    return checked.map(answer -> new Foreseen(answer, reason.fill(values)));
  }
}
