package nabla.parse;

import static nabla.testing.PublishedPage.code;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nabla.testing.GoldenTable;
import nabla.testing.PublishedPage;
import org.junit.jupiter.api.Test;

/** The published table "typed, read as", from the rows that the parser is tested with. */
class ReadingTablePageTest {
  private static final List<String> READINGS = List.of("typed", "names", "read as", "notes");
  private static final List<String> PROBLEMS = List.of("typed", "names", "problems", "offered");

  @Test
  void isUpToDate() {
    PublishedPage page =
        new PublishedPage(
            "Readings",
            """
            How what is typed is read, and what is said where it cannot be. A note is shown below the reading where there is \
            a choice. A problem costs no attempt; where a text that can be read is near, it is offered.\
            """);
    page.heading("Numbers");
    readings(page, "reading.tsv");
    page.heading("Vectors and matrices");
    readings(page, "reading-matrices.tsv");
    page.heading("What cannot be read");
    GoldenTable.sections("problems.tsv", 4)
        .forEach(
            (about, rows) ->
                page.table(
                    about,
                    PROBLEMS,
                    rows.stream().map(row -> cells(row, row.get(2), row.get(3))).toList()));
    page.assertPublishedAs("reading-table.md");
  }

  private static void readings(PublishedPage page, String name) {
    GoldenTable.sections(name, 4)
        .forEach(
            (about, rows) ->
                page.table(
                    about, READINGS, rows.stream().map(ReadingTablePageTest::reading).toList()));
  }

  private static List<String> reading(List<String> row) {
    return List.of(code(visible(row.get(0))), row.get(1), code(row.get(2)), codes(row.get(3)));
  }

  private static List<String> cells(List<String> row, String problems, String offered) {
    return List.of(code(visible(row.get(0))), row.get(1), codes(problems), code(offered));
  }

  private static String codes(String written) {
    return Arrays.stream(written.split(" "))
        .filter(one -> !one.isEmpty())
        .map(one -> "`" + one.replaceFirst("@.*", "") + "`")
        .collect(Collectors.joining(" "));
  }

  /** Characters that a page cannot show stand by their numbers. */
  private static String visible(String typed) {
    return typed
        .codePoints()
        .mapToObj(
            c ->
                Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                        || Character.isSpaceChar(c) && c != ' '
                    ? String.format("U+%04X", c)
                    : Character.toString(c))
        .collect(Collectors.joining());
  }
}
