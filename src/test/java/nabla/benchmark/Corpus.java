package nabla.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.web.api.GradeCommand;

/**
 * A file of labelled answers, graded by the {@code grade} command itself.
 *
 * @param name the file's name without its ending
 */
record Corpus(String name, List<CorpusRow> rows) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".jsonl";

  /** The corpora in {@code directory}, by name. */
  static List<Corpus> in(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(Corpus::read)
          .toList();
    }
  }

  private static Corpus read(Path file) {
    String name = file.getFileName().toString();
    try (Stream<String> lines = Files.lines(file)) {
      List<CorpusRow> rows = lines.map(Corpus::parse).map(CorpusRow::of).toList();
      return new Corpus(name.substring(0, name.length() - ENDING.length()), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same without what a diagnosis works from. */
  Corpus withoutTasks() {
    return new Corpus(name, rows.stream().map(CorpusRow::withoutTask).toList());
  }

  /** Grades everything once; the verdicts in the order of the rows. */
  List<JsonNode> grade(Algebra algebra) {
    String questions =
        rows.stream().map(row -> row.question() + "\n").collect(Collectors.joining());
    ByteArrayInputStream in = new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GradeCommand.run(algebra, in, out, System.err);
    List<JsonNode> verdicts =
        out.toString(StandardCharsets.UTF_8).lines().map(Corpus::parse).toList();
    if (verdicts.size() != rows.size()) {
      throw new IllegalStateException(
          rows.size() + " questions of " + name + " got " + verdicts.size() + " verdicts");
    }
    return verdicts;
  }

  /** Grades everything {@code passes} times; a row's time is the median of its times. */
  List<GradedRow> measure(Algebra algebra, int passes) {
    List<List<JsonNode>> verdicts = new ArrayList<>();
    for (int pass = 0; pass < passes; pass++) {
      verdicts.add(grade(algebra));
    }
    return IntStream.range(0, rows.size())
        .mapToObj(i -> graded(rows.get(i), verdicts.stream().map(pass -> pass.get(i)).toList()))
        .toList();
  }

  private static GradedRow graded(CorpusRow row, List<JsonNode> passes) {
    return new GradedRow(
        row, passes.get(0), median(passes, "micros"), median(passes, "proofMicros"));
  }

  private static double median(List<JsonNode> passes, String field) {
    return new Quantiles(passes.stream().mapToDouble(v -> v.path(field).asDouble() / 1000)).at(50);
  }
}
