package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "5, 5.00",
    "-1.4399999, −1.44",
    "0.66666666, 0.667",
    "12345.678, 12346",
    "0.001234, 0.00123",
    "0.00001234, $1.23 \\cdot 10^{-5}$",
    "-123456789, $-1.23 \\cdot 10^{8}$",
    "0, 0",
    "9.996, 10.0"
  })
  void threeFiguresAndATrueMinusSign(String number, String text) {
    assertThat(Numbers.rounded(new BigDecimal(number), Locale.ENGLISH)).isEqualTo(text);
  }

  @Test
  void moreFiguresWhereThreeDoNotTellTwoNumbersApart() {
    assertThat(apart("3", "5")).isEqualTo(new Numbers.Pair("3.00", "5.00"));
    assertThat(apart("2.71828", "2.718281828")).isEqualTo(new Numbers.Pair("2.718280", "2.718282"));
    assertThat(apart("1", "-1")).isEqualTo(new Numbers.Pair("1.00", "−1.00"));
  }

  @Test
  void germanHasADecimalComma() {
    assertThat(Numbers.rounded(new BigDecimal("0.5"), Locale.GERMAN)).isEqualTo("0,500");
    assertThat(Numbers.latex(new BigDecimal("0.50"), Locale.GERMAN)).isEqualTo("0{,}5");
    assertThat(Numbers.latex(new BigDecimal("20"), Locale.ENGLISH)).isEqualTo("20");
  }

  private static Numbers.Pair apart(String first, String second) {
    return Numbers.apart(new BigDecimal(first), new BigDecimal(second), Locale.ENGLISH);
  }
}
