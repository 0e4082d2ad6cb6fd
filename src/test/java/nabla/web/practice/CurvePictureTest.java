package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nabla.exercise.Plot;
import nabla.math.Expr;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import nabla.web.shared.Messages;
import org.junit.jupiter.api.Test;

class CurvePictureTest {
  private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

  private static Expr function(String text) {
    return AnswerParser.parse(text, GoldenTable.scope("x")).expression();
  }

  private static CurvePicture picture(OptionalDouble tangentAt, String... functions) {
    List<String> names = List.of("f", "g", "h");
    List<Plot.Curve> curves =
        List.of(functions).stream()
            .map(
                text -> new Plot.Curve(names.get(List.of(functions).indexOf(text)), function(text)))
            .toList();
    return CurvePicture.of(new Plot(curves, -3, 3, tangentAt), ENGLISH);
  }

  @Test
  void whatThePictureShowsStandsInWords() {
    CurvePicture picture = picture(OptionalDouble.of(0), "1 + 2x + x^2/4", "-x");
    assertThat(picture.description())
        .contains("The graph of f goes through (\u22123; \u22122.75)")
        .contains("Its tangent at x = 0 goes through (0; 1) and (2; 5).")
        .contains("Its tangent at x = 0 goes through (0; 0) and (2; \u22122).");
    assertThat(picture.curves()).extracting(CurvePicture.Curve::name).containsExactly("f", "g");
    assertThat(picture.curves()).allSatisfy(curve -> assertThat(curve.tangent()).isNotEmpty());
  }

  @Test
  void withoutATangentThereIsNone() {
    CurvePicture picture = picture(OptionalDouble.empty(), "x^2");
    assertThat(picture.curves().get(0).tangent()).isEmpty();
    assertThat(picture.description()).doesNotContain("tangent");
  }

  @Test
  void aGraphIsBrokenWhereItsFunctionHasNoValue() {
    CurvePicture picture = picture(OptionalDouble.empty(), "1/x");
    assertThat(picture.curves().get(0).path().split("M")).hasSize(3);
    assertThat(picture(OptionalDouble.of(0), "1/x").curves().get(0).tangent()).isEmpty();
  }
}
