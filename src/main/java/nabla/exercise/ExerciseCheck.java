package nabla.exercise;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Deciding;
import nabla.decide.Verdict;
import nabla.diagnose.Diagnoser;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.grade.Spotting;

/** Runs the author's tests of one exercise over its variants, and checks every reference. */
final class ExerciseCheck {
  private static final Duration BUDGET = Duration.ofSeconds(2);

  private final Algebra algebra;
  private final Exercise exercise;
  private final List<Variant> variants;
  private final Problems problems;

  /**
   * How much there is.
   *
   * @param variants how many variants were looked at
   * @param tests how many answers the author lists
   * @param predicted how many different wrong answers are recognised in the first variant
   * @param named how many wrong answers of an expression the author lists
   * @param explained of how many of these the first variant tells how one comes to them
   */
  record Counts(int variants, int tests, long predicted, int named, long explained) {}

  /**
   * What was found.
   *
   * @param generated how many answers were tried that follow from the function alone
   * @param unconfirmed in how many variants the algebra could not confirm the derivative
   */
  record Report(Counts counts, int generated, int unconfirmed, List<AuthoringProblem> problems) {
    /** What there is to tell about one exercise. */
    CheckReport told() {
      return new CheckReport(counts.variants(), counts.tests(), generated, unconfirmed, problems);
    }
  }

  ExerciseCheck(Algebra algebra, Exercise exercise, int mostVariants) {
    this.algebra = algebra;
    this.exercise = exercise;
    this.variants =
        LongStream.range(0, Math.min(mostVariants, exercise.variantCount()))
            .mapToObj(exercise::variant)
            .toList();
    this.problems = new Problems(exercise.source());
  }

  Report run() {
    return run(new CheckProgress());
  }

  /** As above, telling {@code progress} how far it is. */
  Report run(CheckProgress progress) {
    Definition definition = exercise.definition();
    Counts counts = counts();
    progress.expect((counts.tests() + 1) * variants.size());
    Grader grader = Grader.withoutDiagnoses(deciding());
    new ExampleCheck(grader, definition, variants, problems).run(progress);
    int generated = new GeneratedTests(grader, variants, problems, definition.askedAt()).run();
    boolean asks = variants.get(0).asksExpression();
    int unconfirmed =
        asks
            ? new ReferenceCheck(algebra, BUDGET, definition, problems).run(variants, progress)
            : 0;
    checkShown();
    return new Report(counts, generated, unconfirmed, problems.found());
  }

  /** What counts as right does so with or without a proof, so one is sought in doubt alone. */
  private Deciding deciding() {
    Decider comparing = new Decider(Algebra.NONE, BUDGET);
    Decider proving = new Decider(algebra, BUDGET);
    return (answer, reference, scope, relation) -> {
      Verdict verdict = comparing.decide(answer, reference, scope, relation);
      return verdict instanceof Verdict.Undecided
          ? proving.decide(answer, reference, scope, relation)
          : verdict;
    };
  }

  /** How much there is, without checking any of it. */
  Counts counts() {
    Definition.Examples examples = exercise.definition().examples();
    Variant first = variants.get(0);
    return new Counts(
        variants.size(),
        examples.count() + derivations(),
        first.asksExpression() ? predicted(first.spec()) : 0,
        examples.rejected().size(),
        first.asksExpression()
            ? examples.rejected().stream().filter(example -> isExplained(example, first)).count()
            : 0);
  }

  private static long predicted(AnswerSpec spec) {
    return new Diagnoser(spec.task(), spec.scope(), spec.reference(), spec.relation())
        .predicted()
        .size();
  }

  private boolean isExplained(Example example, Variant variant) {
    String text = example.text(exercise.definition().values(variant.seed()));
    return example.because().isPresent()
        || new Grader(Algebra.NONE).grade(text, variant.spec()).outcome()
                instanceof Outcome.Incorrect incorrect
            && !incorrect.diagnoses().isEmpty();
  }

  private int derivations() {
    return exercise
        .definition()
        .question()
        .more()
        .deriving()
        .map(deriving -> deriving.examples().size())
        .orElse(0);
  }

  /** Two options that read alike cannot be told apart. */
  private void checkShown() {
    for (Variant variant : variants) {
      List<Shown> items = variant.shown().items();
      long different = items.stream().map(Shown::text).distinct().count();
      if (different < items.size() && !(variant.demand() instanceof Spotting)) {
        problems.at(
            exercise.definition().askedAt(),
            "SHOWN_TWICE",
            "Two of what is shown read alike%s: exclude such values under 'where'.",
            variant.drawn());
        return;
      }
    }
  }
}
