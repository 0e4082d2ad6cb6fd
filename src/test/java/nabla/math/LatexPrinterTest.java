package nabla.math;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexPrinterTest {
  private static final Scope SCOPE = GoldenTable.scope("x y eps x_12 alpha");

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "2x ¦ 2 x",
        "2*3x ¦ 2 \\cdot 3 x",
        "x*2 ¦ x \\cdot 2",
        "2(1/x) ¦ 2 \\cdot \\frac{1}{x}",
        "(x+1)(x-1) ¦ (x + 1) (x - 1)",
        "-x^2 ¦ -x^{2}",
        "(-x)^2 ¦ (-x)^{2}",
        "e^cos(x^2) ¦ e^{\\cos(x^{2})}",
        "sin(x)^2 ¦ (\\sin(x))^{2}",
        "ln(x/2) ¦ \\ln\\mathopen{}\\left(\\frac{x}{2}\\right)\\mathclose{}",
        "sqrt(x) ¦ \\sqrt{x}",
        "root(3, x) ¦ \\sqrt[3]{x}",
        "abs(x)^2 ¦ \\left|x\\right|^{2}",
        "eps x_12 ¦ \\varepsilon  \\, x_{12}",
        "x^(1/2) ¦ x^{\\frac{1}{2}}",
      })
  void writesWhatALecturerWould(String text, String latex) {
    Expr expression = AnswerParser.parse(text, SCOPE).expression();
    assertThat(LatexPrinter.print(expression)).isEqualTo(latex);
  }

  /** What we show is what we graded: our own LaTeX reads back to the same expression. */
  @Test
  void latexReadsBackToTheSameExpression() {
    ExprGenerator.expressions(3, 1_500)
        .forEach(
            expression -> {
              Expr plain = AnswerParser.parse(TextPrinter.print(expression), SCOPE).expression();
              Parsed parsed = AnswerParser.parse(LatexPrinter.print(plain), SCOPE);
              assertThat(parsed.problems()).as(LatexPrinter.print(plain)).isEmpty();
              assertThat(withoutBrackets(parsed.expression()))
                  .as(LatexPrinter.print(plain))
                  .isEqualTo(withoutBrackets(plain));
            });
  }

  /**
   * Fraction bars and roots bracket what they hold, so only the grouping of products may differ.
   */
  private static String withoutBrackets(Expr expression) {
    return nabla.normalize.CanonicalForm.of(expression).toString();
  }
}
