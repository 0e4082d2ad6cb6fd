package nabla.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.decide.Decider;
import nabla.decide.Evidence;
import nabla.decide.Verdict;
import nabla.diagnose.Diagnoser;
import nabla.diagnose.RightAnswers;
import nabla.diagnose.Task;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Sampler;
import nabla.evaluate.Value;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.grade.Spotting;
import nabla.math.Expr;
import nabla.math.Symbols;
import nabla.math.TextPrinter;
import nabla.shape.ShapeChecker;

/** Runs the author's tests of one exercise over its variants, and checks every reference. */
final class ExerciseCheck {
  private static final Duration BUDGET = Duration.ofSeconds(2);
  private static final int POINTS = 40;

  /** The fewest of {@link #POINTS} points of the domain at which a reference must have a value. */
  private static final int ENOUGH = 24;

  private final Algebra algebra;
  private final Grader grader;
  private final Exercise exercise;
  private final List<Variant> variants;
  private final Problems problems;

  /**
   * How much there is.
   *
   * @param variants how many variants were looked at
   * @param tests how many answers the author lists
   * @param predicted how many different wrong answers are recognised in the first variant
   */
  record Counts(int variants, int tests, long predicted) {}

  /**
   * What was found.
   *
   * @param unconfirmed in how many variants the algebra could not confirm the derivative
   */
  record Report(Counts counts, int unconfirmed, List<AuthoringProblem> problems) {}

  ExerciseCheck(Algebra algebra, Exercise exercise, int mostVariants) {
    this.algebra = algebra;
    this.grader = new Grader(algebra, BUDGET);
    this.exercise = exercise;
    this.variants =
        LongStream.range(0, Math.min(mostVariants, exercise.variantCount()))
            .mapToObj(exercise::variant)
            .toList();
    this.problems = new Problems(exercise.source());
  }

  Report run() {
    Definition.Examples examples = exercise.definition().examples();
    examples.accepted().forEach(this::checkAccepted);
    examples.inWrongForm().forEach(this::checkForm);
    examples.rejected().forEach(this::checkRejected);
    int unconfirmed = 0;
    if (variants.get(0).asksExpression()) {
      checkValues();
      checkOrigin();
      unconfirmed = checkDerivatives() + checkClaims();
    }
    checkShown();
    exercise.definition().question().more().deriving().ifPresent(this::checkDerivations);
    Counts counts = new Counts(variants.size(), examples.count() + derivations(), predicted());
    return new Report(counts, unconfirmed, problems.found());
  }

  private long predicted() {
    return variants.get(0).asksExpression() ? predicted(variants.get(0).spec()) : 0;
  }

  private static long predicted(AnswerSpec spec) {
    return new Diagnoser(spec.task(), spec.scope(), spec.reference(), spec.relation()).predicted();
  }

  private void checkAccepted(Example example) {
    report(
        example,
        "NOT_ACCEPTED",
        "should be right but %s",
        variant -> {
          Outcome outcome = grade(example, variant);
          return outcome instanceof Outcome.Correct ? "" : described(outcome);
        });
  }

  private void checkForm(Example example) {
    report(
        example,
        "NOT_WRONG_FORM",
        "should be right in value and wrong in form but %s",
        variant -> {
          Outcome outcome = grade(example, variant);
          return outcome instanceof Outcome.WrongForm ? "" : described(outcome);
        });
  }

  private void checkRejected(Example example) {
    report(
        example,
        "NOT_REJECTED",
        "should be wrong but %s",
        variant -> {
          Outcome outcome = grade(example, variant);
          return outcome instanceof Outcome.Incorrect ? "" : described(outcome);
        });
  }

  private Outcome grade(Example example, Variant variant) {
    Map<String, Expr> values = exercise.definition().values(variant.seed());
    Grade grade = grader.grade(example.text(values), variant.spec());
    return grade.outcome();
  }

  private static String described(Outcome outcome) {
    if (outcome instanceof Outcome.Correct) {
      return "counts as right";
    }
    if (outcome instanceof Outcome.Incorrect) {
      return "counts as wrong";
    }
    if (outcome instanceof Outcome.WrongForm) {
      return "is right in value but not in the form asked for";
    }
    return outcome instanceof Outcome.Invalid ? "cannot be read" : "cannot be decided";
  }

  private void report(
      Example example, String code, String message, Function<Variant, String> failure) {
    List<Variant> failed = variants.stream().filter(v -> !failure.apply(v).isEmpty()).toList();
    if (!failed.isEmpty()) {
      Variant first = failed.get(0);
      problems.at(
          example.passage().offset(),
          code,
          "'%s' "
              + message
              + " in %d of %d variants%s: correct it, or exclude such values under"
              + " 'where'.",
          example.passage().text(),
          failure.apply(first),
          failed.size(),
          variants.size(),
          first.drawn());
    }
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

  private void checkDerivations(Deriving deriving) {
    for (Deriving.Example example : deriving.examples()) {
      for (Variant variant : variants) {
        String text = deriving.text(example, exercise.definition().values(variant.seed()));
        Outcome outcome = grader.grade(text, variant.demand()).outcome();
        if (!isExpected(outcome, example)) {
          problems.at(
              example.passage().offset(),
              "DERIVATION",
              "This derivation %s%s: correct it, or exclude such values under 'where'.",
              outcome instanceof Outcome.Incorrect incorrect
                      && incorrect.evidence() instanceof Evidence.Line line
                  ? "is wrong in line " + line.number()
                  : described(outcome),
              variant.drawn());
          break;
        }
      }
    }
  }

  private static boolean isExpected(Outcome outcome, Deriving.Example example) {
    return switch (example.expected()) {
      case ACCEPTED -> outcome instanceof Outcome.Correct;
      case UNFINISHED -> outcome instanceof Outcome.WrongForm;
      case REJECTED ->
          outcome instanceof Outcome.Incorrect incorrect
              && incorrect.evidence() instanceof Evidence.Line line
              && line.number() == example.wrongLine();
    };
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

  /** An expression without values on its declared domain is a mistake in the domain. */
  private void checkValues() {
    for (Variant variant : variants) {
      Expr reference = variant.spec().reference();
      boolean defined =
          hasValues(reference, variant)
              && variant.spec().task().stream()
                  .map(Task::function)
                  .filter(f -> variant.spec().scope().names().containsAll(Symbols.of(f)))
                  .allMatch(function -> hasValues(function, variant));
      if (!defined) {
        problems.at(
            exercise.definition().askedAt(),
            "FEW_VALUES",
            "This has no value on much of the declared domain%s: narrow the domain under"
                + " 'symbols', for example to positive.",
            variant.drawn());
        return;
      }
    }
  }

  /** Of numbers alone: where vectors and matrices are declared there are values in plenty. */
  private static boolean hasValues(Expr expression, Variant variant) {
    if (ShapeChecker.concerns(expression, variant.spec().scope())) {
      return true;
    }
    Evaluator<Double> evaluator = Evaluator.inDoubles();
    List<Point> points =
        new Sampler(variant.spec().scope(), Symbols.of(expression), 1)
            .points()
            .limit(POINTS)
            .toList();
    long values =
        points.stream()
            .filter(point -> !(evaluator.at(point, expression) instanceof Value.Undefined<Double>))
            .count();
    return values * POINTS >= (long) ENOUGH * points.size();
  }

  /** An author's reference has to be what its origin comes to. */
  private void checkOrigin() {
    Optional<Origin> origin = exercise.definition().origin();
    for (Variant variant : origin.isPresent() ? variants : List.<Variant>of()) {
      List<Expr> right = variant.spec().task().map(RightAnswers::to).orElse(List.of());
      if (!right.isEmpty() && right.stream().allMatch(r -> isAnother(r, variant.spec()))) {
        problems.at(
            origin.get().offset(),
            "ORIGIN_DISAGREES",
            "This comes to %s, and the reference is %s%s: correct one of the two.",
            TextPrinter.print(right.get(0)),
            TextPrinter.print(variant.spec().reference()),
            variant.drawn());
        return;
      }
    }
  }

  private boolean isAnother(Expr right, AnswerSpec spec) {
    return new Decider(algebra, BUDGET)
            .decide(right, spec.reference(), spec.scope(), spec.relation())
        instanceof Verdict.Different;
  }

  /** Compares our derivatives with the algebra's own; counts those it cannot confirm. */
  private int checkDerivatives() {
    int unconfirmed = 0;
    List<Variant> disagreeing = new ArrayList<>();
    for (Variant variant : variants) {
      Truth truth = variant.spec().task().map(task -> confirmed(task, variant)).orElse(Truth.TRUE);
      unconfirmed += truth == Truth.UNKNOWN ? 1 : 0;
      if (truth == Truth.FALSE) {
        disagreeing.add(variant);
      }
    }
    if (!disagreeing.isEmpty()) {
      Variant first = disagreeing.get(0);
      problems.at(
          exercise.definition().askedAt(),
          "DERIVATIVE_DISAGREES",
          "Nabla's derivative %s is not the computer algebra system's, in %d of %d variants%s:"
              + " please report this, and give a 'reference' of your own.",
          TextPrinter.print(first.spec().reference()),
          disagreeing.size(),
          variants.size(),
          first.drawn());
    }
    return unconfirmed;
  }

  /** Verifies gradients, slopes and expansions; counts those about which nothing was found out. */
  private int checkClaims() {
    return new ClaimCheck(algebra, BUDGET)
        .note(variants, problems, exercise.definition().askedAt());
  }

  private Truth confirmed(Task task, Variant variant) {
    if (!(task instanceof Task.Derivative derivative)) {
      return Truth.TRUE;
    }
    return algebra.isDerivative(
        variant.spec().reference(),
        derivative.function(),
        derivative.variable(),
        variant.spec().scope(),
        BUDGET);
  }
}
