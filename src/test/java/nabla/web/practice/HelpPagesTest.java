package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.ExerciseLibrary;
import nabla.math.TextPrinter;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HelpPagesTest {
  private static final String EXERCISE = "exponential-of-a-cosine";
  private static final String PAGE = "/exercises/" + EXERCISE;
  private static final Pattern SEED = Pattern.compile("name=\"seed\" value=\"(\\d+)\"");

  @TestHTTPResource("/")
  String address;

  @Inject ExerciseLibrary library;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(address.substring(0, address.length() - 1));
  }

  @Test
  void nothingIsOpenUntilItIsAskedFor() {
    String page = visitor.open(PAGE).body();

    assertThat(page)
        .contains("Show hint 1 of", "A hint costs no attempt", "Show me the solution")
        .contains("id=\"solution\" aria-labelledby=\"solution-title\" hidden")
        .doesNotContain("class=\"open\" data-number", "chain rule, section");
  }

  @Test
  void hintsOpenOneAfterTheOther() {
    long seed = seed();
    post("/hints?rung=2", seed, "");
    assertThat(visitor.open(PAGE).body()).doesNotContain("class=\"open\" data-number");

    post("/hints?rung=1", seed, "2x");
    post("/hints?rung=1", seed, "2x");
    assertThat(visitor.open(PAGE).body())
        .containsOnlyOnce("class=\"open\" data-number")
        .contains("Show hint 2 of");
  }

  @Test
  void whatWasTypedStays() {
    HttpResponse<String> response = send("/hints?rung=1", seed(), "2x + 1");
    assertThat(response.headers().firstValue("Location").orElseThrow())
        .matches(".*" + PAGE + "\\?answer=2x(\\+|%20)%2B(\\+|%20)1");
  }

  @Test
  void theSolutionNamesItsRulesAndTheVariantCountsAsSeen() {
    long seed = seed();
    String page = post("/solution", seed, "").body();

    assertThat(page).contains("chain rule, section 6", "this variant counts as seen");

    visitor.answer(EXERCISE, seed, right(seed));
    assertThat(visitor.open(PAGE).body()).contains("0 of ");
  }

  @Test
  void theSolutionIsThereOnceTheVariantIsSolved() {
    long seed = seed();
    visitor.answer(EXERCISE, seed, right(seed));

    assertThat(visitor.open(PAGE).body())
        .contains("chain rule, section 6", "1 of ")
        .doesNotContain("this variant counts as seen", "Show me the solution");
  }

  @Test
  void anotherVariantHasItsSolutionStillToCome() {
    long seed = seed();
    post("/solution", seed, "");
    visitor.post(PAGE + "/variants", Map.of());

    assertThat(visitor.open(PAGE).body()).contains("Show me the solution");
  }

  private HttpResponse<String> send(String path, long seed, String answer) {
    Map<String, String> form = new HashMap<>();
    form.put("seed", Long.toString(seed));
    form.put("answer", answer);
    return visitor.post(PAGE + path, form);
  }

  private HttpResponse<String> post(String path, long seed, String answer) {
    HttpResponse<String> response = send(path, seed, answer);
    assertThat(response.statusCode()).isEqualTo(303);
    return visitor.open(Visitor.target(response));
  }

  private long seed() {
    Matcher seed = SEED.matcher(visitor.open(PAGE).body());
    assertThat(seed.find()).isTrue();
    return Long.parseLong(seed.group(1));
  }

  private String right(long seed) {
    return TextPrinter.print(library.find(EXERCISE).orElseThrow().variant(seed).spec().reference());
  }
}
