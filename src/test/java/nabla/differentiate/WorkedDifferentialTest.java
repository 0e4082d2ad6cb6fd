package nabla.differentiate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;

class WorkedDifferentialTest {
  private static List<String> gradient(String function, String variable, String declared) {
    Scope scope = GoldenTable.scope(declared);
    Expr expression = AnswerParser.parse(function, scope).expression();
    return WorkedDifferential.gradient(expression, variable, scope).stream()
        .map(
            line ->
                line.lesson() + " " + line.latex().replace("\\boldsymbol", "").replace(" \\,", ""))
        .toList();
  }

  @Test
  void aQuadraticFormChangesInTwoPlaces() {
    assertThat(gradient("w'*M*w", "w", "w:[n] M:[n,n]"))
        .containsExactly(
            "DIFFERENTIAL \\mathrm{d}f = \\mathrm{d}{w}^{\\top} {M} {w} + {w}^{\\top} {M} \\mathrm{d}{w}",
            "INNER_PRODUCT \\mathrm{d}f = \\mathrm{d}{w}^{\\top} ({M} {w} + {M}^{\\top} {w})");
  }

  @Test
  void inversesAndDeterminantsHaveTheirRulesFirst() {
    assertThat(gradient("a'*inv(X)*b", "X", "a:[n] b:[n] X:[n,n]invertible"))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("INVERSE_RULE \\mathrm{d}\\left({X}^{-1}\\right) = -{X}^{-1}");
    assertThat(gradient("ln(det(X))", "X", "X:[n,n]positive_definite"))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("DETERMINANT_RULE", "DIFFERENTIAL", "INNER_PRODUCT");
  }

  @Test
  void theGradientOfATraceIsReadOffTheStepUnderTheTrace() {
    assertThat(gradient("tr(A*X*B)", "X", "A:[p,n] X:[n,m] B:[m,p]"))
        .last()
        .asString()
        .startsWith("INNER_PRODUCT \\mathrm{d}f = \\operatorname{tr}");
  }

  @Test
  void aChangeInADirectionHasItInThePlaceOfTheStep() {
    Scope scope = GoldenTable.scope("X:[n,n] U:[n,n]");
    Expr function = AnswerParser.parse("tr(X*X')", scope).expression();
    assertThat(WorkedDifferential.directional(function, "X", Expr.symbol("U"), scope))
        .singleElement()
        .satisfies(line -> assertThat(line.latex()).contains("\\boldsymbol{U}"));
  }
}
