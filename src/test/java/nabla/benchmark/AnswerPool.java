package nabla.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nabla.attempt.Attempt.Verdict;
import nabla.attempt.GradedAnswer;
import nabla.diagnose.PredictedAnswers;
import nabla.exercise.Exercise;
import nabla.exercise.Foreseen;
import nabla.exercise.Variant;
import nabla.grade.AnswerSpec;
import nabla.grade.Grader;
import nabla.math.Expr;
import nabla.math.TextPrinter;

/**
 * What people answer to a variant: right, wrong by a known mistake (the first of them the most
 * often), wrong by a slip of their own, and now and then nothing that can be read or decided.
 */
final class AnswerPool {
  private static final int MISTAKES = 6;
  private static final int SLIPS = 5;
  private static final double SLIP = 0.25;
  private static final double UNREAD = 0.06;
  private static final double UNDECIDED = 0.003;

  private final List<GradedAnswer> right = new ArrayList<>();
  private final List<GradedAnswer> form = new ArrayList<>();
  private final List<GradedAnswer> mistakes = new ArrayList<>();
  private final List<GradedAnswer> slips = new ArrayList<>();
  private final GradedAnswer unread;
  private final GradedAnswer undecided;

  AnswerPool(Exercise exercise, long seed, Grader grader) {
    Variant variant = exercise.variant(seed);
    boolean typed = variant.demand() instanceof AnswerSpec;
    unread = GradedAnswer.of(exercise, seed, typed ? "(2 x" : "", grader);
    Set<String> known = typed ? predicted(variant) : picks();
    for (String text : known) {
      add(GradedAnswer.of(exercise, seed, text, grader), mistakes);
    }
    if (typed) {
      for (String text : slips(variant, seed)) {
        add(GradedAnswer.of(exercise, seed, text, grader), slips);
      }
    }
    List<GradedAnswer> wrong = mistakes.isEmpty() ? slips : mistakes;
    undecided =
        wrong.isEmpty()
            ? unread
            : GradedAnswer.undecided(
                exercise, seed, typed ? slips(variant, seed).iterator().next() : "1", grader);
  }

  private void add(GradedAnswer answer, List<GradedAnswer> wrong) {
    switch (answer.verdict()) {
      case CORRECT -> right.add(answer);
      case WRONG_FORM -> form.add(answer);
      case INCORRECT -> wrong.add(answer);
      case INVALID, UNDECIDED -> {
        // Of those there is one each.
      }
    }
  }

  private static Set<String> predicted(Variant variant) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(TextPrinter.print(variant.spec().reference()));
    variant.foreseen().stream()
        .map(Foreseen::answer)
        .forEach(answer -> texts.add(TextPrinter.print(answer.expression())));
    variant
        .spec()
        .task()
        .filter(task -> !variant.spec().scope().hasMatrices())
        .map(PredictedAnswers::of)
        .orElse(List.of())
        .stream()
        .limit(MISTAKES)
        .forEach(answer -> texts.add(TextPrinter.print(answer)));
    return texts;
  }

  private static Set<String> slips(Variant variant, long seed) {
    Random random = new Random(seed);
    Expr reference = variant.spec().reference();
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 0; i < SLIPS; i++) {
      Expr factor =
          Expr.quotient(Expr.integer(2 + random.nextInt(40)), Expr.integer(41 + random.nextInt(9)));
      texts.add(TextPrinter.print(Expr.product(factor, reference)));
    }
    return texts;
  }

  private static Set<String> picks() {
    Set<String> texts = new LinkedHashSet<>();
    for (int i = 1; i <= MISTAKES; i++) {
      texts.add(Integer.toString(i));
    }
    texts.addAll(List.of("1,2", "2,3", "1:1,2:2,3:1", "1:2,2:1,3:2,4:1"));
    return texts;
  }

  /** The answer of somebody who is right with {@code probability}. */
  GradedAnswer draw(Random random, double probability) {
    double luck = random.nextDouble();
    if (luck < UNDECIDED) {
      return undecided;
    }
    if (luck < UNDECIDED + UNREAD) {
      return unread;
    }
    if (random.nextDouble() < probability && !right.isEmpty()) {
      return right.get(random.nextInt(right.size()));
    }
    if (!form.isEmpty() && random.nextInt(4) == 0) {
      return form.get(random.nextInt(form.size()));
    }
    List<GradedAnswer> wrong = random.nextDouble() < SLIP ? slips : mistakes;
    List<GradedAnswer> there = wrong.isEmpty() ? (wrong == slips ? mistakes : slips) : wrong;
    // Half of all make the first mistake, half of the others the second, and so on.
    for (GradedAnswer answer : there) {
      if (random.nextBoolean()) {
        return answer;
      }
    }
    return there.isEmpty() ? unread : there.get(random.nextInt(there.size()));
  }

  /** Whether anybody can be right. */
  boolean isSolvable() {
    return !right.isEmpty();
  }

  static boolean ends(GradedAnswer answer) {
    return answer.verdict() == Verdict.CORRECT;
  }
}
