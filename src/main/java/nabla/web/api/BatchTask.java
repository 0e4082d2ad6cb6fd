package nabla.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.decide.Relation;
import nabla.diagnose.Task;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Symbols;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/**
 * Where the right answer comes from, as another program says it: {@code differentiate} and {@code
 * withRespectTo}, with {@code direction} for a derivative along one; or {@code expand}, {@code in}
 * and {@code order}.
 */
record BatchTask(JsonNode record) {

  /** The task with the names of {@code scope}; empty when it makes no sense with them. */
  Optional<Task> in(Scope scope) {
    if (scope.hasMatrices()) {
      return ofMatrices(scope);
    }
    if (record.has("expand")) {
      return expansion(scope);
    }
    Optional<Expr> function = read(record.path("differentiate").asText(), scope);
    return record.path("direction").isMissingNode() || record.path("direction").isNull()
        ? function.flatMap(f -> derivative(f, record.path("withRespectTo").asText()))
        : function.flatMap(f -> directional(f, scope));
  }

  private Optional<Task> ofMatrices(Scope scope) {
    String variable = record.path("withRespectTo").asText();
    Optional<Expr> function = resolved(record.path("differentiate").asText(), scope);
    if (function.isEmpty() || scope.declaration(variable).isEmpty()) {
      return Optional.empty();
    }
    Expr f = function.get();
    return record.path("direction").isTextual()
        ? resolved(record.path("direction").asText(), scope)
            .map(direction -> new Task.Directional(f, variable, direction))
        : Optional.of(new Task.Gradient(f, variable));
  }

  private static Optional<Expr> resolved(String text, Scope scope) {
    return text.isBlank()
        ? Optional.empty()
        : read(text, scope)
            .flatMap(written -> ShapeChecker.check(written, scope, Optional.empty()).checked())
            .map(Checked::expression);
  }

  private static Optional<Task> derivative(Expr function, String variable) {
    return variable.isBlank()
        ? Optional.empty()
        : Optional.of(new Task.Derivative(function, variable));
  }

  private Optional<Task> expansion(Scope scope) {
    String symbol = record.path("in").asText();
    int order = record.path("order").asInt(2);
    boolean reasonable = !symbol.isBlank() && order >= 1 && order <= Relation.UpToOrder.MAX_ORDER;
    return read(record.path("expand").asText(), scope)
        .filter(function -> reasonable)
        .map(function -> new Task.Series(function, symbol, order));
  }

  private Optional<Task> directional(Expr function, Scope scope) {
    List<Expr> direction = new ArrayList<>();
    texts(record.path("direction")).forEach(c -> read(c, scope).ifPresent(direction::add));
    List<String> variables = new ArrayList<>(texts(record.path("withRespectTo")).toList());
    if (variables.isEmpty()) {
      variables.addAll(Symbols.of(function));
      direction.forEach(component -> variables.removeAll(Symbols.of(component)));
    }
    return variables.size() == direction.size() && !variables.isEmpty()
        ? Optional.of(new Task.Along(function, variables, direction))
        : Optional.empty();
  }

  /** The entries of a list, which is an array, or a text with commas between its entries. */
  private static Stream<String> texts(JsonNode list) {
    if (list.isArray()) {
      List<String> entries = new ArrayList<>();
      list.forEach(entry -> entries.add(entry.asText()));
      return entries.stream();
    }
    String text = list.asText().strip();
    boolean enclosed = text.matches("[(\\[{].*,.*[)\\]}]");
    String inside = enclosed ? text.substring(1, text.length() - 1) : text;
    return Stream.of(inside.split(",")).map(String::strip).filter(entry -> !entry.isEmpty());
  }

  private static Optional<Expr> read(String text, Scope scope) {
    Parsed parsed = AnswerParser.parse(text, scope);
    return parsed.isReadable() ? Optional.of(parsed.expression()) : Optional.empty();
  }
}
