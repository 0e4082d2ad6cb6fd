package nabla.differentiate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Value;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferentiatorTest {
  private static final Scope SCOPE = GoldenTable.scope("a x y n");
  private static final BigDecimal STEP = new BigDecimal("1e-40");

  private static Expr read(String text) {
    return AnswerParser.parse(text, SCOPE).expression();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 0",
        "a | 0",
        "x | 1",
        "3x^5 | 15*x^4",
        "x^2 + a x + pi^2 | 2*x + a",
        "a f | 0",
        "1/x | -1/x^2",
        "sqrt(x) | 1/(2*sqrt(x))",
        "x^n | n*x^(n - 1)",
        "e^(2x) | 2*e^(2*x)",
        "2^x | ln(2)*2^x",
        "ln(3x) | 1/x",
        "sin(x^2) | 2*cos(x^2)*x",
        "x sin(x) | sin(x) + x*cos(x)",
        "e^cos(x^2) | -2*e^cos(x^2)*sin(x^2)*x",
      })
  void writesTheDerivativeAsAPersonWould(String function, String derivative) {
    Scope scope = GoldenTable.scope("a f n x");
    Expr expression = AnswerParser.parse(function, scope).expression();
    assertThat(TextPrinter.print(Differentiator.differentiate(expression, "x")))
        .isEqualTo(derivative);
  }

  /** The slope of a secant across 2e-40, computed with 150 digits, is the derivative to 1e-20. */
  @Test
  void agreesWithMeasuredSlopes() {
    int[] measured = {0};
    ExprGenerator.smooth(5, 600)
        .forEach(
            function -> {
              Expr derivative = Differentiator.differentiate(function, "x");
              for (String x : new String[] {"0.7", "2.3"}) {
                measured[0] += assertSlope(function, derivative, new BigDecimal(x));
              }
            });
    assertThat(measured[0]).isGreaterThan(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cot(x)", "sec(x)", "csc(x)", "arcsin(x)", "arccos(x)", "arccot(x)", "arcsec(1+x)",
        "arccsc(1+x)", "coth(x)", "sech(x)", "csch(x)", "arcosh(1+x)", "artanh(x)", "arcoth(1+x)",
        "arsech(x)", "arcsch(x)", "log_2(x)", "log_x(2)", "root(5, x)", "cbrt(x)", "abs(x)",
        "x^x", "(sin x)^cos(x)", "x^(2/3)"
      })
  void knowsEveryFunction(String text) {
    Expr function = read(text);
    Expr derivative = Differentiator.differentiate(function, "x");
    assertThat(assertSlope(function, derivative, new BigDecimal("0.7"))).isEqualTo(1);
  }

  private static int assertSlope(Expr function, Expr derivative, BigDecimal x) {
    BigDecimal right = value(function, x.add(STEP));
    BigDecimal left = value(function, x.subtract(STEP));
    BigDecimal claimed = value(derivative, x);
    if (right == null || left == null || claimed == null) {
      return 0;
    }
    BigDecimal slope = right.subtract(left).divide(STEP.multiply(BigDecimal.valueOf(2)));
    BigDecimal scale = claimed.abs().max(BigDecimal.ONE).max(right.abs());
    assertThat(slope.subtract(claimed).abs().divide(scale, new MathContext(20)).doubleValue())
        .as("%s: %s at %s", TextPrinter.print(function), TextPrinter.print(derivative), x)
        .isLessThan(1e-20);
    return 1;
  }

  private static BigDecimal value(Expr expression, BigDecimal x) {
    return value(Evaluator.inDigits(150), expression, x);
  }

  private static <T> BigDecimal value(Evaluator<T> evaluator, Expr expression, BigDecimal x) {
    Point point = Point.of(Map.of("x", x, "y", new BigDecimal("1.3")));
    Value<T> value = evaluator.at(point, expression);
    boolean usable =
        value instanceof Value.Enclosed<T> enclosed && enclosed.ball().radius() < 1e-90;
    return usable ? evaluator.middle(((Value.Enclosed<T>) value).ball()) : null;
  }

  @Test
  void refusesWhatNoRuleReaches() {
    assertThatThrownBy(() -> Differentiator.differentiate(read("x!"), "x"))
        .isInstanceOf(NotDifferentiableException.class);
    assertThat(Differentiator.differentiate(read("n! x"), "x")).isEqualTo(read("n!"));
  }
}
