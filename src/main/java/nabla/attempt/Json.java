package nabla.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.decide.Evidence;
import nabla.diagnose.Diagnosis;
import nabla.diagnose.Mistake;
import nabla.math.Problem;
import nabla.parse.Note;

/** The parts of an attempt that have no column of their own. Stored: keys are never renamed. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          // Evidence is exact: no detour over doubles.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final TypeReference<TreeMap<String, BigDecimal>> POINT = new TypeReference<>() {};

  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private Json() {}

  static String ofParameters(SortedMap<String, String> parameters) {
    return write(parameters);
  }

  static SortedMap<String, String> parameters(String json) {
    return read(json, new TypeReference<TreeMap<String, String>>() {});
  }

  static String ofProblems(List<Problem> problems) {
    return write(problems);
  }

  static List<Problem> problems(String json) {
    return read(json, new TypeReference<>() {});
  }

  static String ofNotes(List<Note> notes) {
    return write(notes);
  }

  static List<Note> notes(String json) {
    return read(json, new TypeReference<>() {});
  }

  static String ofDiagnoses(List<Diagnosis> diagnoses) {
    return write(diagnoses.stream().map(Diagnosis::mistakes).toList());
  }

  static List<Diagnosis> diagnoses(String json) {
    return read(json, new TypeReference<List<List<Mistake>>>() {}).stream()
        .map(Diagnosis::new)
        .toList();
  }

  static String ofEvidence(Evidence evidence) {
    return write(node(evidence));
  }

  private static ObjectNode node(Evidence evidence) {
    ObjectNode node = MAPPER.createObjectNode();
    node.set("at", MAPPER.valueToTree(evidence.at()));
    if (evidence instanceof Evidence.Value value) {
      node.put("kind", "value");
      putValues(node, value);
    } else if (evidence instanceof Evidence.Coefficient coefficient) {
      node.put("kind", "coefficient");
      node.put("symbol", coefficient.symbol());
      node.put("order", coefficient.order());
      putValues(node, coefficient.value());
    } else if (evidence instanceof Evidence.NarrowerDomain undefined) {
      node.put("kind", "domain");
      node.put("expected", undefined.expected());
    } else if (evidence instanceof Evidence.Rounded rounded) {
      node.put("kind", "rounded");
      putValues(node, rounded.value());
    } else if (evidence instanceof Evidence.Slope slope) {
      node.put("kind", "slope");
      node.put("symbol", slope.variable());
      putValues(node, slope.value());
    } else if (evidence instanceof Evidence.Matrices matrices) {
      MatrixJson.put(node, matrices);
    } else if (evidence instanceof Evidence.Shapes shapes) {
      MatrixJson.put(node, shapes);
    } else if (evidence instanceof Evidence.Line line) {
      node.put("kind", "line");
      node.put("number", line.number());
      node.put("fault", line.fault().name());
      node.set("values", line.values().<JsonNode>map(Json::node).orElse(NullNode.getInstance()));
      node.set("functions", MAPPER.valueToTree(line.functions()));
    } else if (evidence instanceof Evidence.Picks picks) {
      node.put("kind", "picks");
      node.put("wrong", picks.wrong());
      node.put("missing", picks.missing());
    } else if (evidence instanceof Evidence.Parts parts) {
      node.put("kind", "parts");
      ArrayNode each = node.putArray("parts");
      parts.parts().forEach(part -> each.add(part.map(Json::node).orElse(null)));
    }
    return node;
  }

  private static void putValues(ObjectNode node, Evidence.Value value) {
    node.put("answer", value.answer());
    node.put("expected", value.expected());
  }

  static Evidence evidence(String json) {
    return evidence(read(json, new TypeReference<JsonNode>() {}));
  }

  private static Evidence evidence(JsonNode node) {
    String kind = node.required("kind").textValue();
    if (kind.equals("parts")) {
      List<Optional<Evidence>> parts = new ArrayList<>();
      node.required("parts")
          .forEach(
              part -> parts.add(Optional.of(part).filter(p -> !p.isNull()).map(Json::evidence)));
      return new Evidence.Parts(parts);
    }
    if (kind.equals("line")) {
      return new Evidence.Line(
          node.required("number").intValue(),
          Evidence.Fault.valueOf(node.required("fault").textValue()),
          Optional.of(node.required("values")).filter(v -> !v.isNull()).map(Json::evidence),
          MAPPER.convertValue(node.required("functions"), TEXTS));
    }
    if (kind.equals("picks")) {
      return new Evidence.Picks(
          node.required("wrong").intValue(), node.required("missing").intValue());
    }
    if (kind.equals(MatrixJson.MATRIX)) {
      return MatrixJson.matrices(node);
    }
    if (kind.equals(MatrixJson.SHAPE)) {
      return MatrixJson.shapes(node);
    }
    SortedMap<String, BigDecimal> at = MAPPER.convertValue(node.required("at"), POINT);
    BigDecimal expected = node.required("expected").decimalValue();
    if (kind.equals("domain")) {
      return new Evidence.NarrowerDomain(at, expected);
    }
    Evidence.Value value = new Evidence.Value(at, node.required("answer").decimalValue(), expected);
    return switch (kind) {
      case "value" -> value;
      case "rounded" -> new Evidence.Rounded(value);
      case "slope" -> new Evidence.Slope(node.required("symbol").textValue(), value);
      case "coefficient" ->
          new Evidence.Coefficient(
              node.required("symbol").textValue(), node.required("order").intValue(), value);
      default -> throw new IllegalStateException("unknown evidence " + kind);
    };
  }

  private static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
