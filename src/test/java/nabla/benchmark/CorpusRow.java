package nabla.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/**
 * A labelled answer, and the question of batch grading that it comes to.
 *
 * @param id what the corpus calls it
 * @param expectation what grading it should come to
 * @param question a record that the {@code grade} command reads
 * @param source the row as it stands in the corpus
 */
record CorpusRow(String id, Expectation expectation, ObjectNode question, JsonNode source) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** An answer that must not be read needs some reference all the same. */
  private static final String ANY_REFERENCE = "1";

  private static final Set<String> TO_FIRST_ORDER = Set.of("expansion", "expand", "expand_det");

  /** What a label asks for. */
  enum Expectation {
    EQUAL,
    DIFFERENT,
    /** A problem of any kind. */
    REFUSED,
    /** A problem that speaks of shapes. */
    SHAPE_PROBLEM,
    /** Any verdict but a problem. */
    READ,
    /** Systems differ; whatever is decided is to be documented. */
    CONVENTION
  }

  static CorpusRow of(JsonNode row) {
    String id = row.path(row.has("case_id") ? "case_id" : "id").asText();
    ObjectNode question = JSON.objectNode().put("id", id);
    question.set("symbols", symbols(row));
    String answer = row.path("student").asText();
    Expectation expectation = expectation(row);
    String standIn = expectation == Expectation.READ ? answer : ANY_REFERENCE;
    question.put("expected", row.path("teacher").asText(standIn));
    question.put("answer", answer);
    question.set("relation", relation(row));
    question.set("task", task(row.path("function")));
    return new CorpusRow(id, expectation, question, row);
  }

  CorpusRow withoutTask() {
    ObjectNode bare = question.deepCopy();
    bare.remove("task");
    return new CorpusRow(id, expectation, bare, source);
  }

  private static Expectation expectation(JsonNode row) {
    if (row.has("why")) {
      return Expectation.CONVENTION;
    }
    return switch (row.path("verdict").asText()) {
      case "equal" -> row.path("teacher").isNull() ? Expectation.READ : Expectation.EQUAL;
      case "different" -> Expectation.DIFFERENT;
      case "shape_error" -> Expectation.SHAPE_PROBLEM;
      case "syntax_error", "invalid" -> Expectation.REFUSED;
      default -> throw new IllegalArgumentException("unknown verdict in " + row);
    };
  }

  private static JsonNode symbols(JsonNode row) {
    ObjectNode symbols = JSON.objectNode();
    for (var declared : row.path("declared").properties()) {
      symbols.set(declared.getKey(), symbol(declared.getValue()));
    }
    // Scalars of the lecture's own rows are positive; those of the others say so.
    JsonNode positive = row.has("function") ? row.path("vars") : row.path("positive");
    row.path("vars").forEach(name -> symbols.set(name.asText(), scalar("real")));
    positive.forEach(name -> symbols.set(name.asText(), scalar("positive")));
    return symbols.isEmpty() ? JSON.nullNode() : symbols;
  }

  private static ObjectNode scalar(String domain) {
    return JSON.objectNode().put("kind", "scalar").put("domain", domain);
  }

  private static JsonNode symbol(JsonNode declared) {
    String kind = declared.path("kind").asText();
    if (kind.equals("scalar")) {
      return scalar("positive");
    }
    ObjectNode symbol = JSON.objectNode().put("kind", kind);
    var shape = symbol.putArray("shape").add(declared.path("shape").path(0));
    if (kind.equals("matrix")) {
      shape.add(declared.path("shape").path(1));
    }
    var properties = symbol.putArray("properties");
    declared.path("props").forEach(name -> properties.add(name.asText().replace('_', '-')));
    return symbol;
  }

  private static JsonNode relation(JsonNode row) {
    boolean toFirstOrder =
        row.path("compare").asText().equals("mod_eps2")
            || TO_FIRST_ORDER.contains(row.path("function").path("kind").asText());
    if (!toFirstOrder) {
      return JSON.textNode("equal");
    }
    ObjectNode relation = JSON.objectNode();
    relation.putObject("upToOrder").put("symbol", "eps").put("order", 2);
    return relation;
  }

  private static JsonNode task(JsonNode function) {
    String kind = function.path("kind").asText();
    JsonNode variable = function.path(function.has("wrt") ? "wrt" : "var");
    ObjectNode task = JSON.objectNode();
    switch (kind) {
      case "derivative", "gradient" ->
          task.put("differentiate", function.path("expr").asText()).set("withRespectTo", variable);
      case "directional", "directional2" -> {
        task.put("differentiate", function.path("expr").asText()).set("withRespectTo", variable);
        task.set("direction", function.path("direction"));
      }
      case "expansion", "expand" ->
          task.put("expand", function.path("expr").asText()).put("in", "eps").put("order", 2);
      default -> {
        return JSON.nullNode();
      }
    }
    return task;
  }

  /** How other graders' runners would say what {@code verdict} of batch grading says. */
  static String asLabel(String verdict) {
    return switch (verdict.toLowerCase(Locale.ROOT)) {
      case "correct" -> "equal";
      case "incorrect" -> "different";
      default -> verdict;
    };
  }
}
