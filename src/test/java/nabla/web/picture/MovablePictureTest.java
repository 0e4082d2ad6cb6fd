package nabla.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nabla.exercise.SectionPicture;
import nabla.exercise.SectionPicture.Kind;
import nabla.math.Expr;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import nabla.web.shared.Messages;
import org.junit.jupiter.api.Test;

class MovablePictureTest {
  private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

  private static Expr function(String text) {
    return AnswerParser.parse(text, GoldenTable.scope("x y")).expression();
  }

  private static Picture of(
      Kind kind, double from, double to, Map<String, String> asked, String... functions) {
    List<Expr> read = List.of(functions).stream().map(MovablePictureTest::function).toList();
    return MovablePicture.of(new SectionPicture(kind, read, List.of(), from, to))
        .at(asked, ENGLISH);
  }

  private static Picture of(Kind kind, Map<String, String> asked, Double... entries) {
    return MovablePicture.of(new SectionPicture(kind, List.of(), List.of(entries), -3, 3))
        .at(asked, ENGLISH);
  }

  @Test
  void aSecantHasTheSlopeOfItsTwoPoints() {
    Picture picture = of(Kind.SECANT, -1, 3, Map.of("x", "1", "h", "0.5"), "x^2");
    assertThat(picture.words())
        .contains("has the slope 2.5.", "has the slope 2: the difference is 0.5");
    assertThat(picture.controls()).extracting(Picture.Control::value).containsExactly("1", "0.5");
  }

  @Test
  void theGapQuartersWhenTheStepIsHalved() {
    assertThat(of(Kind.REMAINDER, -2, 2, Map.of("x", "0", "eps", "0.8"), "x^2").words())
        .contains("a gap of 0.64. For half the step the gap is 0.16.");
  }

  @Test
  void theExponentialIsItsOwnSlope() {
    assertThat(of(Kind.SLOPE, -2, 2, Map.of("x", "1"), "e^x").words())
        .contains("is 2.718 and its slope is 2.718");
  }

  @Test
  void slopesAddUp() {
    Map<String, String> asked = Map.of("x", "1", "a", "2", "b", "-1");
    assertThat(of(Kind.SUM, -3, 3, asked, "x^2", "3x").words())
        .contains("2 \u00b7 (2) + \u22121 \u00b7 (3) = 1.");
  }

  @Test
  void aProductGrowsByTwoStripsAndACorner() {
    Map<String, String> asked = Map.of("x", "1", "eps", "0.5");
    assertThat(of(Kind.PRODUCT, 0, 5, asked, "x + 1", "x + 2").words())
        .contains("larger by 1.5 at the side, 1 on top and 0.25 in the corner")
        .contains("that is 5.5.", "is 5.");
  }

  @Test
  void slopesOfAChainMultiply() {
    assertThat(of(Kind.CHAIN, 0, 3, Map.of("x", "1"), "x^3", "2x").words())
        .contains("goes to g(x) = 2, with the slope 2.")
        .contains("to 8, with the slope 12.", "product of the two, 24.");
  }

  @Test
  void slopesOfAnInverseAreReciprocalUnlessThereIsNone() {
    assertThat(of(Kind.INVERSE, 0, 2, Map.of("x", "1"), "x^2").words())
        .contains("(1, 1) of f, with the slope 2", "with the slope 0.5, the reciprocal");
    assertThat(of(Kind.INVERSE, 0, 2, Map.of("x", "0"), "x^2").words()).contains("stands upright");
  }

  @Test
  void theSlopeInADirectionIsItsProductWithTheGradient() {
    Map<String, String> asked = Map.of("x", "1", "y", "-1", "angle", "90");
    assertThat(of(Kind.LEVELS, -2, 2, asked, "x^2 + 3x*y").words())
        .contains("the function is \u22122, and its gradient is (\u22121, 3)")
        .contains("In the direction of 90\u00b0 the slope is 3.");
  }

  @Test
  void theGradientOfAQuadraticFormHasTwoParts() {
    Map<String, String> asked = Map.of("w1", "1", "w2", "1", "skew", "1");
    assertThat(of(Kind.FORM, asked, 2.0, 0.5, 0.5, 1.0).words())
        .contains("M w = (3.5; 0.5)", "w = (1.5; 2.5)", "sum, (5; 3), and not 2 M w = (7; 1)");
    assertThat(of(Kind.FORM, Map.of("w1", "1", "w2", "0"), 2.0, 0.5, 0.5, 1.0).words())
        .contains("it is 2 M w");
  }

  @Test
  void anAreaIsATraceToFirstOrder() {
    assertThat(of(Kind.DETERMINANT, Map.of("eps", "0.2"), 1.0, 1.0, -0.5, 1.0).words())
        .contains("with the area 1.46", "tr M = 1.4, with tr M = 2: the difference is 0.06");
  }

  @Test
  void nothingIsDrawnWhereAFunctionHasNoValue() {
    Picture picture = of(Kind.SLOPE, -1, 2, Map.of("x", "-1"), "ln(x)");
    assertThat(picture.words()).contains("is \u2013 and its slope is \u2013");
    assertThat(picture.shapes())
        .allSatisfy(shape -> assertThat(shape.path()).doesNotContain("NaN", "Infinity"));
  }
}
