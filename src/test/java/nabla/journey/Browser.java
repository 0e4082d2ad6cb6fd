package nabla.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chromium as the system has it, without any window. */
final class Browser implements AutoCloseable {
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  Browser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    String executable =
        Optional.ofNullable(System.getenv("NABLA_CHROMIUM")).orElse("/usr/bin/chromium");
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(executable))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** A person at a device of their own, with English pages. */
  Page person(int width, int height) {
    return person(new NewContextOptions().setViewportSize(width, height));
  }

  Page person(NewContextOptions options) {
    BrowserContext context =
        chromium.newContext(options.setLocale("en-GB").setReducedMotion(reduced()));
    context.setDefaultTimeout(15_000);
    Page page = context.newPage();
    page.onPageError(
        error -> {
          throw new AssertionError("a script failed: " + error);
        });
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            throw new AssertionError("the policy stopped something: " + message.text());
          }
        });
    return page;
  }

  private static com.microsoft.playwright.options.ReducedMotion reduced() {
    return com.microsoft.playwright.options.ReducedMotion.REDUCE;
  }

  /** Asserts that axe finds no violation of WCAG 2.2 A and AA on the page as it stands. */
  static void assertAccessible(Page page) {
    List<Rule> violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(violations)
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  /** Asserts that the page does not scroll sideways. */
  static void assertFits(Page page) {
    Object excess =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) excess).intValue()).as(page.url() + " is too wide").isLessThanOrEqualTo(0);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
