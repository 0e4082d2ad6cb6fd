package nabla.exercise;

import static nabla.testing.PublishedPage.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.diagnose.Task;
import nabla.testing.PublishedPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published table of all exercises, from their files and the lecture's claims. */
class CoursePageTest {
  private static final Path CLAIMS = Path.of("src/test/resources/golden/lecture.tsv");

  private static ExerciseLibrary library;
  private static List<Claimed> claims;

  private record Claimed(int number, String slides, String claim, List<String> exercises) {}

  @BeforeAll
  static void read() throws IOException {
    library = ExerciseLibrary.read(Path.of("exercises"));
    claims =
        Files.readAllLines(CLAIMS).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .map(r -> new Claimed(Integer.parseInt(r[0]), r[1], r[2], List.of(r[3].split(" "))))
            .toList();
  }

  @Test
  void everyClaimOfTheLectureIsAskedFor() {
    assertThat(claims)
        .extracting(Claimed::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 70).boxed().toList());
    assertThat(claims.stream().flatMap(claim -> claim.exercises().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(exercises().map(Exercise::id).toList());
  }

  @Test
  void isUpToDate() {
    PublishedPage page =
        new PublishedPage(
            "The course",
            """
            All exercises in their order. *Claim* is the number of the claim of the lecture that an exercise asks for, in the \
            table at the end. *Predicted* counts the different wrong answers of the first variant that are explained, with \
            the mistake that leads to them; `check` says more about each exercise.\
            """);
    Map<String, List<Integer>> claimed =
        exercises().collect(Collectors.toMap(Exercise::id, e -> claimsOf(e.id())));
    for (Section section : library.course().sections()) {
      page.heading(section.number() + " " + section.title());
      page.table(
          "",
          List.of("", "exercise", "claim", "kind", "variants", "tests", "predicted"),
          section.exercises().stream().map(e -> row(e, claimed.get(e.id()))).toList());
    }
    page.heading("What the lecture claims");
    page.table(
        "",
        List.of("claim", "slides", "", "exercises"),
        claims.stream()
            .map(
                claim ->
                    List.of(
                        Integer.toString(claim.number()),
                        claim.slides(),
                        code(claim.claim()).replace("`", ""),
                        claim.exercises().stream()
                            .map(id -> library.find(id).orElseThrow().number())
                            .collect(Collectors.joining(", "))))
            .toList());
    page.assertPublishedAs("course.md");
  }

  private static Stream<Exercise> exercises() {
    return library.course().sections().stream().flatMap(s -> s.exercises().stream());
  }

  private static List<Integer> claimsOf(String id) {
    return claims.stream()
        .filter(claim -> claim.exercises().contains(id))
        .map(Claimed::number)
        .toList();
  }

  private static List<String> row(Exercise exercise, List<Integer> claimed) {
    ExerciseCheck.Counts counts = new ExerciseCheck(Algebra.NONE, exercise, 1).counts();
    return List.of(
        exercise.number(),
        exercise.title(),
        claimed.stream().map(String::valueOf).collect(Collectors.joining(", ")),
        kind(exercise.definition().question()),
        Integer.toString(exercise.variantCount()),
        Integer.toString(counts.tests()),
        counts.predicted() == 0 ? "" : Long.toString(counts.predicted()));
  }

  private static String kind(Question question) {
    List<String> kinds = new ArrayList<>();
    Question.More more = question.more();
    more.deriving().ifPresent(deriving -> kinds.add("line by line"));
    more.options().ifPresent(options -> kinds.add(options.kind().key));
    more.plot().ifPresent(plot -> kinds.add("graph"));
    if (!(question.asked() instanceof Asked.Nothing)) {
      kinds.add(asked(question));
    }
    return String.join(", ", kinds);
  }

  private static String asked(Question question) {
    if (question.asked() instanceof Asked.Derivative) {
      return "derivative";
    }
    if (question.asked() instanceof Asked.Change change) {
      return change.task() instanceof Task.Gradient
          ? "gradient"
          : change.task() instanceof Task.Directional ? "directional derivative" : "first order";
    }
    if (question.rules().scope().names().isEmpty()) {
      return "number";
    }
    return question.rules().relation() instanceof nabla.decide.Relation.UpToOrder
        ? "expansion"
        : "expression";
  }
}
