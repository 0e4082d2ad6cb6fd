package nabla.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import nabla.evaluate.Ball;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Value;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CanonicalFormTest {
  private static final Scope REAL = GoldenTable.scope("x y");
  private static final Scope POSITIVE = GoldenTable.scope("x:positive y:positive");
  private static final double NEARBY = 1e-6;

  @TestFactory
  Stream<DynamicTest> forms() {
    return GoldenTable.rows("canonical-forms.tsv", 4)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join("  ", row),
                    () -> {
                      Scope scope = GoldenTable.scope(row.get(1));
                      Expr one = CanonicalForm.of(read(row.get(2), scope), scope);
                      Expr other = CanonicalForm.of(read(row.get(3), scope), scope);
                      assertThat(TextPrinter.print(one).equals(TextPrinter.print(other)))
                          .as("%s, %s", TextPrinter.print(one), TextPrinter.print(other))
                          .isEqualTo(row.get(0).equals("same"));
                      assertThat(one.equals(other)).isEqualTo(row.get(0).equals("same"));
                    }));
  }

  private static Expr read(String text, Scope scope) {
    Parsed parsed = AnswerParser.parse(text, scope);
    assertThat(parsed.problems()).as(text).isEmpty();
    return parsed.expression();
  }

  /** Whatever the expression, its form has the same value, and has one in the same regions. */
  @Test
  void keepsValuesAndDomains() {
    for (String x : new String[] {"1", "-2", "0.3", "17.25", "-0.004", "0"}) {
      ExprGenerator.expressions(x.hashCode(), 3_000)
          .forEach(expression -> check(expression, REAL, x));
    }
    for (String x : new String[] {"1", "2", "0.3", "17.25"}) {
      ExprGenerator.expressions(x.hashCode(), 3_000)
          .forEach(expression -> check(expression, POSITIVE, x));
    }
  }

  private static void check(Expr expression, Scope scope, String x) {
    Expr form = CanonicalForm.of(expression, scope);
    Point point = Point.of(Map.of("x", new BigDecimal(x), "y", new BigDecimal("0.7")));
    String what = TextPrinter.print(expression) + " became " + TextPrinter.print(form) + " at " + x;
    checkValue(Evaluator.inDigits(70), expression, form, point, what);
    Value<Double> before = Evaluator.inDoubles().around(point, NEARBY, expression);
    Value<Double> after = Evaluator.inDoubles().around(point, NEARBY, form);
    boolean moved =
        before instanceof Value.Enclosed<Double> && after instanceof Value.Undefined<Double>
            || before instanceof Value.Undefined<Double> && after instanceof Value.Enclosed<Double>;
    assertThat(moved).as(what).isFalse();
  }

  private static <T> void checkValue(
      Evaluator<T> evaluator, Expr expression, Expr form, Point point, String what) {
    if (evaluator.at(point, expression) instanceof Value.Enclosed<T> before
        && evaluator.at(point, form) instanceof Value.Enclosed<T> after) {
      Ball<T> one = before.ball();
      assertThat(evaluator.disjoint(one, after.ball())).as(what).isFalse();
    }
  }

  @Test
  void aFormIsItsOwnForm() {
    ExprGenerator.expressions(11, 3_000)
        .forEach(
            expression -> {
              Expr form = CanonicalForm.of(expression, REAL);
              assertThat(CanonicalForm.of(form, REAL))
                  .as("%s: %s", TextPrinter.print(expression), TextPrinter.print(form))
                  .isEqualTo(form);
            });
  }
}
