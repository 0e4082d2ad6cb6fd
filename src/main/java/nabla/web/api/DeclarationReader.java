package nabla.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Domain;
import nabla.math.Property;
import nabla.math.Shape;

/** Reads what the record of a question says of one symbol. */
final class DeclarationReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
  private static final int MAX_SIZE = 999;
  private static final int MAX_DIGITS = 60;
  private static final BigDecimal MAX_END = BigDecimal.TEN.pow(MAX_DIGITS);

  private static final Map<String, Property> PROPERTIES =
      Map.of(
          "symmetric", Property.SYMMETRIC,
          "positive-definite", Property.POSITIVE_DEFINITE,
          "invertible", Property.INVERTIBLE,
          "orthogonal", Property.ORTHOGONAL,
          "diagonal", Property.DIAGONAL,
          "skew", Property.SKEW,
          "unit", Property.UNIT);

  /** How the symbol is named in a sentence. */
  private final String symbol;

  private final JsonNode record;

  private DeclarationReader(String name, JsonNode record) {
    this.symbol = "\"" + name + "\"";
    this.record = record;
  }

  static Declaration read(String name, JsonNode record) throws InvalidRecordException {
    InvalidRecordException.require(
        record.isObject(), "the symbol \"" + name + "\" must be an object");
    return new DeclarationReader(name, record).declaration();
  }

  private Declaration declaration() throws InvalidRecordException {
    String kind = record.path("kind").asText("scalar");
    return switch (kind) {
      case "scalar" -> Declaration.scalar(domain(record.path("domain")));
      case "vector" -> shaped(vector());
      case "matrix" -> shaped(matrix());
      default -> throw new InvalidRecordException(symbol + " is of unknown kind \"" + kind + "\"");
    };
  }

  private Domain domain(JsonNode domain) throws InvalidRecordException {
    if (domain.isArray()) {
      return interval(domain);
    }
    return switch (domain.asText("real")) {
      case "real" -> Domain.REAL;
      case "positive" -> Domain.POSITIVE;
      case "integer" -> Domain.INTEGER;
      default ->
          throw new InvalidRecordException(
              "the domain of " + symbol + " must be real, positive, integer or [low, high]");
    };
  }

  private Domain interval(JsonNode ends) throws InvalidRecordException {
    require(
        ends.size() == 2 && isEnd(ends.path(0)) && isEnd(ends.path(1)),
        "the interval of " + symbol + " must be two numbers of at most 60 digits");
    BigDecimal low = ends.path(0).decimalValue();
    BigDecimal high = ends.path(1).decimalValue();
    require(low.compareTo(high) < 0, "the interval of " + symbol + " is empty");
    return new Domain.Interval(low, high);
  }

  /** A number such as 1e999999999 is short to write and takes all memory to compute with. */
  private static boolean isEnd(JsonNode node) {
    if (!node.isNumber()) {
      return false;
    }
    BigDecimal value = node.decimalValue();
    return value.precision() <= MAX_DIGITS
        && Math.abs((long) value.scale()) <= MAX_DIGITS
        && value.abs().compareTo(MAX_END) <= 0;
  }

  private Shape vector() throws InvalidRecordException {
    List<Dimension> sizes = sizes();
    require(
        sizes.size() == 1 || sizes.size() == 2 && sizes.get(1).equals(Dimension.ONE),
        "the shape of the vector " + symbol + " must be one name or whole number in brackets");
    return Shape.vector(sizes.get(0));
  }

  private Shape matrix() throws InvalidRecordException {
    List<Dimension> sizes = sizes();
    require(
        sizes.size() == 2,
        "the shape of the matrix " + symbol + " must be two names or whole numbers in brackets");
    return new Shape(sizes.get(0), sizes.get(1));
  }

  private List<Dimension> sizes() throws InvalidRecordException {
    List<Dimension> sizes = new ArrayList<>();
    for (JsonNode size : record.path("shape")) {
      boolean isName = size.isTextual() && NAME.matcher(size.textValue()).matches();
      boolean isNumber = size.isInt() && size.intValue() >= 1 && size.intValue() <= MAX_SIZE;
      require(
          isName || isNumber,
          "the shape of " + symbol + " must hold names or whole numbers from 1 to " + MAX_SIZE);
      sizes.add(
          isName ? new Dimension.Named(size.textValue()) : new Dimension.Whole(size.intValue()));
    }
    return sizes;
  }

  private Declaration shaped(Shape shape) throws InvalidRecordException {
    List<Property> properties = new ArrayList<>();
    for (JsonNode word : record.path("properties")) {
      Property property = PROPERTIES.get(word.asText());
      require(property != null, symbol + " has the unknown property " + word);
      properties.add(property);
    }
    try {
      return Declaration.of(shape, properties.toArray(Property[]::new));
    } catch (IllegalArgumentException misfit) {
      throw new InvalidRecordException(
          "the properties of " + symbol + " do not fit its shape " + shape);
    }
  }

  private static void require(boolean condition, String message) throws InvalidRecordException {
    InvalidRecordException.require(condition, message);
  }
}
