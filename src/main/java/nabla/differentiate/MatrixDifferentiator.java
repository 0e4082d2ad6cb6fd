package nabla.differentiate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Substitution;
import nabla.math.Tidy;

/**
 * Differentiates resolved expressions of scalars, vectors and matrices.
 *
 * <p>The layout is the lecture's: the gradient has the shape of its variable, with dL/dW_ij in the
 * place ij. The entries of the variable count as independent, also where it is declared symmetric;
 * the declaration is used to write the result more simply. Results hold wherever the function is
 * differentiable.
 */
public final class MatrixDifferentiator {
  private final Scope scope;

  /** A differentiator of expressions in the names of {@code scope}. */
  public MatrixDifferentiator(Scope scope) {
    this.scope = scope;
  }

  /**
   * The gradient of the scalar {@code function} with respect to {@code variable}.
   *
   * @throws NotDifferentiableException when no rule reaches it
   */
  public Expr gradient(Expr function, String variable) {
    Shape shape = shape(variable);
    if (shape.isScalar()) {
      return directional(function, variable, Expr.integer(1));
    }
    String direction = fresh("d" + variable);
    TermReader reader = new TermReader(with(direction, shape));
    Optional<Expr> change =
        new Differential(variable, Expr.symbol(direction), with(direction, shape)).of(function);
    List<Expr> coefficients =
        change.map(d -> TraceForm.coefficients(d, direction, reader)).orElse(List.of());
    List<Term> terms = coefficients.stream().flatMap(c -> reader.read(c).list().stream()).toList();
    return TermWriter.write(Terms.sum(shape, terms));
  }

  /**
   * The change to first order of the scalar {@code function} as {@code variable} moves in {@code
   * direction}, which has the variable's shape: tr(U' G) for the gradient G.
   *
   * @throws NotDifferentiableException when no rule reaches it
   */
  public Expr directional(Expr function, String variable, Expr direction) {
    return new Differential(variable, direction, scope)
        .of(function)
        .map(change -> TermWriter.write(new TermReader(scope).read(change)))
        .orElse(Expr.integer(0));
  }

  /**
   * The value of {@code function} at the variable plus {@code epsilon} times the direction, up to
   * terms of second order in {@code epsilon}.
   *
   * @throws NotDifferentiableException when no rule reaches it
   */
  public Expr expansion(Expr function, String variable, Expr epsilon, Expr direction) {
    Expr change = directional(function, variable, direction);
    if (change.equals(Expr.integer(0))) {
      return function;
    }
    List<Expr> terms =
        new ArrayList<>(function instanceof Expr.Sum sum ? sum.terms() : List.of(function));
    Expr step = Expr.product(epsilon, change);
    terms.add(
        change instanceof Expr.Sum ? step : TermWriter.write(new TermReader(scope).read(step)));
    return new Expr.Sum(terms);
  }

  /**
   * The scalar {@code function} up to terms of second order in the scalar {@code epsilon}, which it
   * contains.
   *
   * @throws NotDifferentiableException when no rule reaches it
   */
  public Expr firstOrder(Expr function, String epsilon) {
    Expr slope = directional(function, epsilon, Expr.integer(1));
    TermReader reader = new TermReader(scope);
    Terms value = reader.read(atZero(function, epsilon));
    Terms change = reader.read(atZero(slope, epsilon));
    Expr first = Expr.product(Expr.symbol(epsilon), TermWriter.write(change));
    List<Term> terms = new ArrayList<>(value.list());
    terms.addAll(reader.read(first).list());
    return TermWriter.write(Terms.sum(Shape.SCALAR, terms));
  }

  private Expr atZero(Expr expression, String symbol) {
    Expr zero = Substitution.substitute(expression, Map.of(symbol, Expr.integer(0)));
    return Tidy.tidy(zero, scope);
  }

  private Shape shape(String variable) {
    return scope
        .declaration(variable)
        .map(Declaration::shape)
        .orElseThrow(() -> new IllegalArgumentException("not declared: " + variable));
  }

  private String fresh(String name) {
    return scope.declares(name) ? fresh(name + "d") : name;
  }

  private Scope with(String direction, Shape shape) {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    scope.names().forEach(name -> scope.declaration(name).ifPresent(d -> declared.put(name, d)));
    declared.put(direction, Declaration.of(shape));
    return Scope.declaring(declared);
  }
}
