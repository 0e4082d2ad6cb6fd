package nabla.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.algebra.Algebra;
import nabla.decide.Relation;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFamilyTest {
  private static final Scope SCOPE = GoldenTable.scope("x:positive");
  private static final Grader GRADER = new Grader(Algebra.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // answer | its variant | answer to another | that variant | the formula of both
        "4*x^3 | a=3 n=4 | 5*x^4 | a=2 n=5 | n*x^(n - 1)",
        "3*x^3 | a=3 n=4 | 2*x^4 | a=2 n=5 | a*x^(n - 1)",
        "12*x^4 | a=3 n=4 | 10*x^5 | a=2 n=5 | a*n*x^n",
        "2*x | a=3 n=4 | 2*x | a=2 n=5 | 2*x",
        "12*x^3 + 3 | a=3 n=4 | 2*(5*x^4 + 1) | a=2 n=5 | a*n*x^(n - 1) + a",
        "7*x^4 | a=7 n=4 | -3*x^6 | a=-3 n=6 | a*x^n",
        // What one variant folds away, another one shows.
        "5*x^4 | a=1 n=5 | 2*x | a=4 n=2 | n*x^(n - 1)",
        "sin(3*x)/3 | k=3 | sin(5*x)/5 | k=5 | sin(k*x)/k",
        "x^(1/2) | r=1/2 | x^(1/3) | r=1/3 | x^r",
      })
  void joinsAcrossVariants(
      String answer, String variant, String other, String otherVariant, String formula) {
    AnswerFamily family = AnswerFamily.of(expression(answer), values(variant));
    Optional<AnswerFamily> joined = family.with(values(otherVariant), is(other));
    assertThat(joined).isPresent();
    assertThat(TextPrinter.print(joined.get().formula())).isEqualTo(formula);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4*x^3 | a=3 n=4 | 7*x^3 | a=2 n=5",
        "3*x^3 | a=3 n=4 | 2*x^3 + 1 | a=2 n=5",
        "x + 1 | a=3 n=4 | x + 2 | a=3 n=4",
      })
  void keepsApartWhatNoFormulaJoins(
      String answer, String variant, String other, String otherVariant) {
    AnswerFamily family = AnswerFamily.of(expression(answer), values(variant));
    assertThat(family.with(values(otherVariant), is(other))).isEmpty();
  }

  @Test
  void everyFormulaGivesTheAnswer() {
    SortedMap<String, Expr> variant = values("a=3 n=4 k=2");
    for (String answer : List.of("12*x^3", "24*x^(3+1)/2 - 4", "ln(3)*3^(4*x)", "-2*sin(8*x)^3")) {
      List<Expr> formulas = ParameterFormulas.of(expression(answer), variant);
      assertThat(formulas).isNotEmpty();
      for (Expr formula : formulas) {
        assertThat(new AnswerFamily(List.of(formula)).with(variant, is(answer)))
            .as(TextPrinter.print(formula))
            .isPresent();
      }
    }
  }

  private static AnswerFamily.Sameness is(String text) {
    return instance ->
        GRADER.grade(text, new AnswerSpec(SCOPE, instance, Relation.EQUAL)).outcome()
            instanceof Outcome.Correct;
  }

  private static Expr expression(String text) {
    return AnswerParser.parse(text, SCOPE).expression();
  }

  private static SortedMap<String, Expr> values(String written) {
    SortedMap<String, Expr> values = new TreeMap<>();
    for (String one : written.split(" ")) {
      String[] sides = one.split("=");
      values.put(sides[0], expression(sides[1]));
    }
    return values;
  }
}
