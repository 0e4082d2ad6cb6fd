package nabla.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
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

class EvaluatorTest {
  private static final Scope SCOPE = GoldenTable.scope("x y");
  private static final Evaluator<Double> DOUBLES = Evaluator.inDoubles();
  private static final Evaluator<?> DIGITS = Evaluator.inDigits(70);
  private static final Evaluator<?> MORE_DIGITS = Evaluator.inDigits(150);

  private static Expr read(String text) {
    return AnswerParser.parse(text, SCOPE).expression();
  }

  private static Point at(String x) {
    return Point.of(Map.of("x", new BigDecimal(x), "y", new BigDecimal("0.7")));
  }

  /** The enclosures of three precisions have a number in common, whatever the expression. */
  @Test
  void enclosuresOfEveryPrecisionOverlap() {
    for (String x : new String[] {"1", "-2", "0.3", "17.25", "-0.004", "250"}) {
      ExprGenerator.expressions(x.hashCode(), 250)
          .forEach(
              expression -> {
                assertOverlap(expression, x, DOUBLES, MORE_DIGITS);
                assertOverlap(expression, x, DIGITS, MORE_DIGITS);
              });
    }
  }

  private static void assertOverlap(
      Expr expression, String x, Evaluator<?> rough, Evaluator<?> fine) {
    Value<?> a = rough.at(at(x), expression);
    Value<?> b = fine.at(at(x), expression);
    if (a instanceof Value.Enclosed<?> one && b instanceof Value.Enclosed<?> other) {
      BigDecimal distance = middle(one).subtract(middle(other)).abs();
      BigDecimal allowed =
          new BigDecimal(one.ball().radius()).add(new BigDecimal(other.ball().radius()));
      assertThat(distance)
          .as("%s at x = %s: %s, %s", TextPrinter.print(expression), x, one, other)
          .isLessThanOrEqualTo(allowed);
    }
    boolean contradiction =
        a instanceof Value.Undefined<?> && b instanceof Value.Enclosed<?>
            || a instanceof Value.Enclosed<?> && b instanceof Value.Undefined<?>;
    assertThat(contradiction)
        .as("%s at x = %s: %s, %s", TextPrinter.print(expression), x, a, b)
        .isFalse();
  }

  private static BigDecimal middle(Value.Enclosed<?> enclosed) {
    return enclosed.ball().middle() instanceof Double value
        ? new BigDecimal(value)
        : ((Dyadic) enclosed.ball().middle()).toBigDecimal();
  }

  @ParameterizedTest
  @CsvSource({
    "(-8)^(1/3), -2",
    "(-8)^(2/3), 4",
    "cbrt(-27), -3",
    "'root(3, -8)', -2",
    "(-2)^3, -8",
    "'log(2, 8)', 3",
    "5!, 120",
    "sign(-3), -1",
    "arccot(-1), 2.3561944901923449",
    "arsinh(-100), -5.2983423656105887",
    "2^-2, 0.25",
    "0^2, 0",
  })
  void knowsTheRealValue(String text, BigDecimal expected) {
    Value<Double> value = DOUBLES.at(at("1"), read(text));
    assertThat(value).isInstanceOf(Value.Enclosed.class);
    Ball<Double> ball = ((Value.Enclosed<Double>) value).ball();
    assertThat(new BigDecimal(ball.middle()).subtract(expected).abs().doubleValue())
        .isLessThan(1e-12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqrt(-1)",
        "ln(-2)",
        "ln(0)",
        "1/0",
        "0^0",
        "0^(-1)",
        "(-2)^(1/2)",
        "(-2)^pi",
        "arcsin(2)",
        "arccos(-1.5)",
        "(1/2)!",
        "(-3)!",
        "arcosh(0.5)",
        "artanh(2)",
        "x^0/(1-x)"
      })
  void knowsWhereThereIsNone(String text) {
    assertThat(DOUBLES.at(at("1"), read(text))).isInstanceOf(Value.Undefined.class);
    assertThat(MORE_DIGITS.at(at("1"), read(text))).isInstanceOf(Value.Undefined.class);
  }

  @Test
  void undefinedAroundMeansUndefinedOnAWholeNeighbourhood() {
    assertThat(DOUBLES.around(at("-1"), 1e-6, read("ln(x)"))).isInstanceOf(Value.Undefined.class);
    assertThat(DOUBLES.around(at("1"), 1e-6, read("1/(x-1)"))).isInstanceOf(Value.Unknown.class);
    assertThat(DOUBLES.around(at("0.5"), 1e-6, read("ln(x)"))).isInstanceOf(Value.Enclosed.class);
  }

  @Test
  void cancellationWidensTheEnclosureInsteadOfInventingDigits() {
    Expr cancelled = read("(1 + 10^(-20)) - 1");
    Value.Enclosed<Double> value = (Value.Enclosed<Double>) DOUBLES.at(at("1"), cancelled);
    assertThat(value.ball().radius()).isGreaterThanOrEqualTo(1e-20);
    assertThat(DOUBLES.at(at("1"), read("9^9^9"))).isInstanceOf(Value.TooLarge.class);
  }
}
