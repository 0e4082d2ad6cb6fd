package nabla.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ExerciseFiguresTest {

  @Test
  void theMedianIsTheMiddle() {
    assertThat(ExerciseFigures.median(List.of())).isEmpty();
    assertThat(ExerciseFigures.median(List.of(1.0, 2.0, 9.0))).contains(2.0);
    assertThat(ExerciseFigures.median(List.of(1.0, 2.0, 4.0, 9.0))).contains(3.0);
  }

  @Test
  void discriminationIsACorrelation() {
    List<double[]> perfect =
        IntStream.range(0, 10).mapToObj(i -> new double[] {i < 5 ? 0 : 1, i < 5 ? 2 : 8}).toList();
    assertThat(ExerciseFigures.correlation(perfect).orElseThrow())
        .isCloseTo(1.0, Offset.offset(1e-12));
    assertThat(ExerciseFigures.correlation(perfect.subList(0, 9))).isEmpty();
    List<double[]> same = IntStream.range(0, 12).mapToObj(i -> new double[] {1, i}).toList();
    assertThat(ExerciseFigures.correlation(same)).isEmpty();
  }

  @Test
  void aVariantIsUnfairWhenChanceDoesNotExplainIt() {
    Map<Long, int[]> variants = new TreeMap<>();
    variants.put(1L, new int[] {40, 30});
    variants.put(2L, new int[] {40, 28});
    variants.put(3L, new int[] {20, 6});
    variants.put(4L, new int[] {7, 0});
    assertThat(ExerciseFigures.compared(variants))
        .extracting(ExerciseFigures.VariantFigures::unfair)
        .containsExactly(false, false, true, false);
  }
}
