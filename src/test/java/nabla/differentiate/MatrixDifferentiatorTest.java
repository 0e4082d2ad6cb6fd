package nabla.differentiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.TextPrinter;
import nabla.testing.GoldenTable;
import nabla.testing.MatrixNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixDifferentiatorTest {
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

  /** f(X + eps U) = f(X) + eps tr(U' G) + O(eps^2), measured across a small step. */
  @ParameterizedTest
  @MethodSource("gradients")
  void predictsTheChangeInEveryDirection(
      String declared, String function, String variable, String gradient) {
    Scope scope = MatrixNotation.scope(declared);
    Shape shape = scope.declaration(variable).orElseThrow().shape();
    String size = shape.isScalar() ? "" : ":" + shape.rows() + "*" + shape.columns();
    Scope withDirection = MatrixNotation.scope(declared + " U" + size);
    Expr f = MatrixNotation.read(function, scope);
    MatrixDifferentiator differentiator = new MatrixDifferentiator(withDirection);
    Expr g = differentiator.gradient(f, variable);
    Expr change = differentiator.directional(f, variable, Expr.symbol("U"));
    double step = 1e-5;
    int measured = 0;
    for (int seed = 0; seed < 8; seed++) {
      MatrixValues at = new MatrixValues(withDirection, seed);
      double right = at.moved(variable, "U", step).of(f)[0][0];
      double left = at.moved(variable, "U", -step).of(f)[0][0];
      if (Double.isNaN(right) || Double.isNaN(left)) {
        continue;
      }
      measured++;
      double slope = (right - left) / (2 * step);
      double scale = 1 + Math.abs(slope) + Math.abs(right);
      double[][] u = at.of(Expr.symbol("U"));
      double predicted =
          MatrixValues.trace(MatrixValues.times(MatrixValues.transpose(u), at.of(g)));
      assertThat(predicted).isCloseTo(slope, within(1e-6 * scale));
      assertThat(at.of(change)[0][0]).isCloseTo(slope, within(1e-6 * scale));
    }
    assertThat(measured).isPositive();
  }
}
