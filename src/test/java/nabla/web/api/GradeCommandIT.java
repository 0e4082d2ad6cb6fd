package nabla.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code grade} command of the packaged application, with its own provers. */
class GradeCommandIT {
  @TempDir Path directory;

  @Test
  void provesWhatCanBeProvedAndKeepsTheOrder() throws Exception {
    String questions;
    try (InputStream in = getClass().getResourceAsStream("/golden/batch/questions.jsonl")) {
      questions = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(grade(questions)).isZero();
    List<String> verdicts = Files.readAllLines(directory.resolve("out"));
    assertThat(verdicts).hasSize(15);
    assertThat(verdicts.get(1))
        .startsWith("{\"id\":\"proved\",\"verdict\":\"correct\",\"certainty\":\"proved\"")
        .contains("\"proofMicros\":");
    assertThat(verdicts.get(14)).startsWith("{\"id\":\"ümlaut ∇\"");
    assertThat(directory.resolve("err")).isEmptyFile();
  }

  @Test
  void endsWith2WhenALineIsNoQuestion() throws Exception {
    assertThat(grade("nonsense\n")).isEqualTo(2);
    assertThat(directory.resolve("err")).content().startsWith("line 1: ");
  }

  private int grade(String questions) throws IOException, InterruptedException {
    Path in = Files.writeString(directory.resolve("in"), questions);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            System.getProperty("nabla.application"),
            "grade")
        .redirectInput(in.toFile())
        .redirectOutput(directory.resolve("out").toFile())
        .redirectError(directory.resolve("err").toFile())
        .start()
        .waitFor();
  }
}
