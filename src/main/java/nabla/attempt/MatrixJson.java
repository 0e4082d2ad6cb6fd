package nabla.attempt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.decide.Evidence;
import nabla.math.Dimension;
import nabla.math.Rational;
import nabla.math.RationalMatrix;
import nabla.math.Shape;

/**
 * Evidence about vectors and matrices as it is stored: rows of fractions, exactly. Keys are never
 * renamed.
 */
final class MatrixJson {
  static final String MATRIX = "matrix";
  static final String SHAPE = "shape";

  private MatrixJson() {}

  static void put(ObjectNode node, Evidence.Matrices evidence) {
    node.put("kind", MATRIX);
    ObjectNode at = node.putObject("at");
    evidence.symbols().forEach((name, value) -> put(at.putArray(name), value));
    evidence.values().answer().ifPresent(value -> put(node.putArray("answer"), value));
    put(node.putArray("expected"), evidence.values().expected());
    evidence
        .coefficient()
        .ifPresent(power -> node.put("symbol", power.symbol()).put("order", power.order()));
    evidence.hint().ifPresent(hint -> node.put("hint", hint.name()));
  }

  private static void put(ArrayNode rows, RationalMatrix value) {
    for (List<Rational> row : value.rows()) {
      ArrayNode entries = rows.addArray();
      row.forEach(entry -> entries.add(entry.toString()));
    }
  }

  static Evidence matrices(JsonNode node) {
    SortedMap<String, RationalMatrix> symbols = new TreeMap<>();
    for (Map.Entry<String, JsonNode> symbol : node.required("at").properties()) {
      symbols.put(symbol.getKey(), matrix(symbol.getValue()));
    }
    Optional<RationalMatrix> answer =
        node.has("answer") ? Optional.of(matrix(node.required("answer"))) : Optional.empty();
    Optional<Evidence.Power> power =
        node.has("symbol")
            ? Optional.of(
                new Evidence.Power(
                    node.required("symbol").textValue(), node.required("order").intValue()))
            : Optional.empty();
    Evidence.Values values = new Evidence.Values(answer, matrix(node.required("expected")));
    return new Evidence.Matrices(symbols, values, power, hint(node));
  }

  private static RationalMatrix matrix(JsonNode rows) {
    List<List<Rational>> matrix = new ArrayList<>();
    for (JsonNode row : rows) {
      List<Rational> entries = new ArrayList<>();
      row.forEach(entry -> entries.add(rational(entry.textValue())));
      matrix.add(entries);
    }
    return new RationalMatrix(matrix);
  }

  private static Rational rational(String text) {
    String[] parts = text.split("/");
    BigInteger denominator = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
    return new Rational(new BigInteger(parts[0]), denominator);
  }

  private static Optional<Evidence.Hint> hint(JsonNode node) {
    return node.has("hint")
        ? Optional.of(Evidence.Hint.valueOf(node.required("hint").textValue()))
        : Optional.empty();
  }

  static void put(ObjectNode node, Evidence.Shapes evidence) {
    node.put("kind", SHAPE);
    put(node.putArray("answer"), evidence.answer());
    put(node.putArray("expected"), evidence.expected());
    evidence.hint().ifPresent(hint -> node.put("hint", hint.name()));
  }

  private static void put(ArrayNode dimensions, Shape shape) {
    dimensions.add(shape.rows().toString()).add(shape.columns().toString());
  }

  static Evidence shapes(JsonNode node) {
    return new Evidence.Shapes(
        shape(node.required("answer")), shape(node.required("expected")), hint(node));
  }

  private static Shape shape(JsonNode dimensions) {
    return new Shape(
        dimension(dimensions.get(0).textValue()), dimension(dimensions.get(1).textValue()));
  }

  private static Dimension dimension(String text) {
    return text.chars().allMatch(Character::isDigit)
        ? new Dimension.Whole(Integer.parseInt(text))
        : new Dimension.Named(text);
  }
}
