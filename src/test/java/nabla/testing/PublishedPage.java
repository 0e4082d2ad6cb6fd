package nabla.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of the documentation that is made from golden tables. Its test fails when the page is out
 * of date, and writes it instead with {@code -Dnabla.publish}.
 */
public final class PublishedPage {
  private static final Path DOCS = Path.of("src", "docs");
  private static final String COMMAND = "./mvnw -q test -Dtest='*PageTest' -Dnabla.publish";

  private final StringBuilder text = new StringBuilder();

  /** A page that begins with {@code title} and what {@code lead} says about it. */
  public PublishedPage(String title, String lead) {
    text.append("# ").append(title).append("\n\n").append(lead).append("\n\n");
    text.append("Made from the golden tables of the tests by `").append(COMMAND).append("`.\n");
  }

  public PublishedPage heading(String heading) {
    text.append("\n## ").append(heading).append("\n");
    return this;
  }

  /** A table with a line above it that says what its rows are about. */
  public PublishedPage table(String about, List<String> head, List<List<String>> rows) {
    text.append(about.isEmpty() ? "\n" : "\n**" + about + "**\n\n");
    text.append(line(head)).append(line(head.stream().map(cell -> "---").toList()));
    rows.forEach(row -> text.append(line(row)));
    return this;
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** What somebody types, as a cell. */
  public static String code(String typed) {
    return typed.isEmpty() ? "" : "`" + typed.replace("|", "\\|") + "`";
  }

  /** Fails unless the page in {@code src/docs} is this one. */
  public void assertPublishedAs(String name) {
    Path page = DOCS.resolve(name);
    try {
      if (System.getProperty("nabla.publish") != null) {
        Files.writeString(page, text);
      }
      String published = Files.exists(page) ? Files.readString(page) : "";
      assertThat(published).as("%s; to make it anew: %s", page, COMMAND).isEqualTo(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
