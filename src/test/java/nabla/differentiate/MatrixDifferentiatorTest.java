package nabla.differentiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import nabla.decide.MatrixDecider;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Substitution;
import nabla.math.TextPrinter;
import nabla.shape.Checked;
import nabla.testing.GoldenTable;
import nabla.testing.MatrixNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixDifferentiatorTest {
  private static final Expr EPS = Expr.symbol("eps");

  static Stream<Arguments> gradients() {
    return GoldenTable.rows("gradients.tsv", 4).map(row -> Arguments.of(row.toArray()));
  }

  @ParameterizedTest
  @MethodSource("gradients")
  void writesTheGradientAsALecturerWould(
      String declared, String function, String variable, String gradient) {
    Scope scope = MatrixNotation.scope(declared);
    Expr expression = MatrixNotation.read(function, scope);
    Expr found = new MatrixDifferentiator(scope).gradient(expression, variable);
    assertThat(TextPrinter.print(found)).isEqualTo(gradient);
  }

  static Stream<Arguments> directions() {
    return GoldenTable.rows("directional.tsv", 5).map(row -> Arguments.of(row.toArray()));
  }

  @ParameterizedTest
  @MethodSource("directions")
  void writesTheChangeInADirection(
      String declared, String function, String variable, String direction, String change) {
    Scope scope = MatrixNotation.scope(declared);
    Expr expression = MatrixNotation.read(function, scope);
    Expr along = MatrixNotation.read(direction, scope);
    Expr found = new MatrixDifferentiator(scope).directional(expression, variable, along);
    assertThat(TextPrinter.print(found)).isEqualTo(change);
  }

  @Test
  void expandsToFirstOrder() {
    Scope scope = MatrixNotation.scope("x:n u:n M:n*n a:n eps");
    Expr function = MatrixNotation.read("x'*M*x + a'*x", scope);
    Expr expansion =
        new MatrixDifferentiator(scope)
            .expansion(function, "x", Expr.symbol("eps"), Expr.symbol("u"));
    assertThat(TextPrinter.print(expansion))
        .isEqualTo("x'*M*x + a'*x + eps*(u'*M*x + x'*M*u + a'*u)");
  }

  @Test
  void refusesWhatHasNoGradientInMatrixNotation() {
    Scope scope = MatrixNotation.scope("x:n s");
    MatrixDifferentiator differentiator = new MatrixDifferentiator(scope);
    Expr entry = MatrixNotation.read("entry(x, 2)", scope);
    assertThatThrownBy(() -> differentiator.gradient(entry, "x"))
        .isInstanceOf(NotDifferentiableException.class);
  }

  /** f(X + eps U) = f(X) + eps tr(U' G) + O(eps^2), by arithmetic alone. */
  @ParameterizedTest
  @MethodSource("gradients")
  void predictsTheChangeInEveryDirection(
      String declared, String function, String variable, String gradient) {
    Shape shape =
        MatrixNotation.scope(declared).declaration(variable).map(Declaration::shape).orElseThrow();
    String size = shape.isScalar() ? "" : ":" + shape.rows() + "*" + shape.columns();
    Scope scope = MatrixNotation.scope(declared + " eps U" + size);
    Expr f = MatrixNotation.read(function, scope);
    MatrixDifferentiator differentiator = new MatrixDifferentiator(scope);
    Expr u = Expr.symbol("U");
    Expr g = differentiator.gradient(f, variable);
    Expr further = Expr.sum(Expr.symbol(variable), Expr.product(EPS, u));
    Expr moved = Substitution.substitute(f, Map.of(variable, further));

    assertSame(Expr.sum(f, Expr.product(EPS, inner(u, g, shape))), moved, scope);
    assertSame(differentiator.expansion(f, variable, EPS, u), moved, scope);
  }

  private static Expr inner(Expr u, Expr g, Shape shape) {
    if (shape.isScalar()) {
      return Expr.product(u, g);
    }
    Expr product = Expr.product(Expr.transpose(u), g);
    return shape.isVector() ? product : Expr.apply(Function.TRACE, product);
  }

  private static void assertSame(Expr predicted, Expr moved, Scope scope) {
    MatrixDecider decider =
        new MatrixDecider(
            new Checked(moved, Shape.SCALAR), scope, new Relation.UpToOrder("eps", 2));
    assertThat(decider.decide(new Checked(predicted, Shape.SCALAR)))
        .as(TextPrinter.print(predicted))
        .isInstanceOf(Verdict.Same.class);
  }
}
