package nabla.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;
import nabla.testing.GoldenTable;
import nabla.testing.MatrixNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixDeciderTest {
  static Stream<Arguments> rows() {
    return GoldenTable.rows("matrices.tsv", 6).map(row -> Arguments.of(row.toArray()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decidesAsATableSays(
      String symbols,
      String order,
      String answer,
      String reference,
      String verdict,
      String because) {
    Scope scope = MatrixNotation.scope(symbols);
    Relation relation =
        order.equals("=") ? Relation.EQUAL : new Relation.UpToOrder("eps", Integer.parseInt(order));
    Verdict found =
        new MatrixDecider(checked(reference, scope), scope, relation)
            .decide(checked(answer, scope));
    assertThat(words(found)).isEqualTo(verdict + " " + because);
  }

  private static Checked checked(String text, Scope scope) {
    Expr expression = MatrixNotation.read(text, scope);
    return ShapeChecker.check(expression, scope, Optional.empty()).checked().orElseThrow();
  }

  private static String words(Verdict verdict) {
    if (verdict instanceof Verdict.Same same) {
      return "same " + same.certainty();
    }
    return verdict instanceof Verdict.Different different
        ? "different " + words(different.evidence())
        : "undecided " + ((Verdict.Undecided) verdict).reason();
  }

  private static String words(Evidence evidence) {
    if (evidence instanceof Evidence.Shapes shapes) {
      return "shape" + shapes.hint().map(hint -> " " + hint).orElse("");
    }
    Evidence.Matrices matrices = (Evidence.Matrices) evidence;
    if (matrices.values().answer().isEmpty()) {
      return "undefined";
    }
    assertThat(matrices.values().answer()).isNotEqualTo(Optional.of(matrices.values().expected()));
    String hint = matrices.hint().map(code -> " " + code).orElse("");
    return matrices.coefficient().map(power -> "coefficient " + power.order()).orElse("matrix")
        + hint;
  }
}
