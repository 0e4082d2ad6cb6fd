package nabla.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exercises written in a browser: made from a function, corrected, saved, never lost. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EditorPagesTest {
  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;

  private Authors authors;
  private Visitor author;

  @BeforeEach
  void signIn() {
    authors = new Authors(address, entities);
    author = authors.instructor("Sofia Lang");
  }

  @Test
  void allExercisesAreThereToBeFound() {
    assertThat(author.open("/authoring").body())
        .contains("data-id=\"three-factors\"", "data-id=\"product-of-two\"", "Live");
    assertThat(author.open("/authoring?q=THREE-factors").body())
        .contains("data-id=\"three-factors\"", "1 exercise<")
        .doesNotContain("data-id=\"product-of-two\"");
    assertThat(author.open("/authoring?q=%3Cscript%3E").body())
        .contains("0 exercises", "value=\"&lt;script&gt;\"");
  }

  @Test
  void aStudentFindsNothingHere() {
    Visitor student = authors.student("Mira");
    assertThat(student.open("/authoring").statusCode()).isEqualTo(404);
    assertThat(student.open("/authoring/exercises/three-factors").statusCode()).isEqualTo(404);
  }

  /** Everything else follows from the function. */
  @Test
  void aFunctionBecomesAnExercise() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    assertThat(author.open(path).body())
        .contains("Nothing is wrong with the text: 1 variant", "Draft", "name=\"base\" value=\"1\"")
        .contains("product rule", "3 hints");
    assertThat(Authors.text(author, path)).contains("differentiate: 'x^2*sin(x)'");
  }

  @Test
  void lettersStandForOtherNumbersInEachVariant() {
    Map<String, String> form = Authors.form(Authors.title(), "a*x^n");
    form.put("numbers", "a: 2..9\n\nn: 2..6");
    author.open("/authoring/new");
    String path = Visitor.target(author.post("/authoring/new", form));
    assertThat(author.open(path).body())
        .contains("Nothing is wrong with the text: 40 variants", "Variant 3");
  }

  @Test
  void aGradientBecomesAnExercise() {
    Map<String, String> form = Authors.form(Authors.title(), "x'*A*x");
    form.put("asked", "gradient of");
    form.put("symbols", "x: vector n\nA: matrix n x n");
    author.open("/authoring/new");
    String path = Visitor.target(author.post("/authoring/new", form));
    assertThat(author.open(path).body()).contains("Nothing is wrong with the text: 1 variant");
  }

  @Test
  void whatIsWrongWithAFunctionIsSaidAndComesBack() {
    Map<String, String> form = Authors.form(Authors.title(), "x^2*sni(y)");
    author.open("/authoring/new");
    HttpResponse<String> page = author.post("/authoring/new", form);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("value=\"x^2*sni(y)\"", "data-code=", "<mark>");
  }

  @Test
  void anIdThatExistsIsRefused() {
    author.open("/authoring/new");
    HttpResponse<String> page =
        author.post("/authoring/new", Authors.form("Three factors", "x^2*sin(x)"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("There is an exercise three-factors already");
  }

  @Test
  void aProblemIsShownAtItsPlaceAndSavedAllTheSame() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    String broken = Authors.text(author, path).replace("differentiate:", "diferentiate:");
    HttpResponse<String> looked = author.post(path + "/look", Map.of("text", broken, "base", "1"));
    assertThat(looked.body())
        .contains("data-code=\"UNKNOWN_KEY\"", "data-line=\"5\" data-column=\"1\"", "diferentiate");

    assertThat(Authors.save(author, path, broken).statusCode()).isEqualTo(303);
    assertThat(author.open(path).body())
        .contains("data-code=\"UNKNOWN_KEY\"", "name=\"base\" value=\"2\"");
  }

  @Test
  void whoSavesSecondIsShownBothTextsAndOverwritesNothing() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    Visitor other = authors.instructor("Bob Ray");
    String text = Authors.text(author, path);
    int base = Authors.base(other, path);
    String mine = text.replace("sin(x)", "cos(x)");
    String theirs = text.replace("x^2", "x^3");
    assertThat(Authors.save(other, path, theirs, base).statusCode()).isEqualTo(303);

    HttpResponse<String> refused = Authors.save(author, path, mine, base);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("data-code=\"CONFLICT\"", "Bob Ray saved version 2", "name=\"base\" value=\"2\"")
        .contains("x^3*sin(x)", "x^2*cos(x)");
    assertThat(Authors.text(other, path)).isEqualTo(theirs);

    assertThat(Authors.save(author, path, mine, 2).statusCode()).isEqualTo(303);
    assertThat(Authors.text(author, path)).isEqualTo(mine);
  }

  /** A closed tab and a restart leave it in the database. */
  @Test
  void whatWasTypedIsThereAgain() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    String typed = Authors.text(author, path) + "\nHalf a sentence";
    author.post(path + "/draft", Map.of("text", typed, "base", "1"));
    assertThat(author.open(path).body()).contains("Half a sentence", "did not save it");
    Visitor other = authors.instructor("Bob Ray");
    assertThat(other.open(path).body())
        .contains("Sofia Lang is writing on this exercise")
        .doesNotContain("Half a sentence");
    author.post(path + "/draft/drop", Map.of());
    assertThat(author.open(path).body()).doesNotContain("Half a sentence", "did not save it");
  }

  @Test
  void aFileOfTwoMegabytesIsAProblemAndComesBack() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    String text = Authors.text(author, path);
    String huge = text + "long ".repeat(400_000);
    HttpResponse<String> page = Authors.save(author, path, huge);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("data-code=\"FILE_TOO_LARGE\"", "Line 1, column 1", "long long");
    assertThat(Authors.text(author, path)).isEqualTo(text);
  }

  @Test
  void badTextsAreProblemsWithPlaces() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    String text = Authors.text(author, path);
    assertProblem(path, text.replace("title: ", "title: &a "), "YAML_FEATURE");
    assertProblem(path, text.replace("symbols:", "hints: [*a, *a]\nsymbols:"), "YAML_FEATURE");
    assertProblem(
        path, text.replace("symbols:", "hints: " + "[".repeat(5000) + "\nsymbols:"), "YAML_SYNTAX");
    assertProblem(
        path,
        text.replace("symbols:", "parameters:\n  a: 2..5\nwhere: [a > 7]\nsymbols:"),
        "NO_VARIANT");
    assertProblem(path, "", "FRONT_MATTER");
    assertProblem(path, "\u0000\uD800 ---", "FRONT_MATTER");
  }

  private void assertProblem(String path, String text, String code) {
    HttpResponse<String> page = author.post(path + "/look", Map.of("text", text, "base", "1"));
    assertThat(page.statusCode()).as(code).isEqualTo(200);
    assertThat(page.body()).contains("data-code=\"" + code + "\"", "data-line=");
  }

  @Test
  void markupInATextIsText() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    String text =
        Authors.text(author, path)
            + "\n<script>alert(1)</script> </textarea><img src=x onerror=a>\n";
    HttpResponse<String> page = author.post(path + "/look", Map.of("text", text, "base", "1"));
    assertThat(page.body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "<img src=x");
  }

  @Test
  void anyAnswerIsTriedAgainstAnyVariant() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    String text =
        Authors.text(author, path)
            .replace("symbols:", "parameters:\n  n: [3]\nsymbols:")
            .replace("x^2", "x^n");
    assertThat(tried(path, text, "3x^2 sin(x) + x^3 cos(x)", 2))
        .contains("data-code=\"CORRECT\"", "n = 3", ">OPERATOR<", "\u251c 3*x^2*sin(x)", "PROVED")
        .contains("Parsing: ", "All of it, as for a student: ");
    assertThat(tried(path, text, "3x^2 cos(x)", 2))
        .contains("data-code=\"INCORRECT\"", "data-diagnosis", "Diagnosing: ");
    assertThat(tried(path, text, "3x^2 cos(", 2)).contains("data-code=\"INVALID\"");
    assertThat(tried(path, text, "x".repeat(5000), 99)).contains("data-code=\"INVALID\"");
  }

  private String tried(String path, String text, String answer, int variant) {
    return author
        .post(
            path + "/look",
            Map.of(
                "text", text, "base", "1", "answer", answer, "variant", Integer.toString(variant)))
        .body();
  }

  @Test
  void aCopyRemembersItsOrigin() {
    String title = Authors.title();
    assertThat(author.open("/authoring/exercises/three-factors/copy").statusCode()).isEqualTo(200);
    HttpResponse<String> taken =
        author.post(
            "/authoring/exercises/three-factors/copy",
            Map.of("title", "Three factors", "section", "product-rule"));
    assertThat(taken.statusCode()).isEqualTo(422);
    HttpResponse<String> copied =
        author.post(
            "/authoring/exercises/three-factors/copy",
            Map.of("title", title, "section", "linearity"));
    String page = author.open(Visitor.target(copied)).body();
    assertThat(page)
        .contains("<h1>" + title, "Copied from", "/authoring/exercises/three-factors\"")
        .contains("Nothing is wrong with the text");
  }

  @Test
  void whatSomeReadersWouldNotGetIsAProblem() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    String text = Authors.text(author, path);
    assertProblem(path, text + "\n![](/figure.png)\n", "NO_DESCRIPTION");
    assertProblem(path, text + "\n#### A heading\n", "HEADING_JUMP");
    assertProblem(path, text + "\nLook at the red curve.\n", "COLOUR_ONLY");
    assertProblem(path, text + "\n$\\textcolor{red}{x}$\n", "COLOUR_ONLY");
    assertProblem(path, text + "\n$\\frac{1}{x$\n", "FORMULA");
    assertProblem(path, text.replace("---\n\n", "hints: ['$\\nocommand x$']\n---\n\n"), "FORMULA");
    Authors.save(author, path, text + "\n$\\frac{1}{x$\n");
    assertThat(Authors.tested(author, path))
        .contains("data-code=\"FORMULA\"", "Line 12, column 1")
        .doesNotContain("Give version");
  }

  /** Beside the text stands how classes of its author got on with it. */
  @Test
  void figuresOfOnesOwnClassesStandBesideTheText() {
    String classPath = authors.newClass(author);
    Visitor student = authors.student("Mira");
    authors.join(student, classPath);
    student.answer("product-of-two", 0, "x");
    assertThat(author.open("/authoring/exercises/product-of-two").body())
        .contains(classPath + "/exercises/product-of-two", "How classes got on with it");
    assertThat(authors.instructor("Bob Ray").open("/authoring/exercises/product-of-two").body())
        .doesNotContain("How classes got on with it");
  }

  @Test
  void aFormBesideTheTextEditsTheSameText() {
    String path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    String text = Authors.text(author, path);
    Map<String, String> form = new HashMap<>();
    form.put("text", text.replace("symbols:", "# A comment that stays\nsymbols:"));
    form.put("base", "1");
    form.put("field-title", "It's new");
    form.put("field-function", "x^n*sin(x)");
    form.put("field-symbols", "x: real");
    form.put("field-parameters", "n: 2..5");
    form.put("field-where", "n != 3");
    form.put("field-hints", "Which rule: product or chain?\nDo it's parts");
    form.put("field-statement", "Differentiate $f(x) = {@ function @}$.");
    assertThat(author.post(path + "/fields", form).body())
        .contains("Nothing is wrong with the text: 3 variants");
    assertThat(Authors.text(author, path))
        .isEqualTo(
            """
            ---
            title: 'It''s new'
            # A comment that stays
            symbols:
              x: real
            differentiate: 'x^n*sin(x)'
            parameters:
              n: 2..5
            where:
              - 'n != 3'
            hints:
              - 'Which rule: product or chain?'
              - 'Do it''s parts'
            ---

            Differentiate $f(x) = {@ function @}$.
            """);
    form.put("text", Authors.text(author, path));
    form.put("field-where", "");
    author.post(path + "/fields", form);
    assertThat(Authors.text(author, path)).doesNotContain("where:").contains("# A comment");
    assertThat(author.open("/authoring/exercise.schema.json").body()).contains("differentiate");
  }
}
