package nabla.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nabla.exercise.Yaml.Items;
import nabla.exercise.Yaml.Passage;
import nabla.math.Declaration;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Symbols;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/**
 * A name that stands for something else in every variant.
 *
 * @param values what it may stand for; an expression may contain parameters declared before it
 * @param shape of every value
 */
record Parameter(String name, List<Expr> values, Shape shape) {
  private static final Pattern RANGE =
      Pattern.compile("\\s*(-?\\d{1,6})\\s*\\.\\.\\s*(-?\\d{1,6})\\s*");
  private static final int MAX_VALUES = 1_000;

  /** Reads the values of {@code name}; empty, with problems noted, when there are none. */
  static Optional<Parameter> read(String name, Yaml written, Scope scope, Problems problems) {
    List<Expr> values = values(written, scope, problems);
    if (values.size() > MAX_VALUES) {
      problems.at(
          written.offset(), "RANGE_TOO_LARGE", "Keep to %d values for one parameter.", MAX_VALUES);
      return Optional.empty();
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Set<Shape> shapes = new HashSet<>();
    values.forEach(value -> shape(value, scope).ifPresent(shapes::add));
    if (shapes.size() > 1) {
      problems.at(
          written.offset(),
          "SHAPES_DIFFER",
          "The values of one parameter have one shape: correct them, or use two parameters.");
      return Optional.empty();
    }
    Shape shape = shapes.stream().findFirst().orElse(Shape.SCALAR);
    return Optional.of(new Parameter(name, values, shape));
  }

  private static Optional<Shape> shape(Expr value, Scope scope) {
    return ShapeChecker.check(value, scope, Optional.empty()).checked().map(Checked::shape);
  }

  /** What the name stands for where an author writes it. */
  Declaration declaration() {
    return new Declaration(shape, Domain.REAL, Set.of());
  }

  private static List<Expr> values(Yaml written, Scope scope, Problems problems) {
    if (written instanceof Passage passage) {
      Matcher range = RANGE.matcher(passage.text());
      if (passage.text().contains("..") && !range.matches()) {
        problems.at(passage.offset(), "RANGE", "Write a range as two whole numbers, such as 2..9.");
        return List.of();
      }
      return range.matches()
          ? range(range, passage, problems)
          : expressions(List.of(passage), scope, problems);
    }
    if (written instanceof Items items && !items.values().isEmpty()) {
      return expressions(items.values(), scope, problems);
    }
    problems.at(
        written.offset(),
        "WRONG_TYPE",
        "A parameter takes a range such as 2..9, a list such as [sin(x), cos(x)], or one"
            + " expression.");
    return List.of();
  }

  private static List<Expr> range(Matcher range, Passage passage, Problems problems) {
    int low = Integer.parseInt(range.group(1));
    int high = Integer.parseInt(range.group(2));
    if (low > high) {
      problems.at(
          passage.offset(),
          "EMPTY_RANGE",
          "No number lies in %d..%d: write the smaller one first.",
          low,
          high);
    }
    return IntStream.rangeClosed(low, Math.min(high, low + MAX_VALUES))
        .mapToObj(Expr::integer)
        .toList();
  }

  private static List<Expr> expressions(
      List<? extends Yaml> written, Scope scope, Problems problems) {
    Expressions expressions = new Expressions(problems);
    List<Expr> values = new ArrayList<>();
    for (Yaml value : written) {
      if (value instanceof Passage passage) {
        expressions.read(passage, scope).ifPresent(values::add);
      } else {
        problems.at(
            value.offset(),
            "WRONG_TYPE",
            "Write an expression here; put one with a comma or brackets [ ] between single quotes.");
      }
    }
    return List.copyOf(values);
  }

  /** Whether some value is more than a number. */
  boolean holdsSymbols() {
    return values.stream().anyMatch(value -> !Symbols.of(value).isEmpty());
  }

  /** Whether every value is the name of a symbol. */
  boolean isOfSymbols() {
    return values.stream().allMatch(Expr.Symbol.class::isInstance);
  }
}
