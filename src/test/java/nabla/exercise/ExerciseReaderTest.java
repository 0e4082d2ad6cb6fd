package nabla.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExerciseReaderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @Test
  void readsTheBaseExercise() throws IOException {
    assertThat(found(base())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> findsEveryProblemAtItsPlace() throws IOException {
    String base = base();
    return Files.readAllLines(GOLDEN.resolve("broken-exercises.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .map(row -> DynamicTest.dynamicTest(row[1] + " -> " + row[2], () -> check(base, row)));
  }

  @Test
  void survivesWhateverHappensToAFile() throws IOException {
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

  private static void check(String base, String[] row) {
    String replaced = row[0].replace("\\n", "\n");
    String by = row[1].replace("\\t", "\t").replace("\\u0007", "\u0007").replace("\\n", "\n");
    assertThat(base).as("the row's first column is in the base exercise").contains(replaced);
    List<AuthoringProblem> found = found(base.replace(replaced, by));
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

  private static String base() throws IOException {
    return Files.readString(GOLDEN.resolve("base-exercise.md"));
  }
}
