package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import nabla.diagnose.Task;
import nabla.differentiate.Differentiator;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import nabla.web.practice.SlopeSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlopeSamplesTest {
  private static Expr expression(String text) {
    return AnswerParser.parse(text, GoldenTable.scope("x")).expression();
  }

  private static SlopeSamples samples(double at, Domain domain, String answer, String function) {
    return SlopeSamples.around(
        at, domain, expression(answer), new Task.Derivative(expression(function), "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x^2", "sin(3x)", "e^(-x^2)", "ln(x^2 + 1)", "x e^x", "1/(x^2 + 1)"})
  void slopesAreMeasuredFromTheFunctionItself(String function) {
    Expr derivative = Differentiator.differentiate(expression(function), "x");
    SlopeSamples samples =
        SlopeSamples.around(
            1, Domain.REAL, derivative, new Task.Derivative(expression(function), "x"));
    assertThat(samples.samples()).hasSize(SlopeSamples.COUNT);
    for (Sample sample : samples.samples()) {
      double size = Math.max(1, Math.abs(sample.given().orElseThrow()));
      assertThat(sample.slope().orElseThrow())
          .isCloseTo(sample.given().orElseThrow(), within(1e-5 * size));
    }
  }

  @Test
  void thePlaceOfTheErrorIsInThePicture() {
    for (double at : new double[] {-3.5, 0.5, 2, 17, 1_000}) {
      SlopeSamples samples = samples(at, Domain.REAL, "x", "x^2");
      assertThat(samples.samples().get(samples.at()).x()).isCloseTo(at, within(0.05));
    }
  }

  @Test
  void thePictureKeepsToTheDomain() {
    assertThat(samples(2, Domain.POSITIVE, "1/x", "ln(x)").samples())
        .allMatch(sample -> sample.x() >= 0);
    Domain interval = new Domain.Interval(BigDecimal.valueOf(-3), BigDecimal.valueOf(5));
    SlopeSamples samples = samples(2, interval, "x", "x^2");
    assertThat(samples.samples().get(0).x()).isEqualTo(-3);
    assertThat(samples.samples().get(SlopeSamples.COUNT - 1).x()).isEqualTo(5);
  }

  @Test
  void whereTheAnswerOrTheFunctionHasNoValueThereIsNone() {
    SlopeSamples samples = samples(2, Domain.REAL, "sqrt(x)", "1/x");
    assertThat(samples.samples().get(0).given()).isEmpty();
    assertThat(samples.samples()).anyMatch(s -> s.x() == 0 && s.slope().isEmpty());
  }

  @Test
  void aWildFunctionIsLookedAtFromNearer() {
    for (String wild : new String[] {"e^(x^4)", "e^(sin(2x^4))", "sin(20x)"}) {
      SlopeSamples samples = samples(1, Domain.REAL, "x", wild);
      assertThat(samples.samples().get(0).x()).as(wild).isGreaterThanOrEqualTo(-2);
    }
  }
}
