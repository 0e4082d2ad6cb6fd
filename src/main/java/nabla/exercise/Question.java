package nabla.exercise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.decide.Relation;
import nabla.diagnose.Task;
import nabla.differentiate.Differentiator;
import nabla.grade.AnswerSpec;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Symbols;
import nabla.math.TextPrinter;
import nabla.math.Tidy;

/**
 * What an exercise asks, with parameters in place of numbers.
 *
 * @param asked the function to differentiate, or else the reference
 * @param differentiation how {@code asked} is differentiated, if it is
 */
record Question(Rules rules, Expr asked, Optional<Differentiation> differentiation, Texts texts) {
  /** The name of the function to differentiate, wherever an author writes an expression. */
  static final String FUNCTION = "function";

  /** The symbols an answer may use, and how it must relate to the reference. */
  record Rules(Scope scope, Relation relation) {}

  /**
   * Differentiation with respect to {@code variable}.
   *
   * @param functions the parameters whose derivatives have a name: {@code f'} for {@code f}
   */
  record Differentiation(String variable, Set<String> functions) {}

  /** What a student reads. */
  record Texts(String title, Template statement, Template answerLabel, List<Template> hints) {}

  /** The name of the derivative of what {@code name} stands for. */
  static String differential(String name) {
    return name + "'";
  }

  /** The parameters without which a student would see another question. */
  Set<String> visibleNames() {
    Set<String> names = new HashSet<>(Symbols.of(asked));
    names.addAll(texts.statement().names());
    names.addAll(texts.answerLabel().names());
    return names;
  }

  Variant variant(long seed, Map<String, Expr> drawn) {
    Map<String, Expr> values = values(drawn);
    Expr concrete = substituted(asked, drawn);
    Expr reference = values.getOrDefault(differential(FUNCTION), concrete);
    AnswerSpec spec = new AnswerSpec(rules.scope(), reference, rules.relation());
    SortedMap<String, String> parameters = new TreeMap<>();
    drawn.forEach((name, value) -> parameters.put(name, TextPrinter.print(value)));
    return new Variant(
        seed,
        parameters,
        texts.statement().fill(values),
        differentiation
            .map(d -> spec.about(new Task.Derivative(concrete, d.variable())))
            .orElse(spec),
        texts.answerLabel().fill(values),
        texts.hints().stream().map(hint -> hint.fill(values)).toList());
  }

  /** What each name that is not a symbol stands for in one variant. */
  Map<String, Expr> values(Map<String, Expr> drawn) {
    Map<String, Expr> values = new HashMap<>(drawn);
    differentiation.ifPresent(
        d -> {
          Expr function = substituted(asked, drawn);
          values.put(FUNCTION, function);
          values.put(differential(FUNCTION), Differentiator.differentiate(function, d.variable()));
          drawn.forEach(
              (name, value) -> {
                if (d.functions().contains(name)) {
                  values.put(differential(name), Differentiator.differentiate(value, d.variable()));
                }
              });
        });
    return values;
  }

  private static Expr substituted(Expr expression, Map<String, Expr> values) {
    return Tidy.tidy(Substitution.substitute(expression, values));
  }
}
