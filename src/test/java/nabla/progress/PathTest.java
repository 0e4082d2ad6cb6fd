package nabla.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nabla.attempt.Graded;
import nabla.attempt.Progress;
import nabla.diagnose.Diagnosis;
import nabla.diagnose.Misconception;
import nabla.diagnose.Mistake;
import nabla.exercise.Course;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PathTest {
  private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");

  private static ExerciseLibrary library;
  private static Course course;

  private final Map<String, Learning> learned = new HashMap<>();

  @BeforeAll
  static void read() {
    library = ExerciseLibrary.read(Path.of("exercises"));
    course = library.course();
  }

  private static Learning learning(Progress progress, boolean firm, Instant due) {
    return new Learning(progress, firm, Optional.ofNullable(due), List.of(), Set.of(), NOW);
  }

  private static Section section(String slug) {
    return course.sections().stream().filter(s -> s.slug().equals(slug)).findFirst().orElseThrow();
  }

  private void all(String slug, Learning learning) {
    section(slug).exercises().forEach(exercise -> learned.put(exercise.id(), learning));
  }

  private nabla.progress.Path path() {
    return nabla.progress.Path.of(course, learned, NOW);
  }

  @Test
  void aSectionIsMasteredWhenEachExerciseIsFirm() {
    Section product = section("product-rule");
    assertThat(Mastery.of(product, learned)).isEqualTo(Mastery.NOT_BEGUN);
    all("product-rule", learning(Progress.SOLVED, true, null));
    assertThat(Mastery.of(product, learned)).isEqualTo(Mastery.MASTERED);
    learned.put("product-of-two", learning(Progress.SOLVED, false, NOW));
    assertThat(Mastery.of(product, learned)).isEqualTo(Mastery.SOLVED);
    learned.put("product-of-two", learning(Progress.TRIED, false, null));
    assertThat(Mastery.of(product, learned)).isEqualTo(Mastery.BEGUN);
  }

  @Test
  void thePathBeginsAtTheBeginningAndWaitsForPrerequisites() {
    assertThat(path().next().orElseThrow().number()).isEqualTo("1.1");
    all("why-calculus", learning(Progress.SOLVED, true, null));
    all("the-derivative-as-a-limit", learning(Progress.SOLVED, true, null));
    all("powers-and-polynomials", learning(Progress.TRIED, false, null));
    // All of section 3 is begun, and section 4 builds on section 2 alone.
    assertThat(path().next().orElseThrow().sectionSlug()).isEqualTo("linearity");
    all("linearity", learning(Progress.TRIED, false, null));
    // Nothing is ready: nothing is locked either.
    assertThat(path().next().orElseThrow().sectionSlug()).isEqualTo("product-rule");
    all("linearity", learning(Progress.SOLVED, false, null));
    learned.put("derive-the-product-rule", learning(Progress.SOLVED, false, NOW.minusSeconds(9)));
    assertThat(path().repeat()).extracting(Exercise::id).containsExactly("derive-the-product-rule");
    assertThat(path().goOn().orElseThrow().sectionSlug()).isEqualTo("powers-and-polynomials");
  }

  @Test
  void aRepetitionTellsTheMistakeFromTheRightRule() {
    Exercise exercise = library.find("power-rule").orElseThrow();
    Diagnosis made =
        new Diagnosis(List.of(new Mistake(Misconception.POWER_NOT_DECREMENTED, new TreeMap<>())));
    Set<java.util.SortedMap<String, String>> seen =
        Set.of(exercise.variant(4).parameters(), exercise.variant(5).parameters());
    Learning learning =
        new Learning(Progress.SOLVED, false, Optional.of(NOW), List.of(made), seen, NOW);
    long seed = Learner.seed(exercise, learning, 3);
    assertThat(seed).isGreaterThan(5);
    var spec = exercise.variant(seed).spec();
    assertThat(
            new nabla.diagnose.Diagnoser(
                    spec.task(), spec.scope(), spec.reference(), spec.relation())
                .separated())
        .contains(Misconception.POWER_NOT_DECREMENTED);
  }

  @Test
  void whereAllVariantsWereAnsweredTheNextOneIsTaken() {
    Exercise exercise = library.find("derive-the-product-rule").orElseThrow();
    Set<java.util.SortedMap<String, String>> seen = new java.util.HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      seen.add(exercise.variant(seed).parameters());
    }
    Learning learning =
        Learning.of(
            List.of(
                new Graded(
                    exercise.id(), exercise.variant(0).parameters(), false, false, List.of(), NOW)),
            exercise.variantCount());
    Learning all = new Learning(learning.progress(), false, Optional.of(NOW), List.of(), seen, NOW);
    assertThat(Learner.seed(exercise, all, 7)).isEqualTo(8);
  }
}
