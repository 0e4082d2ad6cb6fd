package nabla.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import nabla.exact.ExactComparison.Finding;
import nabla.math.Scope;
import nabla.testing.GoldenTable;
import nabla.testing.MatrixNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExactComparisonTest {
  private static final double WANTED = 1e-15;

  static Stream<Arguments> rows() {
    return GoldenTable.rows("exact.tsv", 5).map(row -> Arguments.of(row.toArray()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhatATableSays(
      String symbols, String order, String answer, String reference, String finding) {
    Scope scope = MatrixNotation.scope(symbols);
    Truncation truncation =
        order.equals("=") ? Truncation.NONE : new Truncation("eps", Integer.parseInt(order));
    Question question =
        new Question(
            MatrixNotation.read(answer, scope),
            MatrixNotation.read(reference, scope),
            scope,
            truncation);
    LongStream.range(0, 5)
        .mapToObj(seed -> new ExactComparison(question, seed).run())
        .forEach(found -> assertThat(word(found)).isEqualTo(finding));
  }

  private static String word(Finding found) {
    if (found instanceof Finding.Equal equal) {
      assertThat(equal.errorBound()).isPositive().isLessThanOrEqualTo(WANTED);
    }
    return found.getClass().getSimpleName();
  }
}
