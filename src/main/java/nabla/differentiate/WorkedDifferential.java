package nabla.differentiate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.math.Arithmetic;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.LatexPrinter;
import nabla.math.Rational;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Symbols;
import nabla.math.Tidy;

/**
 * The derivation of a gradient, a directional derivative or an expansion with vectors and matrices,
 * as the lecture does it: how the function changes to first order when its variable moves, rule by
 * rule; then that change as the inner product of the step with the gradient.
 */
public final class WorkedDifferential {
  private final Scope scope;
  private final String variable;
  private final Map<String, String> names;
  private final Differential differential;
  private final List<Line> lines = new ArrayList<>();

  /** A line of it, and what of the lecture it applies. */
  public record Line(Lesson lesson, String latex) {}

  private WorkedDifferential(String variable, Expr step, Scope scope, Map<String, String> names) {
    this.variable = variable;
    this.scope = scope;
    this.names = names;
    this.differential = new Differential(variable, step, scope);
  }

  /**
   * The lines for the gradient of the scalar {@code function}, which is read off the last one.
   *
   * @throws NotDifferentiableException when no rule reaches it
   */
  public static List<Line> gradient(Expr function, String variable, Scope scope) {
    Shape shape = scope.declaration(variable).map(Declaration::shape).orElseThrow();
    String step = "d" + variable;
    while (scope.declares(step)) {
      step += "d";
    }
    String shown = "\\mathrm{d}" + LatexPrinter.print(Expr.symbol(variable), scope);
    WorkedDifferential worked =
        new WorkedDifferential(
            variable, Expr.symbol(step), declaring(step, shape, scope), Map.of(step, shown));
    worked.rules(function);
    worked.change("\\mathrm{d}f", function);
    Expr gradient = new MatrixDifferentiator(scope).gradient(function, variable);
    Expr turned = Expr.transpose(Expr.symbol(step));
    Expr inner = Expr.product(turned, gradient);
    Expr form = shape.isVector() ? inner : Expr.apply(Function.TRACE, inner);
    worked.lines.add(new Line(Lesson.INNER_PRODUCT, "\\mathrm{d}f = " + worked.latex(form)));
    return List.copyOf(worked.lines);
  }

  /**
   * The lines for the change of {@code function} as {@code variable} moves in {@code direction}.
   *
   * @throws NotDifferentiableException when no rule reaches it
   */
  public static List<Line> directional(
      Expr function, String variable, Expr direction, Scope scope) {
    WorkedDifferential worked = new WorkedDifferential(variable, direction, scope, Map.of());
    worked.rules(function);
    worked.change("\\partial_{" + worked.latex(direction) + "} f", function);
    return List.copyOf(worked.lines);
  }

  private static Scope declaring(String name, Shape shape, Scope scope) {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    scope.names().forEach(n -> scope.declaration(n).ifPresent(d -> declared.put(n, d)));
    declared.put(name, Declaration.of(shape));
    return Scope.declaring(declared);
  }

  /** What inverses and determinants in it change by, from the inside out. */
  private void rules(Expr function) {
    Set<Expr> parts = new LinkedHashSet<>();
    collect(function, parts);
    for (Expr part : parts) {
      Lesson lesson =
          part instanceof Expr.Application application
                  && application.function() == Function.DETERMINANT
              ? Lesson.DETERMINANT_RULE
              : Lesson.INVERSE_RULE;
      differential
          .of(part)
          .ifPresent(
              change ->
                  lines.add(
                      new Line(
                          lesson,
                          "\\mathrm{d}\\left("
                              + latex(part)
                              + "\\right) = "
                              + latex(Tidy.tidy(change, scope)))));
    }
  }

  private void collect(Expr expression, Set<Expr> parts) {
    expression.parts().forEach(part -> collect(part, parts));
    if (hasRule(expression) && Symbols.of(expression).contains(variable)) {
      parts.add(expression);
    }
  }

  private static boolean hasRule(Expr expression) {
    if (expression instanceof Expr.Application application) {
      return application.function() == Function.INVERSE
          || application.function() == Function.DETERMINANT;
    }
    return expression instanceof Expr.Power power
        && Arithmetic.value(power.exponent()).equals(Optional.of(Rational.of(-1)));
  }

  private void change(String of, Expr function) {
    Expr change = differential.of(function).orElse(Expr.integer(0));
    lines.add(new Line(Lesson.DIFFERENTIAL, of + " = " + latex(Tidy.tidy(change, scope))));
  }

  private String latex(Expr expression) {
    return LatexPrinter.naming(expression, scope, names);
  }
}
