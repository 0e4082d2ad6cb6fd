package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Shown;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exercises in which something is picked: options, items with classes, and the lines of a text. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PickPagesTest {
  private static final long SEED = 5;

  @TestHTTPResource("/")
  String address;

  @Inject ExerciseLibrary library;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(address.substring(0, address.length() - 1));
  }

  @Test
  void optionsAreBoxesWithoutAFieldToTypeIn() {
    HttpResponse<String> page = visitor.open("/exercises/same-trace");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<fieldset", "<legend>", "type=\"checkbox\" name=\"pick\"", "<math")
        .doesNotContain("name=\"answer\"");
  }

  @Test
  void allRightOptionsAreCorrect() {
    HttpResponse<String> page = picked("same-trace", right("same-trace"));

    assertThat(page.body()).contains("data-code=\"CORRECT\"", "checked", "id=\"solution\"");
    assertThat(page.body()).contains("The trace of a product is not the product of traces.");
  }

  @Test
  void aWrongOptionGetsItsReasonAndTheRightOnesAreNotTold() {
    String wrong =
        shown("same-trace").stream()
            .filter(option -> option.group() == 0)
            .map(option -> Integer.toString(option.number()))
            .findFirst()
            .orElseThrow();

    HttpResponse<String> page = picked("same-trace", List.of(wrong));

    assertThat(page.body())
        .contains("data-code=\"INCORRECT\"", "class=\"reason\"", "3 right ones are missing");
    assertThat(page.body()).doesNotContain("The last factor moved to the front.");
  }

  @Test
  void nothingPickedCostsNothing() {
    HttpResponse<String> page = picked("same-trace", List.of());

    assertThat(page.body()).contains("data-code=\"NOTHING_CHOSEN\"", "did not count");
  }

  @Test
  void itemsHaveAListOfClassesEach() {
    assertThat(visitor.open("/exercises/derivative-or-integral").body())
        .contains("<select", "<label for=\"pick-", ">integral</option>");
    List<String> classes =
        shown("derivative-or-integral").stream().map(i -> i.number() + ":" + i.group()).toList();
    assertThat(picked("derivative-or-integral", classes).body())
        .contains("data-code=\"CORRECT\"", " selected>");

    List<String> swapped =
        shown("derivative-or-integral").stream()
            .map(i -> i.number() + ":" + (3 - i.group()))
            .toList();
    assertThat(picked("derivative-or-integral", swapped).body())
        .contains("data-code=\"INCORRECT\"", "4 items are in the wrong place");
    assertThat(picked("derivative-or-integral", swapped.subList(0, 2)).body())
        .contains("data-code=\"NOTHING_CHOSEN\"");
  }

  @Test
  void theWrongLineAndItsCorrectionAreAskedFor() {
    assertThat(visitor.open("/exercises/sign-in-a-series").body())
        .contains("type=\"radio\" name=\"pick\"", "What the line should say");

    assertThat(corrected("3", "{a}*ln(1 + {k}*x)").body()).contains("data-code=\"CORRECT\"");
    assertThat(corrected("2", "{a}*ln(1 + {k}*x)").body())
        .contains("data-code=\"INCORRECT\"", "not the first line that is wrong");
    assertThat(corrected("3", "{a}*{k}*x + {a}*({k}*x)^2/2").body())
        .contains(
            "data-code=\"INCORRECT\"", "You found the line", "This is what the line says already");
    assertThat(corrected("3", "{a}*{k}*x +").body())
        .contains("data-code=\"EXPECTED_OPERAND\"", "did not count");
  }

  @Test
  void whatWasPickedStaysInTheHistory() {
    picked("derivative-or-integral", List.of());
    picked("same-trace", right("same-trace"));

    String page = visitor.open("/exercises/same-trace").body();

    assertThat(page.substring(page.indexOf("id=\"history\""))).contains("<math", "Correct.");
  }

  private List<Shown> shown(String exercise) {
    return library.find(exercise).orElseThrow().variant(SEED).shown().items();
  }

  private List<String> right(String exercise) {
    return shown(exercise).stream()
        .filter(option -> option.group() == 1)
        .map(option -> Integer.toString(option.number()))
        .toList();
  }

  private HttpResponse<String> corrected(String line, String correction) {
    Map<String, String> drawn =
        library.find("sign-in-a-series").orElseThrow().variant(SEED).parameters();
    return sent(
        "sign-in-a-series",
        List.of(line),
        Map.entry(
            "answer",
            correction.replace("{a}", drawn.get("a")).replace("{k}", "(" + drawn.get("k") + ")")));
  }

  private HttpResponse<String> picked(String exercise, List<String> picks) {
    return sent(exercise, picks, Map.entry("other", ""));
  }

  private HttpResponse<String> sent(
      String exercise, List<String> picks, Map.Entry<String, String> more) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    fields.add(Map.entry("seed", Long.toString(SEED)));
    fields.add(more);
    picks.forEach(pick -> fields.add(Map.entry("pick", pick)));
    fields.add(Map.entry("token", UUID.randomUUID().toString()));
    visitor.open("/exercises/" + exercise);
    return visitor.open(
        Visitor.target(visitor.post("/exercises/" + exercise + "/attempts", fields)));
  }
}
