package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Derivations line by line. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LinePagesTest {
  private static final String PAGE = "/exercises/derive-the-product-rule";
  private static final String EXPANDED = "(f + eps f' + O(eps^2))(g + eps g' + O(eps^2))";
  private static final String GOAL = "f g + eps (f' g + f g') + O(eps^2)";

  @TestHTTPResource("/")
  String address;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(address.substring(0, address.length() - 1));
    visitor.open(PAGE);
  }

  @Test
  void aDerivationBeginsWithItsStartAndAnEmptyLine() {
    String page = visitor.open(PAGE).body();

    assertThat(page).contains("name=\"line\"", "aria-label=\"Line 1\"", "Add a line below line 1");
    assertThat(page).doesNotContain("name=\"answer\"", "aria-label=\"Line 2\"");
  }

  @Test
  void theKeypadHasTheFunctionsThatAreLeftOpen() {
    assertThat(visitor.open(PAGE).body())
        .contains("data-typed=\"f(¦)\"", "data-typed=\"g&#39;(¦)\"", "data-typed=\"O(epsilon^2)\"");
  }

  @Test
  void aLineIsReadWhileItIsTyped() {
    assertThat(visitor.open(PAGE + "/lines/reading?seed=1&line=f(x%2Beps)").body())
        .contains("data-text=\"f(x + epsilon)\"", "<math")
        .doesNotContain("<html");
    assertThat(visitor.open(PAGE + "/lines/reading?seed=1&line=f(x%2B").body())
        .contains("data-code=\"UNCLOSED_BRACKET\"");
  }

  @Test
  void whereNothingIsDerivedThereAreNoLines() {
    Map<String, String> form = Map.of("line", "x", "seed", "1");
    assertThat(visitor.post("/exercises/power-rule/lines?change=add&number=1", form).statusCode())
        .isEqualTo(404);
    assertThat(visitor.open("/exercises/power-rule/lines/reading?seed=1&line=x").statusCode())
        .isEqualTo(404);
  }

  @Test
  void linesThatHoldUpToTheGoalAreCorrect() {
    HttpResponse<String> page = checked(EXPANDED, GOAL);

    assertThat(page.body())
        .contains(
            "data-code=\"CORRECT\"", "Every line follows", "three choices", "<li class=\"ok\">");
  }

  @Test
  void theFirstLineThatDoesNotHoldIsMarkedWithFunctionsForWhichItFails() {
    HttpResponse<String> page = checked(EXPANDED, "f g + eps f' g' + O(eps^2)", GOAL);

    assertThat(page.body())
        .contains(
            "data-code=\"INCORRECT\"",
            "Line 2 is the first that does not hold",
            "Take ",
            "The term in",
            "which the remainder covers",
            "<li class=\"ok\">",
            "<li class=\"no\">");
  }

  @Test
  void aWrongLineIsToldHowOneComesToIt() {
    assertThat(checked("(f + f' + O(eps^2)) (g + g' + O(eps^2))").body())
        .contains("Line 1 is what one gets by leaving out the factor");
  }

  @Test
  void whatStopsEarlyOrJumpsIsToldSoAndCostsNothing() {
    assertThat(checked(EXPANDED).body())
        .contains("data-code=\"WRONG_FORM\"", "Every line holds so far. Go on");
    assertThat(checked(GOAL).body()).contains("data-code=\"WRONG_FORM\"", "the whole derivation");
  }

  @Test
  void aChainInOneLineBecomesSeveral() {
    HttpResponse<String> page = checked(EXPANDED + " = " + GOAL);

    assertThat(page.body()).contains("data-code=\"CORRECT\"", "aria-label=\"Line 2\"");
  }

  @Test
  void whatCannotBeReadIsShownAtItsPlace() {
    assertThat(checked(EXPANDED, "f g + eps (").body())
        .contains("data-code=\"INVALID\"", "data-code=\"UNCLOSED_BRACKET\"");
  }

  @Test
  void linesAreAddedMovedAndRemovedWithoutAScript() {
    String added = changed("add", 1, "f(x)", "g(x)").body();
    assertThat(added).contains("id=\"line-2\" value=\"\"", "id=\"line-3\" value=\"g(x)\"");
    assertThat(added).containsPattern("id=\"line-2\"[^>]*autofocus");

    assertThat(changed("up", 2, "f(x)", "g(x)").body())
        .contains("id=\"line-1\" value=\"g(x)\"", "id=\"line-2\" value=\"f(x)\"");
    assertThat(changed("remove", 1, "f(x)", "g(x)").body())
        .contains("id=\"line-1\" value=\"g(x)\"")
        .doesNotContain("id=\"line-2\"");
  }

  private HttpResponse<String> changed(String change, int number, String... lines) {
    return visitor.post(
        PAGE + "/lines?change=" + change + "&number=" + number, form(List.of(lines)));
  }

  private HttpResponse<String> checked(String... lines) {
    return visitor.open(Visitor.target(visitor.post(PAGE + "/attempts", form(List.of(lines)))));
  }

  private static List<Map.Entry<String, String>> form(List<String> lines) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    fields.add(Map.entry("seed", "1"));
    fields.add(Map.entry("token", UUID.randomUUID().toString()));
    lines.forEach(line -> fields.add(Map.entry("line", line)));
    return fields;
  }
}
