package nabla.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nabla.benchmark.CorpusRow.Expectation;

/**
 * SymPy and Maxima on the same rows in the same run. Each is a program that keeps one warm process
 * and writes {@code case_id}, {@code got} and {@code ms} for each row.
 */
final class OtherGraders {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECONDS_A_ROW = "10";

  private static final List<Runner> RUNNERS =
      List.of(
          new Runner("SymPy simplify", "run_sympy.py", "simplify"),
          new Runner("SymPy equals", "run_sympy.py", "equals"),
          new Runner("SymPy at 8 points", "run_sympy.py", "numeric"),
          new Runner("Maxima", "run_maxima.py", "chain"));

  private static final String HEADER =
      """
      | corpus | grader | rows read | as labelled | false accepts | ms: median | p95 | max \
      | times ours: median | p95 |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  private final Path runners;
  private final Path results;

  private record Runner(String name, String program, String mode) {}

  private record Result(String got, double millis) {
    boolean isGraded() {
      return !got.equals("error") || millis > 1_000 * Double.parseDouble(SECONDS_A_ROW);
    }
  }

  OtherGraders(Path runners, Path results) {
    this.runners = runners;
    this.results = results;
  }

  /** Prints a table of theirs beside ours, for the corpora that they can read. */
  void compare(List<CorpusFigures> ours, PrintStream out) throws IOException, InterruptedException {
    out.println("\nOther graders on the same rows:\n");
    out.print(HEADER);
    for (CorpusFigures corpus : ours) {
      List<GradedRow> rows = corpus.rows().stream().filter(OtherGraders::isForOthers).toList();
      if (isAboutDeciding(rows)) {
        Path questions = write(corpus.name(), rows);
        Map<String, Result> own = new HashMap<>();
        rows.forEach(
            row ->
                own.put(row.row().id(), new Result(CorpusRow.asLabel(row.word()), row.millis())));
        print(out, corpus.name(), "Nabla", rows, own);
        for (Runner runner : RUNNERS) {
          print(out, corpus.name(), runner.name(), rows, run(runner, questions, corpus.name()));
        }
      }
    }
  }

  /** Where every label is "equal", reading is measured, and the runners read little. */
  private static boolean isAboutDeciding(List<GradedRow> rows) {
    return rows.stream().anyMatch(row -> row.row().expectation() == Expectation.DIFFERENT);
  }

  /** Pairs of scalars that are compared as they are. */
  private static boolean isForOthers(GradedRow graded) {
    CorpusRow row = graded.row();
    boolean labelled =
        row.expectation() == Expectation.EQUAL || row.expectation() == Expectation.DIFFERENT;
    return labelled && row.question().path("relation").isTextual() && !row.source().has("declared");
  }

  private Path write(String corpus, List<GradedRow> rows) throws IOException {
    Path file = results.resolve(corpus + ".rows.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (GradedRow graded : rows) {
        JsonNode source = graded.row().source();
        ObjectNode row = JSON.createObjectNode().put("case_id", graded.row().id());
        row.set("student", source.path(source.has("student_norm") ? "student_norm" : "student"));
        row.set("teacher", source.path("teacher"));
        row.set("positive", source.path(source.has("function") ? "vars" : "positive"));
        out.write(row + "\n");
      }
    }
    return file;
  }

  private Map<String, Result> run(Runner runner, Path questions, String corpus)
      throws IOException, InterruptedException {
    String mode = runner.program().replace("run_", "").replace(".py", "") + "-" + runner.mode();
    Path file = results.resolve(corpus + "." + mode + ".jsonl").toAbsolutePath();
    List<String> command =
        List.of(
            "/usr/bin/python3",
            runners.resolve(runner.program()).toString(),
            runner.mode(),
            questions.toAbsolutePath().toString(),
            file.toString(),
            SECONDS_A_ROW);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    if (builder.start().waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    Map<String, Result> byId = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode result = JSON.readTree(line);
      Result read = new Result(result.path("got").asText(), result.path("ms").asDouble());
      byId.put(result.path("case_id").asText(), read);
    }
    return byId;
  }

  private static void print(
      PrintStream out,
      String corpus,
      String grader,
      List<GradedRow> rows,
      Map<String, Result> results) {
    List<Double> millis = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    int right = 0;
    int falseAccepts = 0;
    for (GradedRow row : rows) {
      Result result = results.get(row.row().id());
      if (result.isGraded()) {
        String label = row.row().source().path("verdict").asText();
        millis.add(result.millis());
        ours.add(row.millis());
        right += label.equals(result.got()) ? 1 : 0;
        falseAccepts += label.equals("different") && result.got().equals("equal") ? 1 : 0;
      }
    }
    Quantiles theirs = new Quantiles(millis.stream().mapToDouble(Double::doubleValue));
    Quantiles own = new Quantiles(ours.stream().mapToDouble(Double::doubleValue));
    out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.1f %% | %d | %.3f | %.2f | %.1f | %.1f | %.1f |%n",
        corpus,
        grader,
        millis.size(),
        100.0 * right / Math.max(1, millis.size()),
        falseAccepts,
        theirs.at(50),
        theirs.at(95),
        theirs.max(),
        theirs.at(50) / own.at(50),
        theirs.at(95) / own.at(95));
  }
}
