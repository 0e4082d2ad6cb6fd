package nabla.exercise;

import java.util.Collections;
import java.util.Map;
import nabla.exercise.Yaml.Passage;
import nabla.math.Expr;
import nabla.math.Substitution;
import nabla.math.Symbols;
import nabla.math.TextPrinter;

/** An answer that an author expects to be right or wrong. */
record Example(Passage passage, Expr expression) {
  /** What a student would type: the author's own notation, unless a value has to be put in. */
  String text(Map<String, Expr> values) {
    return Collections.disjoint(Symbols.of(expression), values.keySet())
        ? passage.text()
        : TextPrinter.print(Substitution.substitute(expression, values));
  }
}
