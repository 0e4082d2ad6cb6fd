package nabla.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.decide.Relation;
import nabla.diagnose.Task;
import nabla.exercise.Yaml.Entry;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;
import nabla.math.Expr;
import nabla.math.Scope;

/** Reads where a reference comes from, so that wrong answers can be predicted from its function. */
final class OriginReader {
  /** The key under which it stands. */
  static final String KEY = "origin";

  private final Fields fields;
  private final Scope scope;
  private final Problems problems;
  private final Expressions expressions;
  private final List<Kind> kinds;

  /** What a reference can be, by the key that says so. */
  private enum Kind {
    DERIVATIVE("derivative of"),
    DIFFERENCE_QUOTIENT("difference quotient of"),
    INVERSE("derivative of the inverse of"),
    EXPANSION("expansion of");

    private final String key;

    Kind(String key) {
      this.key = key;
    }
  }

  private OriginReader(Mapping mapping, Scope scope, Problems problems) {
    List<String> keys = new ArrayList<>(Arrays.stream(Kind.values()).map(k -> k.key).toList());
    keys.addAll(List.of("with respect to", "in direction", "step", "value", "at"));
    this.fields = new Fields(mapping, keys, problems);
    this.scope = scope;
    this.problems = problems;
    this.expressions = new Expressions(problems);
    this.kinds = Arrays.stream(Kind.values()).filter(kind -> fields.has(kind.key)).toList();
  }

  /** What {@code outer} says under its key; the names are those of {@code scope}. */
  static Optional<Origin> read(Fields outer, Scope scope, Relation relation, Problems problems) {
    return outer
        .mapping(KEY)
        .flatMap(mapping -> new OriginReader(mapping, scope, problems).read(relation))
        .map(task -> new Origin(task, outer.offset(KEY)));
  }

  private Optional<Task> read(Relation relation) {
    if (kinds.size() != 1) {
      problems.at(
          fields.offset(""),
          "ORIGIN",
          "Give one of the keys 'derivative of', 'difference quotient of',"
              + " 'derivative of the inverse of' and 'expansion of'.");
      return Optional.empty();
    }
    Kind kind = kinds.get(0);
    Optional<Expr> function = expression(kind.key);
    List<String> variables = variables();
    if (function.isEmpty() || variables.isEmpty()) {
      return Optional.empty();
    }
    Optional<Task> task =
        switch (kind) {
          case DERIVATIVE -> derivative(function.get(), variables);
          case DIFFERENCE_QUOTIENT ->
              expression("step")
                  .map(s -> new Task.DifferenceQuotient(function.get(), variables.get(0), s));
          case INVERSE ->
              expression("value")
                  .map(v -> new Task.InverseDerivative(function.get(), variables.get(0), v));
          case EXPANSION -> expansion(function.get(), variables.get(0), relation);
        };
    Map<String, Expr> place = place();
    return place.isEmpty() ? task : task.map(whole -> new Task.At(whole, place));
  }

  private Optional<Task> derivative(Expr function, List<String> variables) {
    List<Expr> direction = new ArrayList<>();
    for (Passage component : fields.texts("in direction")) {
      expressions.read(component, scope).ifPresent(direction::add);
    }
    if (variables.size() == 1 && direction.isEmpty()) {
      return Optional.of(new Task.Derivative(function, variables.get(0)));
    }
    if (variables.size() != direction.size()) {
      problems.at(
          fields.offset("in direction"),
          "ORIGIN_DIRECTION",
          "Give a direction with as many components as there are variables, such as [3, 4].");
      return Optional.empty();
    }
    return Optional.of(new Task.Along(function, variables, direction));
  }

  private Optional<Task> expansion(Expr function, String symbol, Relation relation) {
    if (relation instanceof Relation.UpToOrder upTo && upTo.symbol().equals(symbol)) {
      return Optional.of(new Task.Series(function, symbol, upTo.order()));
    }
    problems.at(
        fields.offset("with respect to"),
        "ORIGIN_ORDER",
        "Say under 'up to order' in the exercise how far this is expanded, in the same symbol.");
    return Optional.empty();
  }

  private Optional<Expr> expression(String key) {
    return fields.requiredText(key).flatMap(text -> expressions.read(text, scope));
  }

  /** One name, or a list of names. */
  private List<String> variables() {
    boolean several =
        fields.value("with respect to").filter(Yaml.Items.class::isInstance).isPresent();
    List<Passage> written =
        several
            ? fields.texts("with respect to")
            : fields.requiredText("with respect to").map(List::of).orElse(List.of());
    List<String> variables = new ArrayList<>();
    for (Passage name : written) {
      if (scope.declares(name.text())) {
        variables.add(name.text());
      } else {
        problems.at(
            name.offset(),
            "WITH_RESPECT_TO",
            "Say under 'with respect to' which of the symbols is the variable.");
        return List.of();
      }
    }
    return variables;
  }

  private Map<String, Expr> place() {
    Map<String, Expr> values = new LinkedHashMap<>();
    for (Entry entry : fields.mapping("at").map(Mapping::entries).orElse(List.of())) {
      if (entry.value() instanceof Passage value) {
        expressions.read(value, scope).ifPresent(v -> values.put(entry.key().text(), v));
      }
    }
    return values;
  }
}
