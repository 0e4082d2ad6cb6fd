package nabla.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise is made, corrected and published in a browser, and a student solves it. */
class AuthoringIT {
  private static final Duration AT_MOST = Duration.ofMinutes(2);

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

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  private static Page author() {
    Page page = browser.person(1280, 900);
    page.navigate(application.address() + application.administratorInvitation());
    page.locator("[name=name]").fill("Sofia Lang");
    page.locator("[name=email]").fill("sofia@example.org");
    page.locator("[name=password]").fill("a rectangle that grows");
    page.locator("main button.button").click();
    return page;
  }

  @Test
  void aFunctionBecomesALiveExerciseInUnderTwoMinutes() {
    Page page = author();
    Instant begun = Instant.now();
    page.navigate(application.address() + "/authoring");
    Browser.assertAccessible(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New exercise")).click();
    page.locator("[name=title]").fill("A power times a sine");
    page.locator("[name=section]").selectOption("product-rule");
    page.locator("[name=function]").fill("x^2*sin(x)");
    Browser.assertAccessible(page);
    press(page, "Make the exercise");

    Locator editor = page.locator(".cm-content");
    assertThat(editor).containsText("differentiate: 'x^2*sin(x)'");
    Browser.assertAccessible(page);
    mistakeIsMarkedWhereItIs(page, editor);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tests and publishing"))
        .click();
    assertThat(page.getByText("All tests have passed")).isVisible();
    press(page, "Give version 1 to students");
    assertThat(page.getByText("Students get this version")).isVisible();
    assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_MOST);
    Browser.assertAccessible(page);

    Page student = browser.person(320, 640);
    student.navigate(application.address() + "/exercises/a-power-times-a-sine");
    student.locator("#answer").fill("2x sin(x) + x^2 cos(x)");
    student.locator("#answer").press("Enter");
    assertThat(student.locator("#verdict")).hasAttribute("data-code", "CORRECT");
    pagesFitSmallScreens(page);
  }

  /**
   * What is typed is looked at while it is typed, kept, and there again after the page was left.
   */
  private static void mistakeIsMarkedWhereItIs(Page page, Locator editor) {
    editor.click();
    page.keyboard().press("Control+End");
    page.keyboard().type("$a");
    assertThat(page.locator("[data-code=UNCLOSED_FORMULA]")).isVisible();
    assertThat(page.locator(".cm-lintRange-warning").first()).isVisible();
    assertThat(page.locator("#kept")).containsText("Kept");
    page.reload();
    assertThat(page.locator(".cm-content")).containsText("$a");
    press(page, "Forget it");
    assertThat(page.locator(".cm-content")).not().containsText("$a");
  }

  private static void pagesFitSmallScreens(Page page) {
    page.setViewportSize(320, 640);
    for (String path : new String[] {"", "/versions", "/publish", "/copy"}) {
      page.navigate(application.address() + "/authoring/exercises/a-power-times-a-sine" + path);
      Browser.assertFits(page);
      Browser.assertAccessible(page);
    }
    page.navigate(application.address() + "/authoring/import");
    Browser.assertFits(page);
    Browser.assertAccessible(page);
  }
}
