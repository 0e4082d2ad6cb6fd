package nabla.web.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.util.Map;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes to students: only what has passed its tests, with the versions before kept. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PublishPagesTest {
  private static final String DIFFERENTIATE = "differentiate: 'x^2*sin(x)'";
  private static final String ASKED =
      "reference: %1$s\nanswer label: f'(x)\ntests:\n  accept: [%1$s]\n  reject: [%2$s]";

  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;

  private Authors authors;
  private Visitor author;
  private String path;
  private String exercise;

  @BeforeEach
  void makeAnExercise() {
    authors = new Authors(address, entities);
    author = authors.instructor("Sofia Lang");
    path = Authors.make(author, Authors.title(), "x^2*sin(x)");
    exercise = path.replace("/authoring", "");
  }

  @Test
  void whatHasPassedItsTestsGoesToStudents() {
    Visitor student = authors.student("Mira");
    assertThat(student.open(exercise).statusCode()).isEqualTo(404);

    String tested = Authors.tested(author, path);
    assertThat(tested)
        .contains("All tests have passed", "1 variant looked at", "0 tests of your own");
    assertThat(tested).doesNotContain(">0 tests that follow");
    assertThat(publish(1).statusCode()).isEqualTo(303);

    assertThat(student.open(exercise).statusCode()).isEqualTo(200);
    assertThat(student.open(exercise).body()).contains("5.");
    HttpResponse<String> answered =
        student.answer(exercise.replace("/exercises/", ""), 0, "2x sin(x) + x^2 cos(x)");
    assertThat(student.open(Visitor.target(answered)).body()).contains("data-code=\"CORRECT\"");
    assertThat(author.open("/authoring").body()).contains("Live");
  }

  @Test
  void aReviewIsKept() {
    Authors.tested(author, path);
    assertThat(author.post(path + "/review", Map.of("base", "1")).statusCode()).isEqualTo(303);
    assertThat(author.open(path).body()).contains("Version 1: Reviewed");
    assertThat(authors.student("Mira").open(exercise).statusCode()).isEqualTo(404);
  }

  @Test
  void redIsNotPublishedAndSaysWhatToDo() {
    String text =
        Authors.text(author, path)
            .replace("differentiate:", "tests:\n  accept: [2*x]\n  reject: [3*x]\ndifferentiate:");
    Authors.save(author, path, text);
    assertThat(Authors.tested(author, path))
        .contains(
            "data-code=\"NOT_ACCEPTED\"", "Line 6, column 12", "counts as wrong", "correct it")
        .doesNotContain("Give version");
    assertThat(publish(2).statusCode()).isEqualTo(422);
    assertThat(authors.student("Mira").open(exercise).statusCode()).isEqualTo(404);
  }

  @Test
  void aPoleInTheDomainIsRed() {
    String text =
        Authors.text(author, path)
            .replace("x: real", "x: [-1, 1]")
            .replace("x^2*sin(x)", "x*ln(x - 2)");
    Authors.save(author, path, text);
    assertThat(Authors.tested(author, path)).contains("data-code=\"FEW_VALUES\"");
    assertThat(publish(2).statusCode()).isEqualTo(422);
  }

  @Test
  void whatWasNotLookedAtIsNotPublished() {
    Authors.tested(author, path);
    Authors.save(authors.instructor("Bob Ray"), path, Authors.text(author, path) + "\nMore.\n");
    HttpResponse<String> refused = publish(1);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Somebody saved version 2 meanwhile");
  }

  @Test
  void versionsAreComparedAndRestored() {
    String first = Authors.text(author, path);
    Authors.save(author, path, first.replace("sin(x)", "cos(x)"));
    assertThat(author.open(path + "/versions").body())
        .contains("data-version=\"1\"", "data-version=\"2\"", "a note", "Sofia Lang")
        .contains("class=\"gone\"", "class=\"new\"", "x^2*cos(x)");

    HttpResponse<String> late = author.post(path + "/versions/1/restore", Map.of("base", "1"));
    assertThat(late.statusCode()).isEqualTo(409);
    author.post(path + "/versions/1/restore", Map.of("base", "2"));
    assertThat(Authors.text(author, path)).isEqualTo(first);
    assertThat(author.open(path + "/versions").body()).contains("Version 1 restored");
    assertThat(author.open(path + "/versions?from=9&to=10").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> publish(int number) {
    return author.post(path + "/publish", Map.of("base", Integer.toString(number)));
  }

  /** An attempt stays beside what was asked then; an answer to a question that is gone is none. */
  @Test
  void whatWasAnsweredStaysAsItWas() {
    Authors.tested(author, path);
    publish(1);
    Visitor student = authors.student("Mira");
    String id = exercise.replace("/exercises/", "");
    String attempt = Visitor.target(student.answer(id, 0, "2x sin(x)"));
    String shown = version(student.open(exercise).body());

    String text = Authors.text(author, path).replace("x^2*sin(x)", "x^3*cos(x)");
    Authors.save(author, path, text);
    Authors.tested(author, path);
    assertThat(publish(2).statusCode()).isEqualTo(303);

    assertThat(student.open(attempt).body())
        .contains("x^{2} \\, \\sin(x)", "data-code=\"INCORRECT\"")
        .doesNotContain("x^{3}");
    assertThat(student.open(exercise).body())
        .contains("x^{3} \\, \\cos(x)", "Before the exercise was changed");
    HttpResponse<String> late =
        student.post(
            exercise + "/attempts",
            Map.of("answer", "2x sin(x) + 1", "seed", "0", "token", "t", "version", shown));
    String target = late.headers().firstValue("Location").orElseThrow();
    assertThat(target).contains("changed=true", "answer=2x");
    assertThat(student.open(exercise + "?changed=true&answer=2x").body())
        .contains("This exercise was changed while you worked on it", "value=\"2x\"");
  }

  private static String version(String page) {
    String before = "name=\"version\" value=\"";
    int from = page.indexOf(before) + before.length();
    return page.substring(from, page.indexOf('"', from));
  }

  /** What a change makes of answers is listed before it happens, and done only when told. */
  @Test
  void answersAreGradedAnewOnlyWhenTold() {
    String text = Authors.text(author, path).replace("{@ function @}", "x^2");
    String asked = text.replace(DIFFERENTIATE, ASKED.formatted("2*x", "3*x"));
    String mistaken = text.replace(DIFFERENTIATE, ASKED.formatted("3*x", "2*x"));
    Authors.save(author, path, mistaken);
    assertThat(Authors.tested(author, path)).contains("All tests have passed");
    publish(2);
    Visitor student = authors.student("Mira");
    String classPath = authors.newClass(author);
    authors.join(student, classPath);
    String id = exercise.replace("/exercises/", "");
    String assignment = Authors.assign(author, classPath, id);
    long seed = Authors.seed(student, assignment, id);
    String attempt = Visitor.target(student.answer(id, seed, "2x"));
    assertThat(student.open(attempt).body()).contains("data-code=\"INCORRECT\"");

    Authors.save(author, path, asked);
    String page = Authors.tested(author, path);
    assertThat(page)
        .contains("1 answer would have another verdict", "<code>2x</code>", "Correct")
        .contains("1 mark would change in", "Mira", "<td>0</td><td><b>10</b></td>");
    Visitor other = authors.instructor("Karl Weber");
    assertThat(other.open(path + "/publish").body())
        .contains("1 mark would change in a class that you do not teach.")
        .doesNotContain("Mira");
    assertThat(student.open(assignment).body()).contains("0 of 10 points");
    HttpResponse<String> moved =
        author.post(path + "/publish", Map.of("base", "3", "regrade", "7"));
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(authors.acts(id)).isZero();

    assertThat(author.post(path + "/publish", Map.of("base", "3", "regrade", "1")).statusCode())
        .isEqualTo(303);
    assertThat(authors.acts(id)).isOne();
    assertThat(author.open(classPath + "/exercises/" + id).body())
        .contains("Graded anew with version 3 of the exercise", "1 answer, ");
    assertThat(student.open(attempt).body()).contains("data-code=\"INCORRECT\"", "100 %");
    assertThat(student.open(assignment).body()).contains("10 of 10 points");
    assertThat(Authors.tested(author, path)).doesNotContain("would have another verdict");
    String undo =
        author
            .open(classPath + "/exercises/" + id)
            .body()
            .replaceAll("(?s).*action=\"([^\"]+/undo)\".*", "$1");
    author.post(undo, Map.of());
    assertThat(student.open(assignment).body()).contains("0 of 10 points");
  }
}
