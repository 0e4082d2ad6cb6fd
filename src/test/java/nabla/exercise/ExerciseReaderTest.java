package nabla.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExerciseReaderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @Test
  void readsTheBaseExercise() {
    assertThat(found(base())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> findsEveryProblemAtItsPlace() throws IOException {
    String base = base();
    return Files.readAllLines(GOLDEN.resolve("broken-exercises.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[1] + " -> " + row[2], () -> check(base, row, ExerciseReaderTest::found)));
  }

  @Test
  void readsTheBaseTranslation() throws IOException {
    assertThat(foundInTranslation(golden("base-translation.md"))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> findsEveryProblemOfATranslationAtItsPlace() throws IOException {
    String base = golden("base-translation.md");
    return Files.readAllLines(GOLDEN.resolve("broken-translations.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[1] + " -> " + row[2],
                    () -> check(base, row, ExerciseReaderTest::foundInTranslation)));
  }

  @Test
  void survivesWhateverHappensToAFile() {
    String base = base();
    SplittableRandom random = new SplittableRandom(7);
    String pieces = "{}[]()'\"@$|>&*!%#:-+^, \n\t\\\u0000\uD83D\uDE00\uD83Dax09.=";
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder(base);
      for (int change = random.nextInt(1, 6); change > 0; change--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
        } else {
          text.delete(at, Math.min(text.length(), at + random.nextInt(1, 12)));
        }
      }
      int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
      assertThat(found(text.toString()))
          .as(text.toString())
          .allMatch(problem -> problem.line() >= 1 && problem.line() <= lines)
          .allMatch(problem -> problem.column() >= 1)
          .allMatch(problem -> !problem.message().contains("\n"));
    }
  }

  private static void check(
      String base, String[] row, Function<String, List<AuthoringProblem>> finding) {
    String replaced = row[0].replace("\\n", "\n");
    String by = row[1].replace("\\t", "\t").replace("\\u0007", "\u0007").replace("\\n", "\n");
    assertThat(base).as("the row's first column is in the base exercise").contains(replaced);
    List<AuthoringProblem> found = finding.apply(base.replace(replaced, by));
    assertThat(
            found.stream()
                .map(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
                .collect(Collectors.joining("; ")))
        .isEqualTo(row[2]);
    assertThat(found)
        .allSatisfy(
            problem ->
                assertThat(problem.message())
                    .as("a whole sentence, with every gap filled")
                    .matches("\\S.*[.]")
                    .doesNotContainPattern("\\{[a-z]+}|%s"));
  }

  private static List<AuthoringProblem> found(String text) {
    SourceText source = new SourceText("a/base.md", text, "");
    Problems problems = new Problems(source);
    boolean read = ExerciseReader.read(source, problems).isPresent();
    assertThat(read).as("an exercise with a problem is left out").isEqualTo(problems.isEmpty());
    return new ArrayList<>(problems.found());
  }

  private static List<AuthoringProblem> foundInTranslation(String text) {
    SourceText original = new SourceText("a/base.md", golden("base-original.md"), "");
    Problems problems = new Problems(new SourceText("a/base.de.md", text, ""));
    boolean read =
        Translation.read(original, new SourceText("a/base.de.md", text, ""), problems).isPresent();
    assertThat(read).as("a translation with a problem is left out").isEqualTo(problems.isEmpty());
    return problems.found();
  }

  private static String base() {
    return golden("base-exercise.md");
  }

  private static String golden(String name) {
    try {
      return Files.readString(GOLDEN.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
