package nabla.web.practice;

import java.util.Optional;
import java.util.stream.Collectors;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Property;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.web.shared.Messages;

/** Says what the names of an exercise with vectors and matrices stand for. */
final class DeclaredObjects {
  private DeclaredObjects() {}

  /** One sentence about all names of {@code scope}; empty where all are numbers. */
  static Optional<String> sentence(Scope scope, Messages messages) {
    if (!scope.hasMatrices()) {
      return Optional.empty();
    }
    String parts =
        scope.names().stream()
            .map(name -> part(name, scope, messages))
            .collect(Collectors.joining(", "));
    return Optional.of(messages.text("declared", parts));
  }

  private static String part(String name, Scope scope, Messages messages) {
    Declaration declaration = scope.declaration(name).orElseThrow();
    Shape shape = declaration.shape();
    String symbol = "$" + LatexPrinter.print(Expr.symbol(name), scope) + "$";
    if (shape.isScalar()) {
      return messages.text("declared_number", symbol);
    }
    String rows = size(shape.rows());
    String what =
        shape.isVector()
            ? messages.text("declared_vector", symbol, rows)
            : messages.text("declared_matrix", symbol, rows, size(shape.columns()));
    String properties =
        declaration.properties().stream()
            .map(property -> word(property, messages))
            .collect(Collectors.joining(", "));
    return properties.isEmpty() ? what : what + " (" + properties + ")";
  }

  private static String size(Dimension dimension) {
    return "$" + dimension + "$";
  }

  private static String word(Property property, Messages messages) {
    return messages.text("property_" + property);
  }
}
