package nabla.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as text that spreadsheets and platforms read (RFC 4180). */
public final class CsvText {
  private CsvText() {}

  /** The table, with each cell such that no spreadsheet takes it for a formula. */
  public static String of(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (List<String> line : lines) {
        csv.printRecord(line.stream().map(CsvText::safe).toList());
      }
    } catch (IOException neverOfAStringBuilder) {
      throw new UncheckedIOException(neverOfAStringBuilder);
    }
    return text.toString();
  }

  private static String safe(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
