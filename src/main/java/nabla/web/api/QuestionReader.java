package nabla.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nabla.decide.Relation;
import nabla.math.Declaration;
import nabla.math.Scope;

/** Reads the JSON of a {@link BatchQuestion}. */
final class QuestionReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private QuestionReader() {}

  static BatchQuestion read(String line) throws InvalidRecordException {
    JsonNode record = object(line);
    JsonNode id = record.path("id");
    require(id.isTextual() || id.isIntegralNumber(), "\"id\" must be a text");
    JsonNode task = record.path("task");
    require(isAbsent(task) || task.isObject(), "\"task\" must be an object");
    JsonNode symbols = record.path("symbols");
    require(isAbsent(symbols) || symbols.isObject(), "\"symbols\" must be an object");
    return new BatchQuestion(
        id,
        isAbsent(symbols) ? Scope.open() : scope(symbols),
        text(record, "expected"),
        text(record, "answer"),
        relation(record.path("relation")),
        isAbsent(task) ? Optional.empty() : Optional.of(new BatchTask(task)));
  }

  private static JsonNode object(String line) throws InvalidRecordException {
    try {
      JsonNode record = JSON.readTree(line);
      require(record.isObject(), "a question is a JSON object");
      return record;
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException("not valid JSON: " + e.getOriginalMessage());
    }
  }

  private static Scope scope(JsonNode symbols) throws InvalidRecordException {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> symbol : symbols.properties()) {
      declared.put(symbol.getKey(), DeclarationReader.read(symbol.getKey(), symbol.getValue()));
    }
    return Scope.declaring(declared);
  }

  private static Relation relation(JsonNode relation) throws InvalidRecordException {
    if (isAbsent(relation) || relation.asText().equals("equal")) {
      return Relation.EQUAL;
    }
    JsonNode upTo = relation.path("upToOrder");
    JsonNode symbol = upTo.path("symbol");
    JsonNode order = upTo.path("order");
    require(
        symbol.isTextual() && order.isInt(),
        "\"relation\" must be \"equal\" or {\"upToOrder\": {\"symbol\": ..., \"order\": ...}}");
    int highest = Relation.UpToOrder.MAX_ORDER;
    require(
        order.intValue() >= 1 && order.intValue() <= highest,
        "the order must lie between 1 and " + highest);
    return new Relation.UpToOrder(symbol.textValue(), order.intValue());
  }

  private static String text(JsonNode record, String field) throws InvalidRecordException {
    require(record.path(field).isTextual(), "\"" + field + "\" must be a text");
    return record.path(field).textValue();
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static void require(boolean condition, String message) throws InvalidRecordException {
    InvalidRecordException.require(condition, message);
  }
}
