package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.diagnose.Misconception;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table of codes in src/docs/diagnosis.md what the code and the golden rows say; writes
 * it instead with {@code -Dnabla.publish}.
 */
class DiagnosisTableTest {
  private static final Path DOCUMENT = Path.of("src/docs/diagnosis.md");
  private static final String BEGIN = "| code | one gets it by | for example |\n|---|---|---|\n";
  private static final Map<String, String> NAMES =
      Map.of("at", "f", "inner", "u", "symbol", "eps", "other", "y");

  @Test
  void theDocumentListsEveryCodeWithAnExample() throws IOException {
    String document = Files.readString(DOCUMENT);
    int start = document.indexOf(BEGIN);
    if (System.getProperty("nabla.publish") != null) {
      Files.writeString(DOCUMENT, document.substring(0, start) + expected());
    }
    String table = Files.readString(DOCUMENT).substring(start);
    assertThat(table.strip()).isEqualTo(expected().strip());
  }

  private static String expected() {
    return BEGIN
        + Arrays.stream(Misconception.values())
            .map(code -> "| `" + code + "` | " + wording(code) + " | " + example(code) + " |\n")
            .collect(Collectors.joining());
  }

  private static String wording(Misconception code) {
    return Messages.of(Locale.ENGLISH).filled("mistake_" + code, NAMES);
  }

  /** The first row that names this code alone, or else among others. */
  private static String example(Misconception code) {
    List<List<String>> rows =
        Stream.of("diagnoses.tsv", "matrix-diagnoses.tsv", "line-diagnoses.tsv")
            .flatMap(table -> GoldenTable.rows(table, 4))
            .toList();
    List<String> row =
        rows.stream()
            .filter(r -> r.get(0).equals(code.name()))
            .findFirst()
            .or(
                () ->
                    rows.stream()
                        .filter(r -> List.of(r.get(0).split(", |\\+")).contains(code.name()))
                        .findFirst())
            .orElseThrow();
    return row.get(2) + ", answered `" + row.get(3) + "`";
  }
}
