package nabla.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nabla.symja.ProverPool;

/**
 * Grades every row of the corpora in a directory as the {@code grade} command does, with real
 * provers, and prints how right and how fast that was.
 *
 * <p>Arguments: the directory of the corpora; the directory for the results; the one with the
 * runners of other graders, which then grade the same rows in the same run, or {@value
 * #NO_RUNNERS}.
 */
public final class MeasureCorpora {
  private static final String NO_RUNNERS = "none";
  private static final int WARM_UP_PASSES = 4;
  private static final int PASSES = 5;
  private static final int DEAREST = 5;
  private static final Duration FIRST_PROVER = Duration.ofSeconds(60);

  private MeasureCorpora() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Corpus> corpora = Corpus.in(Path.of(arguments[0]));
    Path results = Files.createDirectories(Path.of(arguments[1]));
    List<CorpusFigures> figures = measure(corpora);
    CorpusFigures.printHeader(System.out);
    figures.forEach(corpus -> corpus.printRow(System.out));
    all(figures).printRow(System.out);
    System.out.println("\nNot as labelled, not proved, and conventions:\n");
    figures.forEach(corpus -> corpus.printDeviations(System.out));
    System.out.println("\nDearest:\n");
    figures.forEach(corpus -> corpus.printDearest(System.out, DEAREST));
    for (CorpusFigures corpus : figures) {
      write(corpus, results.resolve(corpus.name() + ".nabla.jsonl"));
    }
    if (!arguments[2].equals(NO_RUNNERS)) {
      new OtherGraders(Path.of(arguments[2]), results).compare(figures, System.out);
    }
  }

  private static List<CorpusFigures> measure(List<Corpus> corpora) {
    try (ProverPool provers = ProverPool.withoutMemory(ProverPool.DEFAULT_SIZE)) {
      provers.awaitReady(FIRST_PROVER);
      for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
        corpora.forEach(corpus -> corpus.grade(provers));
      }
      List<CorpusFigures> figures = new ArrayList<>();
      for (Corpus corpus : corpora) {
        figures.add(new CorpusFigures(corpus.name(), corpus.measure(provers, PASSES)));
      }
      return figures;
    }
  }

  private static CorpusFigures all(List<CorpusFigures> figures) {
    Stream<GradedRow> rows = figures.stream().flatMap(corpus -> corpus.rows().stream());
    return new CorpusFigures("all", rows.toList());
  }

  /** The form in which the runners of other graders write their results. */
  private static void write(CorpusFigures corpus, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (GradedRow row : corpus.rows()) {
        var result = JsonNodeFactory.instance.objectNode();
        result.put("case_id", row.row().id());
        result.put("got", CorpusRow.asLabel(row.word()));
        result.put("ms", row.millis());
        result.put("proof_ms", row.proofMillis());
        out.write(result + "\n");
      }
    }
  }
}
