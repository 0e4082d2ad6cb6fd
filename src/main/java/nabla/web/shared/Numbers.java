package nabla.web.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as Markdown for people: three significant figures, a true minus sign. */
public final class Numbers {
  private static final int FIGURES = 3;
  private static final int MOST_FIGURES = 17;
  private static final int PLAIN_FROM = -3;
  private static final int PLAIN_TO = 6;

  private Numbers() {}

  /** Two numbers with as many figures as it takes to see that they differ. */
  public record Pair(String first, String second) {}

  /** {@code number} to three significant figures. */
  public static String rounded(BigDecimal number, Locale locale) {
    return rounded(number, FIGURES, locale);
  }

  /** {@code first} and {@code second} to three significant figures, or more to tell them apart. */
  public static Pair apart(BigDecimal first, BigDecimal second, Locale locale) {
    int figures = FIGURES;
    Pair pair = pair(first, second, figures, locale);
    while (pair.first().equals(pair.second()) && figures < MOST_FIGURES) {
      figures++;
      pair = pair(first, second, figures, locale);
    }
    return pair;
  }

  /** All digits of {@code number} as LaTeX. */
  public static String latex(BigDecimal number, Locale locale) {
    String digits = number.stripTrailingZeros().toPlainString();
    return decimalMark(locale) == ',' ? digits.replace(".", "{,}") : digits;
  }

  private static Pair pair(BigDecimal first, BigDecimal second, int figures, Locale locale) {
    return new Pair(rounded(first, figures, locale), rounded(second, figures, locale));
  }

  private static String rounded(BigDecimal number, int figures, Locale locale) {
    BigDecimal value = number.round(new MathContext(figures, RoundingMode.HALF_EVEN));
    if (value.signum() == 0) {
      return "0";
    }
    int exponent = value.precision() - value.scale() - 1;
    if (exponent >= PLAIN_FROM && exponent < PLAIN_TO) {
      int decimals = Math.max(0, figures - 1 - exponent);
      return text(number.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString(), locale);
    }
    BigDecimal mantissa =
        value.movePointLeft(exponent).setScale(figures - 1, RoundingMode.UNNECESSARY);
    String latex = mantissa.toPlainString();
    latex = decimalMark(locale) == ',' ? latex.replace(".", "{,}") : latex;
    return "$" + latex + " \\cdot 10^{" + exponent + "}$";
  }

  private static String text(String digits, Locale locale) {
    return digits.replace('-', '\u2212').replace('.', decimalMark(locale));
  }

  private static char decimalMark(Locale locale) {
    return locale.getLanguage().equals("de") ? ',' : '.';
  }
}
