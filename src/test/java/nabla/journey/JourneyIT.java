package nabla.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Variant;
import nabla.math.TextPrinter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application on an embedded PostgreSQL, as people meet it in a browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {
  private static final String EXERCISE = "exponential-of-a-cosine";
  private static final ExerciseLibrary LIBRARY = ExerciseLibrary.read(Path.of("exercises"));

  @TempDir static Path dataDirectory;

  private static RunningApplication application;
  private static Browser browser;
  private static Page student;
  private static Page instructor;

  @BeforeAll
  static void start() throws Exception {
    application = RunningApplication.start(dataDirectory);
    browser = new Browser();
    student = browser.person(1280, 900);
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

  private static Locator answerField(Page page) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your answer"));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static Locator verdict(Page page) {
    return page.locator("#verdict");
  }

  private static Variant variantOn(Page page) {
    return variantOn(page, EXERCISE);
  }

  private static Variant variantOn(Page page, String exercise) {
    long seed = Long.parseLong(page.locator("input[name=seed]").inputValue());
    return LIBRARY.find(exercise).orElseThrow().variant(seed);
  }

  @Test
  @Order(1)
  void aGuestGetsACounterexampleAndThenSolvesTheExerciseInAnotherForm() {
    student.navigate(application.address() + "/");
    Browser.assertAccessible(student);
    student.locator("a[href='/exercises/" + EXERCISE + "']").first().click();
    Browser.assertAccessible(student);
    SortedMap<String, String> parameters = variantOn(student).parameters();
    String inner = parameters.get("u");
    String exponent = parameters.get("v");

    answerField(student).fill("(" + inner + ") e^(" + exponent + ")");
    assertThat(student.locator("#reading")).containsText("We read");
    press(student, "Check answer");
    assertThat(verdict(student)).hasAttribute("data-code", "INCORRECT");
    assertThat(verdict(student)).containsText(Pattern.compile("At .* your answer gives"));
    Browser.assertAccessible(student);

    String outer = exponent.startsWith("cos") ? "-sin(" : "cos(";
    String innerSlope = "\\frac{" + parameters.get("n") + "(" + inner + ")}{x}";
    answerField(student).fill(innerSlope + " (" + outer + inner + ")) exp(" + exponent + ")");
    answerField(student).press("Enter");
    assertThat(verdict(student)).hasAttribute("data-code", "CORRECT");
    Browser.assertAccessible(student);
  }

  @Test
  @Order(2)
  void whatCannotBeReadIsMarkedCostsNothingAndStaysInTheField() {
    Page page = browser.person(390, 844);
    page.navigate(application.address() + "/exercises/" + EXERCISE);
    for (String unreadable : new String[] {"e^cos(x^2", "sin(y)", "", "2 = x", "x # 1"}) {
      answerField(page).fill(unreadable);
      press(page, "Check answer");
      assertThat(verdict(page)).hasAttribute("data-code", "INVALID");
      assertThat(verdict(page)).containsText("This did not count as an attempt");
      assertThat(answerField(page)).hasValue(unreadable);
      Browser.assertFits(page);
    }
    Browser.assertAccessible(page);

    answerField(page).fill("y = 3 sn(x^2");
    Locator offer = page.locator("#reading [data-take]");
    assertThat(offer).containsText("3 sin(x^2)");
    Browser.assertAccessible(page);
    offer.click();
    assertThat(answerField(page)).hasValue("3 sin(x^2)");
    assertThat(page.locator("#reading [data-reading=complete]")).isVisible();
  }

  @Test
  @Order(3)
  void everyKindOfVerdictCanBeReadOnANarrowPhone() {
    Page page = browser.person(320, 640);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    String[][] answers = {
      {"difference-quotient", "(%s)*epsilon/epsilon", "WRONG_FORM"},
      {"gradient-as-a-column", "(1, x)", "INCORRECT"},
      {"gradient-of-a-quadratic-form", "2*(%s)", "INCORRECT"},
      {"take-out-a-factor", "%s", "CORRECT"},
    };
    for (String[] answer : answers) {
      page.navigate(application.address() + "/exercises/" + answer[0]);
      String right = TextPrinter.print(variantOn(page, answer[0]).spec().reference());
      answerField(page).fill(answer[1].formatted(right));
      press(page, "Check answer");
      assertThat(verdict(page)).hasAttribute("data-code", answer[2]);
      Browser.assertFits(page);
      Browser.assertAccessible(page);
    }
  }

  @Test
  @Order(3)
  void entriesAreTypedOneByOneAndTheWrongOneIsMarked() {
    Page page = browser.person(390, 844);
    page.navigate(application.address() + "/exercises/gradient-in-numbers");
    page.getByText("Enter it entry by entry").click();
    page.getByLabel("Row 1, column 1").fill("1,5");
    page.keyboard().press("ArrowDown");
    page.keyboard().type("2 +");
    assertThat(answerField(page)).hasValue("[[1.5, , ], [2 +, , ]]");
    page.keyboard().press("Enter");
    assertThat(verdict(page)).hasAttribute("data-code", "INVALID");
    assertThat(page.getByLabel("Row 2, column 1")).hasAttribute("aria-invalid", "true");
    Browser.assertAccessible(page);
    Browser.assertFits(page);
  }

  @Test
  @Order(3)
  void everythingWorksWithoutJavaScriptOnANarrowPhone() {
    Page page =
        browser.person(
            new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 640));
    page.navigate(application.address() + "/exercises/" + EXERCISE);
    answerField(page).fill("x");
    press(page, "Check answer");
    assertThat(verdict(page)).hasAttribute("data-code", "INCORRECT");
    answerField(page).fill(TextPrinter.print(variantOn(page).spec().reference()));
    press(page, "Check answer");
    assertThat(verdict(page)).hasAttribute("data-code", "CORRECT");
    assertThat(page.locator("math").first()).isVisible();
  }

  @Test
  @Order(3)
  void aPictureIsMovedByKeyboardAndWithoutJavaScript() {
    Page page = browser.person(320, 640);
    page.navigate(application.address() + "/sections/the-derivative-as-a-limit");
    assertThat(page.locator("figcaption")).containsText("has the slope 1.");
    page.locator("input[name=h]").focus();
    for (int step = 0; step < 6; step++) {
      page.keyboard().press("ArrowRight");
    }
    assertThat(page.locator("figcaption")).containsText("has the slope 1.3.");
    Browser.assertAccessible(page);
    Browser.assertFits(page);

    Page plain = browser.person(new NewContextOptions().setJavaScriptEnabled(false));
    plain.navigate(application.address() + "/sections/the-derivative-as-a-limit");
    plain.locator("input[name=h]").focus();
    plain.keyboard().press("ArrowRight");
    press(plain, "Draw");
    assertThat(plain.locator("figcaption")).containsText("has the slope 1.05.");
  }

  @Test
  @Order(4)
  void theFormulaEditorWritesWhatTheParserReads() {
    Page page = browser.person(1280, 900);
    page.navigate(application.address() + "/exercises/" + EXERCISE);
    press(page, "Formula editor");
    Locator field = page.locator("math-field");
    // The page gives it the focus once it listens to it.
    assertThat(field).isFocused();
    page.keyboard().type("x^2");
    page.keyboard().press("ArrowRight");
    page.keyboard().type("/2");
    assertThat(page.locator("#reading")).containsText("We read");
    page.keyboard().press("Enter");
    assertThat(verdict(page)).hasAttribute("data-code", "INCORRECT");
  }

  @Test
  @Order(5)
  void signingUpKeepsTheWorkAndARestartKeepsEverything() throws Exception {
    student.navigate(application.address() + "/sign-up");
    assertThat(student.getByText("Accounts are made by invitation here.")).isVisible();
    Browser.assertAccessible(student);
    student.navigate(linkForStudents());
    Browser.assertAccessible(student);
    signUp(student, "Mira Okafor", "mira@example.org");
    student.waitForURL(application.address() + "/");
    assertSolved(student);

    application.close();
    application = RunningApplication.start(dataDirectory);
    student.navigate(application.address() + "/sign-in");
    student.getByLabel("E-mail address").fill("mira@example.org");
    student.getByLabel("Password").fill("a rectangle that grows");
    press(student, "Sign in");
    student.waitForURL(application.address() + "/");
    assertSolved(student);
  }

  /** The one that the administrator makes, who signs up for that. */
  private static String linkForStudents() {
    String invitation = application.administratorInvitation();
    instructor = browser.person(1440, 900);
    instructor.navigate(application.address() + invitation);
    signUp(instructor, "Sofia Lang", "sofia@example.org");
    instructor.waitForURL(application.address() + "/dashboard");
    instructor.navigate(application.address() + "/invitations");
    Browser.assertAccessible(instructor);
    press(instructor, "Make a link");
    Browser.assertAccessible(instructor);
    String link = instructor.locator("#link").inputValue();

    Page second = browser.person(1280, 900);
    second.navigate(application.address() + invitation);
    assertThat(second.getByText("This link is not valid")).isVisible();
    return link;
  }

  private static void signUp(Page page, String name, String email) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("E-mail address").fill(email);
    page.getByLabel("Password").fill("a rectangle that grows");
    press(page, "Sign up");
  }

  private static void assertSolved(Page page) {
    page.navigate(application.address() + "/me");
    assertThat(page.locator(".own-history li").first()).isVisible();
    Browser.assertAccessible(page);
    page.navigate(application.address() + "/exercises/" + EXERCISE);
    assertThat(page.locator("a[aria-current=page]")).containsText("solved");
  }

  @Test
  @Order(7)
  void aStudentFindsNoDashboard() {
    student.navigate(application.address() + "/dashboard");
    assertThat(student.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Not here");
  }

  @Test
  @Order(8)
  void aClassIsJoinedByItsCodeAndSolvesAnAssignment() {
    instructor.navigate(application.address() + "/classes");
    instructor.getByLabel("Title").fill("Calculus on Mondays");
    instructor.getByLabel("Time zone").fill("Europe/Berlin");
    press(instructor, "Make the class");
    Browser.assertAccessible(instructor);
    String link = instructor.locator("#link").inputValue();
    String classPage = instructor.url();

    student.navigate(link);
    press(student, "Join the class");
    assertThat(student.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Calculus on Mondays");
    Browser.assertAccessible(student);

    instructor.navigate(classPage + "/assignments/new");
    instructor.getByLabel("Title").fill("Sheet 1");
    instructor.locator("[name=opens]").fill("2020-01-01T00:00");
    instructor.locator("summary", new Page.LocatorOptions().setHasText("The chain rule")).click();
    instructor.locator("[name=exercise][value=" + EXERCISE + "]").check();
    Browser.assertAccessible(instructor);
    press(instructor, "Make the assignment");
    String assignment = instructor.url();

    student.navigate(assignment);
    student.locator(".tasks a").click();
    assertThat(student.locator("#assigned")).containsText("Part of Sheet 1");
    // What is typed is there again after the tab was closed.
    student.waitForResponse(
        response -> response.url().endsWith("/draft") && response.ok(),
        () -> answerField(student).pressSequentially("x + 1"));
    student.navigate(application.address() + "/exercises/" + EXERCISE);
    assertThat(answerField(student)).hasValue("x + 1");
    answerField(student).fill(TextPrinter.print(variantOn(student).spec().reference()));
    press(student, "Check answer");
    assertThat(verdict(student)).containsText("Correct");
    assertThat(student.locator("#assigned")).containsText("10 of 10 points");

    instructor.navigate(assignment);
    instructor.getByLabel("Due instead").fill("2099-01-01T00:00");
    press(instructor, "Give an extension");
    Browser.assertAccessible(instructor);
    student.navigate(assignment);
    assertThat(student.locator(".facts")).containsText("2099");
    Browser.assertFits(student);
    Browser.assertAccessible(student);
    theInstructorSeesTheClass(classPage);
  }

  private static void theInstructorSeesTheClass(String classPage) {
    instructor.navigate(classPage + "/grid");
    Locator row =
        instructor.locator(
            "tr", new Page.LocatorOptions().setHas(instructor.getByText("Mira Okafor")));
    assertThat(row.locator("td[data-state=ok]")).hasCount(1);
    assertThat(row.locator("td[data-state=ok]")).containsText("3 attempts");
    Browser.assertAccessible(instructor);
    row.locator("th a").click();
    assertThat(instructor.locator(".timeline li")).not().hasCount(0);
    Browser.assertAccessible(instructor);

    // An answer is on the instructor's screen without anybody's doing.
    instructor.navigate(classPage + "/live");
    Browser.assertAccessible(instructor);
    Locator facts = instructor.locator(".live-facts");
    assertThat(facts).containsText("1 of 1 started");
    String other = "two-layers";
    assertThat(instructor.locator("#busy-title ~ *")).not().containsText("Two layers");
    student.navigate(application.address() + "/exercises/" + other);
    answerField(student).fill("x");
    press(student, "Check answer");
    assertThat(verdict(student)).containsText("Incorrect");
    assertThat(instructor.locator("#live")).containsText("Two layers");

    instructor.navigate(classPage + "/exercises/" + other);
    assertThat(instructor.locator(".clusters > li")).hasCount(1);
    Browser.assertAccessible(instructor);
    instructor.locator("summary", new Page.LocatorOptions().setHasText("Decide")).click();
    instructor.locator("textarea").fill("Look at the inner function.");
    instructor.locator("form:has(textarea) button").click();
    Browser.assertAccessible(instructor);
    press(instructor, "Do it");
    student.reload();
    assertThat(verdict(student)).containsText("Look at the inner function.");

    for (String page : List.of("/mistakes", "/attention", "/report", "/queue", "/grades")) {
      instructor.navigate(classPage + page);
      Browser.assertAccessible(instructor);
    }
    for (String page : List.of("/authoring", "/authoring/sets", "/authoring/import")) {
      instructor.navigate(application.address() + page);
      Browser.assertAccessible(instructor);
    }
  }

  @Test
  @Order(9)
  void aForgottenPasswordIsSetByALinkFromOnesInstructor() {
    instructor.navigate(application.address() + "/invitations");
    instructor.getByLabel("E-mail address").fill("mira@example.org");
    press(instructor, "Make a link to a new password");
    String link = instructor.locator("#link").inputValue();
    Page elsewhere = browser.person(1280, 900);
    elsewhere.navigate(link);
    elsewhere.getByLabel("New password").fill("a triangle that shrinks");
    elsewhere.locator("main button").first().click();
    assertThat(elsewhere.locator("header .who")).containsText("Mira Okafor");
  }
}
