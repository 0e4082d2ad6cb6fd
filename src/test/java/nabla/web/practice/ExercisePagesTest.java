package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.diagnose.Task;
import nabla.exercise.ExerciseLibrary;
import nabla.math.TextPrinter;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ExercisePagesTest {
  private static final String EXERCISE = "exponential-of-a-cosine";
  private static final String PAGE = "/exercises/" + EXERCISE;
  private static final long SEED = 7;

  @TestHTTPResource("/")
  String address;

  @Inject ExerciseLibrary library;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(address.substring(0, address.length() - 1));
  }

  @Test
  void theQuestionIsSetWithoutRawLatex() {
    HttpResponse<String> page = visitor.open(PAGE);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(textOf(page)).doesNotContain("\\", "$").contains("Your answer", "an expression in");
    assertThat(page.body()).contains("<math", "name=\"answer\"", "name=\"token\"");
  }

  @Test
  void anIncompleteAnswerIsReadAsFarAsItGoes() {
    HttpResponse<String> reading = visitor.open(PAGE + "/reading?seed=7&answer=2x%2Bsin(");

    assertThat(reading.body())
        .contains("data-reading=\"incomplete\"", "data-code=\"UNCLOSED_BRACKET\"", "We read so far")
        .doesNotContain("<html");
  }

  @Test
  void aReadingSaysWhatWasChosen() {
    assertThat(visitor.open(PAGE + "/reading?seed=7&answer=1/2x").body())
        .contains("data-reading=\"complete\"", "1/(2x)");
  }

  @Test
  void nothingTypedIsNoMistake() {
    assertThat(visitor.open(PAGE + "/reading?seed=7&answer=").body()).doesNotContain("data-code");
  }

  @Test
  void aWrongAnswerGetsAPointAndTwoNumbers() {
    HttpResponse<String> page = answered("x");

    assertThat(page.body()).contains("data-code=\"INCORRECT\"", "value=\"x\"");
    assertThat(textOf(page))
        .containsPattern("At .* your answer gives .*; the derivative there is .*\\d");
  }

  @Test
  void aKnownMistakeIsNamedWithItsPlaceAndKept() {
    Task.Derivative task =
        (Task.Derivative)
            library.find(EXERCISE).orElseThrow().variant(SEED).spec().task().orElseThrow();
    // The inner derivative is lost.
    HttpResponse<String> page = answered(TextPrinter.print(task.function()));

    assertThat(page.body()).contains("data-code=\"INCORRECT\"", "data-diagnosis");
    assertThat(textOf(page))
        .contains(
            "Your answer is what one gets by forgetting the derivative of the inner function");
  }

  @Test
  void aRightAnswerSaysWhyItIsRight() {
    String right =
        TextPrinter.print(library.find(EXERCISE).orElseThrow().variant(SEED).spec().reference());

    HttpResponse<String> page = answered(right);

    assertThat(page.body()).contains("data-code=\"CORRECT\"");
    assertThat(textOf(page)).contains("Your answer is the derivative");
  }

  @Test
  void anUnreadableAnswerComesBackWithItsPlaceMarked() {
    HttpResponse<String> page = answered("2x + <b>y");

    assertThat(page.body())
        .contains("data-code=\"INVALID\"", "<mark>", "value=\"2x + &lt;b&gt;y\"")
        .doesNotContain("<b>y");
    assertThat(textOf(page)).contains("This did not count as an attempt");
  }

  /** Without scripts too: the offer is a link to the page with the other text in the field. */
  @Test
  void anUnreadableAnswerIsOfferedACorrection() {
    HttpResponse<String> page = answered("cos(x^2");

    assertThat(page.body())
        .contains("value=\"cos(x^2\"", "data-take=\"cos(x^2)\"", PAGE + "?answer=cos%28x%5E2%29");
    assertThat(textOf(page)).contains("Did you mean");
    HttpResponse<String> taken = visitor.open(PAGE + "?answer=cos%28x%5E2%29");
    assertThat(taken.body())
        .contains("value=\"cos(x^2)\"", "data-reading=\"complete\"")
        .doesNotContain("data-take");
  }

  @Test
  void entriesArePutTogetherWhereTheTextWasLeftAlone() {
    String columns = "/exercises/gradient-as-a-column";
    String page = visitor.open(columns).body();
    assertThat(page).contains("aria-label=\"Component 2\"");

    String token = visitor.cookie("csrf-token").orElseThrow().getValue();
    HttpResponse<String> sent =
        visitor.send(
            columns + "/attempts",
            "application/x-www-form-urlencoded",
            "answer=&shown=&entry=2x&entry=y+%2B&seed=7&token=entries&csrf-token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8));
    HttpResponse<String> marked = visitor.open(Visitor.target(sent));
    assertThat(marked.body())
        .contains("value=\"(2x, y +)\"", "value=\"2x\"", "value=\"y +\" aria-label")
        .contains("aria-invalid=\"true\"", "data-code=\"INVALID\"");
  }

  @Test
  void anAnswerTooLongToKeepIsSaidToBeSo() {
    HttpResponse<String> page = visitor.answer(EXERCISE, SEED, "x+".repeat(50_000) + "x");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("data-code=\"TOO_LONG\"", "x+x+x+x+x");
    assertThat(visitor.open(PAGE).body()).contains("id=\"history\"", "hidden>");
  }

  @Test
  void anAnswerFromAnExpiredPageComesBack() {
    visitor.open(PAGE);
    HttpResponse<String> page =
        visitor.postAsIs(PAGE + "/attempts", Map.of("answer", "2\"x", "seed", "7", "token", "t"));

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("value=\"2&quot;x\"", "action=\"" + PAGE + "\"");
    assertThat(visitor.open(PAGE + "?answer=2%22x").body()).contains("value=\"2&quot;x\"");
  }

  @Test
  void anotherVariantIsAnotherOne() {
    String seed = seedOn(visitor.open(PAGE));
    HttpResponse<String> moved = visitor.post(PAGE + "/variants", Map.of());

    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(seedOn(visitor.open(PAGE))).isNotEqualTo(seed);
  }

  @Test
  void theAddressesOfFormsLeadBackToTheExercise() {
    for (String form : new String[] {"/attempts", "/variants"}) {
      HttpResponse<String> back = visitor.open(PAGE + form);
      assertThat(back.statusCode()).isEqualTo(303);
      assertThat(Visitor.target(back)).isEqualTo(PAGE);
    }
  }

  @Test
  void anAttemptBelongsToWhoMadeIt() {
    String attempt = Visitor.target(visitor.answer(EXERCISE, SEED, "x"));
    Visitor other = new Visitor(address.substring(0, address.length() - 1));

    assertThat(visitor.open(attempt).statusCode()).isEqualTo(200);
    assertThat(other.open(attempt).statusCode()).isEqualTo(404);
    other.open(PAGE);
    assertThat(other.open(attempt).statusCode()).isEqualTo(404);
    assertThat(visitor.open(attempt.replace(EXERCISE, "power-rule")).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereIsAPageThatSaysSo() {
    for (String path :
        new String[] {
          "/exercises/no-such-exercise",
          "/exercises/no-such-exercise/reading?answer=x&seed=1",
          "/nowhere/at/all",
          PAGE + "/attempts/not-an-id",
          PAGE + "/attempts/00000000-0000-0000-0000-000000000000"
        }) {
      HttpResponse<String> page = visitor.open(path);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(textOf(page)).as(path).contains("Not here", "Nabla");
    }
  }

  @Test
  void theCourseShowsWhereOneLeftOff() {
    answered("x");
    HttpResponse<String> home = visitor.open("/");

    assertThat(textOf(home)).contains("Where you left off", "Go on with");
    assertThat(home.body()).contains("class=\"tried\"");
  }

  @Test
  void everyLanguageOfTheReaderIsRemembered() {
    visitor.open("/");
    HttpResponse<String> chosen =
        visitor.post("/preferences", Map.of("language", "de", "theme", "dark", "return", PAGE));

    assertThat(Visitor.target(chosen)).isEqualTo(PAGE);
    assertThat(visitor.open(PAGE).body())
        .contains("<html lang=\"de\" data-theme=\"dark\">", "Antwort prüfen");
  }

  @Test
  void preferencesLeadNowhereElse() {
    visitor.open("/");
    Map<String, String> form = Map.of("theme", "purple", "return", "//example.org/");

    HttpResponse<String> answer = visitor.post("/preferences", form);

    assertThat(Visitor.target(answer)).isEqualTo("/");
    assertThat(visitor.cookie("theme")).isEmpty();
  }

  @Test
  void whatOneCanTypeIsReadByTheParserItself() {
    HttpResponse<String> page = visitor.open("/about-input");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<code>sin^-1 x</code>", "<mi>arcsin</mi>");
    assertThat(page.body()).doesNotContain("class=\"unset\"");
  }

  @Test
  void browsersMayKeepFilesForEverAndRunNothingInline() {
    HttpResponse<String> page = visitor.open("/");
    Matcher style = Pattern.compile("href=\"(/assets/\\w+/nabla.css)\"").matcher(page.body());
    assertThat(style.find()).isTrue();

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "style-src 'self'", "script-src 'self'")
        .doesNotContain("unsafe");
    for (String file : new String[] {style.group(1), "/vendor/katex-0.16.47/katex.min.css"}) {
      HttpResponse<String> sent = visitor.open(file);
      assertThat(sent.statusCode()).as(file).isEqualTo(200);
      assertThat(sent.headers().firstValue("Cache-Control").orElseThrow())
          .as(file)
          .contains("immutable", "max-age=31536000");
    }
  }

  private HttpResponse<String> answered(String text) {
    return visitor.open(Visitor.target(visitor.answer(EXERCISE, SEED, text)));
  }

  private static String seedOn(HttpResponse<String> page) {
    Matcher seed = Pattern.compile("name=\"seed\" value=\"(-?\\d+)\"").matcher(page.body());
    assertThat(seed.find()).isTrue();
    return seed.group(1);
  }

  /** What a reader sees: no markup, no LaTeX kept for machines. */
  private static String textOf(HttpResponse<String> page) {
    return page.body()
        .replaceAll("(?s)<annotation.*?</annotation>|<head>.*?</head>|<[^>]*>", "")
        .replaceAll("\\s+", " ");
  }
}
