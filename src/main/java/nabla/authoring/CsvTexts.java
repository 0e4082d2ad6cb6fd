package nabla.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nabla.authoring.LeftOut.Kind;
import nabla.exercise.DraftReading;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.NewExercise;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads plain derivative questions from a table: a line each, with the columns {@code title},
 * {@code function}, and, if one likes, {@code variable}, {@code domain} and {@code section}.
 */
final class CsvTexts {
  private static final int MOST_LINES = 2_000;
  private static final Set<String> COLUMNS =
      Set.of("title", "function", "variable", "domain", "section");

  private final String section;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private CsvTexts(String section) {
    this.section = section;
  }

  /** Lines without a section go into {@code section}. */
  static FoundTexts read(String text, String section) {
    CsvTexts texts = new CsvTexts(section);
    String first = text.lines().findFirst().orElse("");
    char delimiter = first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser lines = CSVParser.parse(text, format)) {
      texts.read(lines);
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException broken) {
      texts.leftOut.add(new LeftOut(Kind.BROKEN, "", ""));
    }
    return new FoundTexts(texts.drafts, texts.leftOut);
  }

  private void read(CSVParser lines) {
    for (String column : lines.getHeaderNames()) {
      if (!COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
        leftOut.add(new LeftOut(Kind.COLUMN, column, ""));
      }
    }
    int count = 0;
    for (CSVRecord line : lines) {
      if (++count > MOST_LINES) {
        leftOut.add(new LeftOut(Kind.TOO_MUCH, Long.toString(line.getRecordNumber() + 1), ""));
        return;
      }
      take(line);
    }
  }

  private void take(CSVRecord line) {
    String place = Long.toString(line.getRecordNumber() + 1);
    String title = value(line, "title", "");
    String function = value(line, "function", "");
    String id = NewExercise.id(title);
    if (title.isEmpty() || function.isEmpty()) {
      leftOut.add(new LeftOut(Kind.INCOMPLETE_LINE, place, ""));
    } else if (!DraftReading.isId(id)) {
      leftOut.add(new LeftOut(Kind.NAME, place, title));
    } else {
      String variable = value(line, "variable", "x");
      String symbol = variable + ": " + value(line, "domain", "real");
      String text =
          new NewExercise(title, "differentiate", function, List.of(symbol), List.of(), variable)
              .text();
      drafts.add(Draft.of(id, value(line, "section", section), text));
    }
  }

  private static String value(CSVRecord line, String column, String otherwise) {
    return line.isMapped(column) && line.isSet(column) && !line.get(column).isBlank()
        ? line.get(column)
        : otherwise;
  }
}
