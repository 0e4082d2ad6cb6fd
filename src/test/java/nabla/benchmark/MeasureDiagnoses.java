package nabla.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nabla.algebra.Algebra;
import nabla.benchmark.CorpusRow.Expectation;

/**
 * Says of labelled wrong answers with a misconception how many get a diagnosis, whether one
 * contradicts the label, and what diagnosing costs.
 *
 * <p>Arguments: the directory of the corpora; the names of those to measure.
 */
public final class MeasureDiagnoses {
  private static final int WARM_UP_PASSES = 20;
  private static final int PASSES = 9;

  private MeasureDiagnoses() {}

  public static void main(String[] arguments) throws IOException {
    Set<String> names = new TreeSet<>(Arrays.asList(arguments).subList(1, arguments.length));
    for (Corpus corpus : Corpus.in(Path.of(arguments[0]))) {
      if (names.contains(corpus.name())) {
        measure(corpus);
      }
    }
  }

  private static void measure(Corpus corpus) {
    for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
      corpus.grade(Algebra.NONE);
    }
    List<GradedRow> rows = corpus.measure(Algebra.NONE, PASSES);
    List<GradedRow> without = corpus.withoutTasks().measure(Algebra.NONE, PASSES);
    int labelled = 0;
    int diagnosed = 0;
    int contradicted = 0;
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      GradedRow row = rows.get(i);
      Set<String> codes = codes(row.verdict());
      if (row.word().equals("incorrect")) {
        millis.add(row.millis() - without.get(i).millis());
      }
      String label = row.row().source().path("misconception").asText("null");
      boolean wrong = row.row().expectation() == Expectation.DIFFERENT && !label.equals("null");
      if (!wrong) {
        contradicted += report(row, codes, codes.isEmpty() ? "" : "DIAGNOSED WITHOUT LABEL");
        continue;
      }
      labelled++;
      diagnosed += codes.isEmpty() ? 0 : 1;
      boolean agrees = codes.isEmpty() || Labels.agree(label, codes);
      contradicted += report(row, codes, agrees ? codes.isEmpty() ? "none" : "" : "CONTRADICTS");
    }
    Quantiles cost = new Quantiles(millis.stream().mapToDouble(Double::doubleValue));
    System.out.printf(
        Locale.ROOT,
        "%s: %d wrong answers with a misconception, %d diagnosed (%.1f %%), %d contradictions;"
            + " diagnosis adds %.2f ms at the median, %.2f at p99, %.2f at most%n",
        corpus.name(),
        labelled,
        diagnosed,
        100.0 * diagnosed / Math.max(1, labelled),
        contradicted,
        cost.at(50),
        cost.at(99),
        cost.max());
  }

  private static Set<String> codes(JsonNode verdict) {
    Set<String> codes = new TreeSet<>();
    verdict.path("diagnoses").forEach(d -> codes.add(d.path("code").asText()));
    return codes;
  }

  private static int report(GradedRow row, Set<String> codes, String remark) {
    if (!remark.isEmpty()) {
      System.out.printf(
          "%s  %s  of %s  answer: %s  labelled %s  diagnosed %s%n",
          remark,
          row.row().id(),
          row.row().source().path("function").path("expr").asText(),
          row.row().question().path("answer").asText(),
          row.row().source().path("misconception").asText(),
          codes);
    }
    return remark.equals("none") || remark.isEmpty() ? 0 : 1;
  }
}
