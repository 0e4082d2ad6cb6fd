package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import nabla.math.TextPrinter;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SectionPagesTest {
  @TestHTTPResource("/")
  String address;

  @Inject ExerciseLibrary library;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(address.substring(0, address.length() - 1));
  }

  @Test
  void everySectionSaysWhatItTeachesAndEveryFormulaIsSet() {
    for (Section section : library.course().sections()) {
      for (String path : new String[] {"", "/print"}) {
        String page = visitor.open("/sections/" + section.slug() + path).body();
        assertThat(page)
            .as(section.slug())
            .contains("lesson-text")
            .doesNotContain("katex-error", "class=\"unset\"", "$$", "\\varepsilon$", "??");
      }
    }
  }

  @Test
  void aSectionLeadsToItsExercisesAndItsNeighbours() {
    assertThat(visitor.open("/sections/product-rule").body())
        .contains("href=\"/exercises/product-of-two\"")
        .contains("href=\"/sections/linearity\" rel=\"prev\"")
        .contains("href=\"/sections/chain-rule\" rel=\"next\"");
    assertThat(visitor.open("/").body()).contains("href=\"/sections/product-rule\"");
    assertThat(visitor.open("/exercises/product-of-two").body())
        .contains("href=\"/sections/product-rule\"");
  }

  @Test
  void thePictureIsDrawnWhereTheAddressSaysAndSaidInWords() {
    String page = visitor.open("/sections/the-derivative-as-a-limit?x=0.5&h=1").body();
    assertThat(page)
        .contains("has the slope 2.", "The tangent at x, dashed, has the slope 1")
        .contains("name=\"x\"", "value=\"0.5\"");
    assertThat(visitor.open("/sections/the-derivative-as-a-limit/picture?x=1&h=0.5").body())
        .contains("<svg", "has the slope 2.5.")
        .doesNotContain("<html");
  }

  @Test
  void slidersAreWhereTheyCanBeWhateverTheAddressSays() {
    String nonsense = "?x=1e999&h=-5&h=7&z=%3Cscript%3E&x=NaN";
    assertThat(visitor.open("/sections/the-derivative-as-a-limit" + nonsense).statusCode())
        .isEqualTo(200);
    assertThat(visitor.open("/sections/the-derivative-as-a-limit?x=x&h=").body())
        .contains("<svg")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(visitor.open("/sections/integrals").statusCode()).isEqualTo(404);
    assertThat(visitor.open("/sections/why-calculus/picture").statusCode()).isEqualTo(404);
  }

  @Test
  void onPaperTheSolutionIsThereOnceTheExerciseIsSolved() {
    assertThat(visitor.open("/sections/product-rule/print").body())
        .contains("The solution will be here once you have solved")
        .doesNotContain("rule, section 5");

    long seed = seed("product-of-two");
    visitor.answer(
        "product-of-two",
        seed,
        TextPrinter.print(
            library.find("product-of-two").orElseThrow().variant(seed).spec().reference()));

    assertThat(visitor.open("/sections/product-rule/print").body()).contains("rule, section 5");
  }

  @Test
  void theProductRuleIsInGermanAndOtherSectionsSayThatTheyAreNot() {
    visitor.open("/");
    visitor.post("/preferences", Map.of("language", "de", "theme", "light", "return", "/"));
    assertThat(visitor.open("/sections/product-rule").body())
        .contains("Ein Beispiel", "größer: um")
        .doesNotContain("bisher nur auf Englisch");
    assertThat(visitor.open("/sections/chain-rule").body()).contains("bisher nur auf Englisch");
  }

  private long seed(String exercise) {
    Matcher seed =
        Pattern.compile("name=\"seed\" value=\"(\\d+)\"")
            .matcher(visitor.open("/exercises/" + exercise).body());
    assertThat(seed.find()).isTrue();
    return Long.parseLong(seed.group(1));
  }
}
