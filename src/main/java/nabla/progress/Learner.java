package nabla.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nabla.attempt.Attempts;
import nabla.attempt.Graded;
import nabla.attempt.Practice;
import nabla.diagnose.Diagnoser;
import nabla.diagnose.Misconception;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Variant;

/** What an account has learned, and in which variant it is asked again. */
@ApplicationScoped
public class Learner {
  /** So many variants are looked through for one that tells a mistake from the right rule. */
  private static final int LOOKED_THROUGH = 24;

  private final Attempts attempts;
  private final Practice practice;
  private final ExerciseLibrary library;

  Learner(Attempts attempts, Practice practice, ExerciseLibrary library) {
    this.attempts = attempts;
    this.practice = practice;
    this.library = library;
  }

  /** By exercise; those that are not there were never answered right or wrong. */
  public Map<String, Learning> of(UUID accountId) {
    Map<String, Learning> learned = new HashMap<>();
    attempts.graded(accountId).stream()
        .collect(Collectors.groupingBy(Graded::exerciseId))
        .forEach((id, answers) -> learned.put(id, Learning.of(answers, variants(id))));
    return learned;
  }

  private int variants(String exerciseId) {
    return library.find(exerciseId).map(Exercise::variantCount).orElse(1);
  }

  /** Goes on with the variant of {@code exercise} in which {@code learning} is best repeated. */
  public void repeat(UUID accountId, Exercise exercise, Learning learning) {
    long from = practice.seedFor(accountId, exercise.id());
    practice.workOn(accountId, exercise.id(), seed(exercise, learning, from));
  }

  /**
   * The seed of a variant after {@code from}: one that was not answered yet and in which the last
   * mistake leads to another answer than the right rule; else one that was not answered; else the
   * next one.
   */
  static long seed(Exercise exercise, Learning learning, long from) {
    Set<Misconception> mistakes =
        learning.mistakes().stream()
            .flatMap(diagnosis -> diagnosis.misconceptions().stream())
            .collect(Collectors.toSet());
    long unseen = from + 1;
    boolean found = false;
    for (long seed = from + 1; seed <= from + LOOKED_THROUGH; seed++) {
      Variant variant = exercise.variant(seed);
      if (!learning.seen().contains(variant.parameters())) {
        if (mistakes.isEmpty() || separates(variant, mistakes)) {
          return seed;
        }
        unseen = found ? unseen : seed;
        found = true;
      }
    }
    return unseen;
  }

  private static boolean separates(Variant variant, Set<Misconception> mistakes) {
    return variant.asksExpression()
        && new Diagnoser(
                variant.spec().task(),
                variant.spec().scope(),
                variant.spec().reference(),
                variant.spec().relation())
            .separated().stream().anyMatch(mistakes::contains);
  }
}
