package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormulaTest {

  @Test
  void aFormulaIsMathmlForEveryReaderAndHtmlForTheEye() {
    String html = Formula.inline("\\frac{1}{\\sqrt{x}}").getValue();

    assertThat(html)
        .contains("<mfrac><mn>1</mn><msqrt><mi>x</mi></msqrt></mfrac>")
        .contains("aria-hidden=\"true\"");
  }

  @Test
  void noStyleAttributeNeedsALooserContentSecurityPolicy() {
    assertThat(Formula.display("\\left(\\frac{a}{b}\\right)^{2}").getValue())
        .contains(" data-style=\"height:")
        .doesNotContain(" style=");
  }

  @Test
  void whatCannotBeSetIsReadableTextAndNeverTex() {
    assertThat(Formula.inline("\\nonsense{x} < 2").getValue())
        .isEqualTo("<span class=\"unset\">nonsensex &lt; 2</span>");
    assertThat(Formula.inline("{".repeat(30_000)).getValue()).doesNotContain("{");
  }

  @Test
  void linksImagesAndMacrosWithoutEndAreRefused() {
    assertThat(Formula.inline("\\href{https://example.org}{x}").getValue())
        .doesNotContain("<a ", "href=");
    assertThat(Formula.inline("\\def\\a{\\a\\a}\\a").getValue())
        .startsWith("<span class=\"unset\">");
  }

  @Test
  void manyThreadsSetFormulasAtOnce() {
    List<String> set =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> Formula.inline("x^{" + i + "}").getValue())
            .toList();

    assertThat(set).allMatch(html -> html.contains("<msup>")).doesNotHaveDuplicates();
  }
}
