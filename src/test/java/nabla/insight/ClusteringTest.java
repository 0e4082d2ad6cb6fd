package nabla.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nabla.algebra.Algebra;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Variant;
import nabla.grade.Grade;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.math.TextPrinter;
import org.junit.jupiter.api.Test;

/** Wrong answers to one exercise in many variants, joined. */
class ClusteringTest {
  private static final ExerciseLibrary LIBRARY = ExerciseLibrary.read(Path.of("exercises"));
  private static final Grader GRADER = new Grader(Algebra.NONE);

  /** Power rule: f(x) = a x^n. */
  private static final Exercise POWER = LIBRARY.find("power-rule").orElseThrow();

  @Test
  void answersThatComeToTheSameAreOneCluster() {
    List<GivenAnswer> answers = new ArrayList<>();
    for (long seed = 0; seed < 6; seed++) {
      // Nobody's known mistake: a constant that depends on the variant.
      Map<String, String> p = POWER.variant(seed).parameters();
      answers.add(answer(POWER, seed, "x^(" + p.get("n") + ") + (" + p.get("c") + ")"));
      answers.add(answer(POWER, seed, "(" + p.get("c") + ") + x^(" + p.get("n") + ")"));
      answers.add(answer(POWER, seed, "17*x"));
    }

    List<AnswerCluster> clusters = clusters(answers);

    assertThat(clusters.stream().map(c -> c.answers().size()))
        .as(described(clusters))
        .containsExactlyInAnyOrder(12, 6);
    assertThat(clusters.stream().map(AnswerCluster::variants)).containsOnly(6L);
  }

  @Test
  void aKnownMistakeIsOneClusterInAllVariants() {
    List<GivenAnswer> answers = new ArrayList<>();
    for (long seed = 0; seed < 4; seed++) {
      Variant variant = POWER.variant(seed);
      String f = TextPrinter.print(variant.spec().reference()) + "*x";
      answers.add(answer(POWER, seed, f));
    }
    List<AnswerCluster> clusters = clusters(answers);
    assertThat(clusters).hasSize(1);
    assertThat(clusters.get(0).key()).startsWith("mistakes:");
  }

  @Test
  void laterAnswersBelongToTheSameClusterByItsKey() {
    List<GivenAnswer> early = new ArrayList<>();
    for (long seed = 0; seed < 4; seed++) {
      early.add(answer(POWER, seed, "x^(" + POWER.variant(seed).parameters().get("n") + ") + 19"));
    }
    List<AnswerCluster> clusters = clusters(early);
    assertThat(clusters).hasSize(1);
    String key = clusters.get(0).key();
    String n = POWER.variant(8).parameters().get("n");
    assertThat(Clustering.belongs(POWER, answer(POWER, 8, "19 + x^(" + n + ")"), key)).isTrue();
    assertThat(Clustering.belongs(POWER, answer(POWER, 8, "18 + x^(" + n + ")"), key)).isFalse();
  }

  @Test
  void tenThousandDifferentAnswersAreCountedToo() {
    List<GivenAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      answers.add(plain(i % 5, i + 100 + "*x + " + i));
    }
    List<AnswerCluster> clusters = clusters(answers);
    assertThat(clusters.stream().mapToInt(c -> c.answers().size()).sum()).isEqualTo(10_000);
  }

  private static List<AnswerCluster> clusters(List<GivenAnswer> answers) {
    Clustering clustering = new Clustering(answers);
    AnswerFamilies families = new AnswerFamilies(POWER);
    clustering.toCompare().forEach(families::place);
    return clustering.clusters(families);
  }

  private static String described(List<AnswerCluster> clusters) {
    return clusters.stream().map(AnswerCluster::key).collect(Collectors.joining(", "));
  }

  private static GivenAnswer answer(Exercise exercise, long seed, String text) {
    Variant variant = exercise.variant(seed);
    Grade grade = GRADER.grade(text, variant.demand());
    assertThat(grade.outcome()).as(text).isInstanceOf(Outcome.Incorrect.class);
    return new GivenAnswer(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "Somebody",
        seed,
        variant.parameters(),
        text,
        text,
        "",
        Optional.of(grade.outcome())
            .map(Outcome.Incorrect.class::cast)
            .map(Outcome.Incorrect::diagnoses)
            .orElseThrow(),
        Instant.EPOCH);
  }

  private static GivenAnswer plain(long seed, String text) {
    return new GivenAnswer(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "Somebody",
        seed,
        POWER.variant(seed).parameters(),
        text,
        text,
        "",
        List.of(),
        Instant.EPOCH);
  }
}
