package nabla.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the formula editor makes of the keys that students press, on a page in a browser. */
class FormulaEditorIT {
  /** An exercise whose symbols are x and epsilon. */
  private static final String EXERCISE = "difference-quotient";

  private static final Pattern KEY = Pattern.compile("<(\\w+)>|.", Pattern.DOTALL);

  @TempDir static Path dataDirectory;

  private static RunningApplication application;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    application = RunningApplication.start(dataDirectory);
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    try {
      if (browser != null) {
        browser.close();
      }
    } finally {
      if (application != null) {
        application.close();
      }
    }
  }

  @Test
  void theEditorWritesTheLatexThatTheParserIsTestedWith() {
    Page page = browser.person(1280, 900);
    page.navigate(application.address() + "/exercises/" + EXERCISE);
    page.locator("#editor-toggle").click();
    Locator editor = page.locator("math-field");
    editor.waitFor();
    // The page gives it the focus once it listens to it.
    assertThat(editor).isFocused();
    for (List<String> row : GoldenTable.rows("mathlive.tsv", 5).toList()) {
      editor.evaluate("editor => { editor.value = ''; editor.focus(); }");
      type(page, row.get(0));
      assertThat(page.locator("#answer")).hasValue(row.get(1));
    }
  }

  /** Presses the keys of {@code keys}, in which {@code <Right>} and the like are named ones. */
  private static void type(Page page, String keys) {
    Matcher key = KEY.matcher(keys);
    while (key.find()) {
      if (key.group(1) != null) {
        page.keyboard().press(key.group(1).equals("Right") ? "ArrowRight" : key.group(1));
      } else if (key.group().equals("|")) {
        page.keyboard().press("Shift+Backslash");
      } else {
        page.keyboard().type(key.group());
      }
    }
  }
}
