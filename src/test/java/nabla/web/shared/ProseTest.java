package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

  @Test
  void formulasStandInTheLineOrOnTheirOwn() {
    assertThat(html("Differentiate $x^2$ and $$y = x$$"))
        .startsWith("<p>Differentiate <span class=\"katex\">")
        .contains("<span class=\"katex-display\">")
        .contains("<msup><mi>x</mi><mn>2</mn></msup>");
  }

  @Test
  void aFormulaOverSeveralLinesIsNotReadAsMarkdown() {
    String html = html("Find the derivative of\n$$\nf(x)\n= x\n- 1\n$$\nNow.");

    assertThat(html).doesNotContain("<h1>", "<ul>").contains("<mi>f</mi>").contains("<p>Now.</p>");
  }

  @Test
  void markdownInsideAFormulaIsLeftAlone() {
    assertThat(html("$a_1 * b_1 * c$")).doesNotContain("<em>");
  }

  @Test
  void rawHtmlIsShownAsItWasWritten() {
    assertThat(html("<script>alert(1)</script> <b>x</b>"))
        .doesNotContain("<script>", "<b>")
        .contains("&lt;script&gt;");
  }

  @Test
  void aLoneDollarSignIsADollarSign() {
    assertThat(html("It costs $5.")).isEqualTo("<p>It costs $5.</p>\n");
    assertThat(html("\\$5 and \\$6")).isEqualTo("<p>$5 and $6</p>\n");
  }

  @Test
  void aLineHasNoParagraphAroundIt() {
    assertThat(Prose.line("At $x$, *now*.").getValue())
        .startsWith("At <span")
        .endsWith("<em>now</em>.");
  }

  private static String html(String markdown) {
    return Prose.paragraphs(markdown).getValue();
  }
}
