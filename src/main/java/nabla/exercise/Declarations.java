package nabla.exercise;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.Yaml.Items;
import nabla.exercise.Yaml.Passage;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Domain;
import nabla.math.Property;
import nabla.math.Shape;

/** Reads what a symbol stands for: a domain of numbers, or a vector or matrix. */
final class Declarations {
  private static final String DIMENSION = "([A-Za-z]\\w*|[1-9]\\d{0,2})";
  private static final Pattern VECTOR = Pattern.compile("(unit\\s+)?vector\\s+" + DIMENSION);
  private static final Pattern MATRIX =
      Pattern.compile("matrix\\s+" + DIMENSION + "\\s*[x×]\\s*" + DIMENSION);
  private static final Pattern SPACED_MATRIX =
      Pattern.compile("matrix\\s+" + DIMENSION + "\\s+[x×]\\s+" + DIMENSION);

  private final Problems problems;

  Declarations(Problems problems) {
    this.problems = problems;
  }

  /** What {@code written} declares; empty, with a problem noted, when it makes no sense. */
  Optional<Declaration> read(Yaml written) {
    if (written instanceof Passage passage && passage.text().matches("(unit|vector|matrix)\\b.*")) {
      return shaped(passage);
    }
    Optional<Domain> domain = domain(written);
    if (domain.isEmpty()) {
      problems.at(
          written.offset(),
          "DOMAIN",
          "Write real, positive, integer, an interval such as [-1, 1] with the smaller number"
              + " first, or a shape such as 'vector n' or 'matrix n x m'.");
    }
    return domain.map(Declaration::scalar);
  }

  private static Optional<Domain> domain(Yaml written) {
    if (written instanceof Passage passage) {
      return switch (passage.text()) {
        case "real" -> Optional.of(Domain.REAL);
        case "positive" -> Optional.of(Domain.POSITIVE);
        case "integer" -> Optional.of(Domain.INTEGER);
        default -> Optional.empty();
      };
    }
    return written instanceof Items items && items.values().size() == 2
        ? interval(items.values().get(0), items.values().get(1))
        : Optional.empty();
  }

  private static Optional<Domain> interval(Yaml low, Yaml high) {
    if (low instanceof Passage from && high instanceof Passage to) {
      try {
        return Optional.of(
            new Domain.Interval(new BigDecimal(from.text()), new BigDecimal(to.text())));
      } catch (IllegalArgumentException notAnInterval) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Declaration> shaped(Passage passage) {
    String[] parts = passage.text().split("\\s*,\\s*", -1);
    Set<Property> properties = EnumSet.noneOf(Property.class);
    Optional<Shape> shape = shape(parts[0], properties);
    if (shape.isEmpty()) {
      problems.at(
          passage.offset(),
          "SHAPE",
          "Write 'vector n', 'unit vector n' or 'matrix n x m', with names or numbers from 1 to 999"
              + " for the dimensions, and properties after commas.");
      return Optional.empty();
    }
    for (int i = 1; i < parts.length; i++) {
      Optional<Property> property = property(parts[i]);
      if (property.isEmpty()) {
        problems.at(
            passage.offset(),
            "PROPERTY",
            "'%s' is not a property here. The properties are: symmetric, positive definite,"
                + " invertible, orthogonal, diagonal, skew, and unit for vectors.",
            parts[i]);
        return Optional.empty();
      }
      properties.add(property.get());
    }
    return declaration(passage, shape.get(), properties);
  }

  private Optional<Declaration> declaration(
      Passage passage, Shape shape, Set<Property> properties) {
    try {
      return Optional.of(new Declaration(shape, Domain.REAL, properties));
    } catch (IllegalArgumentException impossible) {
      problems.at(
          passage.offset(),
          "PROPERTY",
          "Only square matrices have these properties, and only vectors are of unit length: correct"
              + " the shape or the property.");
      return Optional.empty();
    }
  }

  private static Optional<Shape> shape(String written, Set<Property> properties) {
    Matcher vector = VECTOR.matcher(written);
    if (vector.matches()) {
      if (vector.group(1) != null) {
        properties.add(Property.UNIT);
      }
      return Optional.of(Shape.vector(dimension(vector.group(2))));
    }
    for (Pattern pattern : new Pattern[] {SPACED_MATRIX, MATRIX}) {
      Matcher matrix = pattern.matcher(written);
      if (matrix.matches()) {
        return Optional.of(new Shape(dimension(matrix.group(1)), dimension(matrix.group(2))));
      }
    }
    return Optional.empty();
  }

  private static Dimension dimension(String written) {
    return Character.isDigit(written.charAt(0))
        ? new Dimension.Whole(Integer.parseInt(written))
        : new Dimension.Named(written);
  }

  private static Optional<Property> property(String written) {
    return switch (written.replace('-', ' ')) {
      case "symmetric" -> Optional.of(Property.SYMMETRIC);
      case "positive definite" -> Optional.of(Property.POSITIVE_DEFINITE);
      case "invertible" -> Optional.of(Property.INVERTIBLE);
      case "orthogonal" -> Optional.of(Property.ORTHOGONAL);
      case "diagonal" -> Optional.of(Property.DIAGONAL);
      case "skew", "skew symmetric" -> Optional.of(Property.SKEW);
      case "unit" -> Optional.of(Property.UNIT);
      default -> Optional.empty();
    };
  }
}
