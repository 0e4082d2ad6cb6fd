package nabla.web.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class OwnPagesTest {
  private static final String EXERCISE = "power-rule";
  private static final Pattern SEED = Pattern.compile("name=\"seed\" value=\"(\\d+)\"");

  @TestHTTPResource("/")
  String address;

  @Inject ExerciseLibrary library;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(address.substring(0, address.length() - 1));
  }

  private long seed() {
    Matcher seed = SEED.matcher(visitor.open("/exercises/" + EXERCISE).body());
    assertThat(seed.find()).isTrue();
    return Long.parseLong(seed.group(1));
  }

  private String right(long seed) {
    return TextPrinter.print(library.find(EXERCISE).orElseThrow().variant(seed).spec().reference());
  }

  private String own(String query) {
    return visitor.open("/me" + query).body().replaceAll("(?s)<span class=\"katex.*?</math>", "");
  }

  private boolean says(String query, String text) {
    return own(query).contains(text);
  }

  @Test
  void whoHasDoneNothingIsLedToTheBeginning() {
    assertThat(says("", "Start with 1.1")).isTrue();
    assertThat(says("", "Nothing here.")).isTrue();
    assertThat(says("", "0 of 7 solved")).isTrue();
  }

  @Test
  void aMistakeComesUpAgainInOtherNumbers() {
    long seed = seed();
    visitor.answer(EXERCISE, seed, "x");
    assertThat(says("", "Tried, and not solved yet.")).isTrue();
    visitor.answer(EXERCISE, seed, right(seed));
    assertThat(says("", "The next repetition:")).isTrue();
    assertThat(says("", "follow-up")).isFalse();

    visitor.answer(EXERCISE, seed + 1, "x");
    assertThat(says("", "/exercises/" + EXERCISE + "/follow-up")).isTrue();
    assertThat(visitor.open("/").body().contains("1 exercise comes up again today")).isTrue();

    String target = Visitor.target(visitor.post("/exercises/" + EXERCISE + "/follow-up", Map.of()));
    assertThat(target).endsWith("/exercises/" + EXERCISE);
    assertThat(seed()).isNotIn(seed, seed + 1);
  }

  @Test
  void onlyWhatWasAnsweredIsRepeated() {
    seed();
    assertThat(visitor.post("/exercises/" + EXERCISE + "/follow-up", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(visitor.post("/exercises/nothing/follow-up", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void answersAreFoundByTextExerciseAndVerdict() {
    long seed = seed();
    visitor.answer(EXERCISE, seed, "x + 12345");
    visitor.answer(EXERCISE, seed, "6789 +");

    assertThat(own("?q=12345").contains("x + 12345") || own("?q=12345").contains("12345")).isTrue();
    assertThat(says("?q=12345", "6789 +")).isFalse();
    assertThat(says("?q=power+rule", "6789 +")).isTrue();
    assertThat(says("?q=3.6", "6789 +")).isTrue();
    assertThat(says("?verdict=INCORRECT", "6789 +")).isFalse();
    assertThat(says("?verdict=INVALID", "6789 +")).isTrue();
    assertThat(says("?q=%25", "Nothing here.")).isTrue();
    assertThat(says("?before=yesterday&verdict=NONE&q=", "6789 +")).isTrue();
    assertThat(says("?q=%3Cscript%3E", "<script>\"")).isFalse();
  }

  @Test
  void longHistoriesHavePages() {
    long seed = seed();
    for (int i = 0; i < 27; i++) {
      visitor.answer(EXERCISE, seed, i + " +");
    }
    String first = own("?q=%2B");
    Matcher older = Pattern.compile("href=\"(/me\\?[^\"#]*)#history\" rel=\"next\"").matcher(first);
    assertThat(older.find()).isTrue();
    assertThat(first.contains(">1 +<")).isFalse();
    String second = visitor.open(older.group(1).replace("&amp;", "&")).body();
    assertThat(second.contains(">1 +<")).isTrue();
    assertThat(second.contains(">26 +<")).isFalse();
  }

  @Test
  void nobodySeesTheAnswersOfOthers() {
    visitor.answer(EXERCISE, seed(), "x + 4711");
    Visitor other = new Visitor(address.substring(0, address.length() - 1));
    other.open("/exercises/" + EXERCISE);
    assertThat(other.open("/me?q=4711").body().contains("Nothing here.")).isTrue();
  }
}
