package nabla.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nabla.benchmark.CorpusRow.Expectation;

/** The figures of a graded corpus as a row of a Markdown table, and the rows that deviate. */
record CorpusFigures(String name, List<GradedRow> rows) {
  private static final String HEADER =
      """
      | corpus | rows | as labelled | false accepts | false rejects | undecided | not read | proved \
      | verdict ms: median | p95 | p99 | max | asked Symja | all proofs ms: median | p95 |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      """;

  static void printHeader(PrintStream out) {
    out.print(HEADER);
  }

  void printRow(PrintStream out) {
    Quantiles verdict = new Quantiles(rows.stream().mapToDouble(GradedRow::millis));
    Quantiles proof =
        new Quantiles(
            rows.stream()
                .filter(row -> row.isProved() || row.proofWasTried())
                .mapToDouble(GradedRow::untilProved));
    long right = count(row -> row.word().equals("correct"));
    out.printf(
        Locale.ROOT,
        "| %s | %d | %s | %d | %d | %d | %d | %s | %.3f | %.2f | %.2f | %.1f | %d | %.2f | %.1f |%n",
        name,
        rows.size(),
        percent(count(GradedRow::isAsLabelled), rows.size()),
        count(GradedRow::isFalseAccept),
        count(GradedRow::isFalseReject),
        count(row -> row.word().equals("undecided")),
        count(GradedRow::isWronglyInvalid),
        percent(count(GradedRow::isProved), right),
        verdict.at(50),
        verdict.at(95),
        verdict.at(99),
        verdict.max(),
        count(GradedRow::proofWasTried),
        proof.at(50),
        proof.at(95));
  }

  private long count(Predicate<GradedRow> condition) {
    return rows.stream().filter(condition).count();
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  /** Every row that is not as labelled or not proved, and what is decided where systems differ. */
  void printDeviations(PrintStream out) {
    for (GradedRow graded : rows) {
      boolean convention = graded.row().expectation() == Expectation.CONVENTION;
      boolean unproved = graded.word().equals("correct") && !graded.isProved();
      if (!graded.isAsLabelled() || convention || unproved) {
        CorpusRow row = graded.row();
        out.printf(
            "%s  %s  %s (%s)  answer: %s  reference: %s  read as: %s  %s%n",
            name,
            row.id(),
            unproved ? "correct, not proved" : graded.word(),
            row.source().path("verdict").asText(),
            row.question().path("answer").asText(),
            row.source().path("teacher").asText(),
            graded.reading(),
            graded.reason());
      }
    }
  }

  /** The dearest rows, dearest first. */
  void printDearest(PrintStream out, int count) {
    rows.stream()
        .sorted((a, b) -> Double.compare(b.millis(), a.millis()))
        .limit(count)
        .forEach(
            row ->
                out.printf(
                    Locale.ROOT,
                    "%s  %.2f ms  %s  answer: %s  reference: %s%n",
                    name,
                    row.millis(),
                    row.word(),
                    row.row().question().path("answer").asText(),
                    row.row().question().path("expected").asText()));
  }
}
