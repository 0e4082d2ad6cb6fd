package nabla.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Property;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Shapes;

/** Reads resolved expressions for tests: explicit {@code *}, {@code '}, functions by name, I_n. */
public final class MatrixNotation {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]*(?:_[a-z0-9]+)?|[0-9]+(?:[.][0-9]+)?|\\.\\*|.)");

  private final List<String> tokens = new ArrayList<>();
  private final Scope scope;
  private int at;

  private MatrixNotation(String text, Scope scope) {
    this.scope = scope;
    Matcher matcher = TOKEN.matcher(text.strip());
    while (matcher.find()) {
      tokens.add(matcher.group(1));
    }
  }

  /** The expression of {@code text} with the names of {@code scope}. */
  public static Expr read(String text, Scope scope) {
    MatrixNotation notation = new MatrixNotation(text, scope);
    Expr result = notation.sum();
    if (notation.at < notation.tokens.size()) {
      throw new IllegalArgumentException(text + " at " + notation.tokens.get(notation.at));
    }
    return result;
  }

  /** Declarations such as {@code "x:n M:n*n:symmetric s"}. */
  public static Scope scope(String declarations) {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    for (String declaration : declarations.split("\\s+")) {
      String[] parts = declaration.split(":");
      if (parts.length == 1) {
        declared.put(parts[0], Declaration.scalar(Domain.REAL));
      } else if (parts[1].equals("positive")) {
        declared.put(parts[0], Declaration.scalar(Domain.POSITIVE));
      } else {
        String[] sizes = parts[1].split("\\*");
        Shape shape =
            sizes.length == 1
                ? Shape.vector(dimension(sizes[0]))
                : new Shape(dimension(sizes[0]), dimension(sizes[1]));
        Property[] properties =
            parts.length == 2
                ? new Property[0]
                : new Property[] {Property.valueOf(parts[2].toUpperCase())};
        declared.put(parts[0], Declaration.of(shape, properties));
      }
    }
    return Scope.declaring(declared);
  }

  private static Dimension dimension(String text) {
    return Character.isDigit(text.charAt(0))
        ? new Dimension.Whole(Integer.parseInt(text))
        : new Dimension.Named(text);
  }

  private boolean next(String token) {
    if (at < tokens.size() && tokens.get(at).equals(token)) {
      at++;
      return true;
    }
    return false;
  }

  private Expr sum() {
    List<Expr> terms = new ArrayList<>();
    terms.add(next("-") ? Expr.negation(product()) : product());
    while (true) {
      if (next("+")) {
        terms.add(product());
      } else if (next("-")) {
        terms.add(Expr.negation(product()));
      } else {
        return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
      }
    }
  }

  private Expr product() {
    List<Expr> factors = new ArrayList<>(List.of(power()));
    while (true) {
      if (next("*")) {
        factors.add(power());
      } else if (next("/")) {
        Expr quotient = Expr.quotient(product(factors), power());
        factors = new ArrayList<>(List.of(quotient));
      } else if (next(".*")) {
        Expr entrywise = Expr.apply(Function.HADAMARD, product(factors), power());
        factors = new ArrayList<>(List.of(entrywise));
      } else {
        return product(factors);
      }
    }
  }

  private static Expr product(List<Expr> factors) {
    return factors.size() == 1 ? factors.get(0) : new Expr.Product(factors);
  }

  private Expr power() {
    Expr base = postfix(atom());
    return next("^") ? postfix(Expr.power(base, next("-") ? Expr.negation(atom()) : atom())) : base;
  }

  private Expr postfix(Expr base) {
    Expr result = base;
    while (next("'")) {
      result = Expr.transpose(result);
    }
    return result;
  }

  private Expr atom() {
    if (next("(")) {
      return closed(sum(), ")");
    }
    if (next("|")) {
      Expr inner = closed(sum(), "|");
      boolean number = Shapes.of(inner, scope).orElseThrow().isScalar();
      return Expr.apply(number ? Function.ABS : Function.DETERMINANT, inner);
    }
    String token = tokens.get(at++);
    if (Character.isDigit(token.charAt(0))) {
      return new Expr.Literal(new BigDecimal(token));
    }
    if (scope.declares(token)) {
      return Expr.symbol(token);
    }
    if (token.startsWith("I_")) {
      return new Expr.Identity(Optional.of(dimension(token.substring(2))));
    }
    if (token.equals("e")) {
      return Expr.Constant.E;
    }
    return application(token);
  }

  private Expr closed(Expr inner, String bracket) {
    if (!next(bracket)) {
      throw new IllegalArgumentException(bracket + " expected in " + tokens);
    }
    return inner;
  }

  private Expr application(String name) {
    if (!next("(")) {
      throw new IllegalArgumentException("unknown " + name);
    }
    List<Expr> arguments = new ArrayList<>(List.of(sum()));
    while (next(",")) {
      arguments.add(sum());
    }
    closed(arguments.get(0), ")");
    if (name.equals("row2")) {
      return new Expr.Matrix(List.of(arguments.subList(0, 2), arguments.subList(2, 4)));
    }
    if (name.equals("entry")) {
      return new Expr.Component(arguments.get(0), arguments.subList(1, arguments.size()));
    }
    String text = name.equals("log") ? "ln" : name;
    for (Function function : Function.values()) {
      if (function.text().equals(text)) {
        return new Expr.Application(function, arguments);
      }
    }
    throw new IllegalArgumentException("unknown " + name);
  }
}
