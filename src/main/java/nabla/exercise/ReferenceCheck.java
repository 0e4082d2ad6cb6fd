package nabla.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.decide.Decider;
import nabla.decide.Verdict;
import nabla.diagnose.RightAnswers;
import nabla.diagnose.Task;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Sampler;
import nabla.evaluate.Value;
import nabla.grade.AnswerSpec;
import nabla.math.Expr;
import nabla.math.Symbols;
import nabla.math.TextPrinter;
import nabla.normalize.CanonicalForm;
import nabla.shape.ShapeChecker;

/** Checks the right answers of one exercise, and that there is something to ask in each variant. */
final class ReferenceCheck {
  private static final int POINTS = 40;

  /** The fewest of {@link #POINTS} points of the domain at which a reference must have a value. */
  private static final int ENOUGH = 24;

  private final Algebra algebra;
  private final Duration budget;
  private final Definition definition;
  private final Problems problems;

  /** Gives each question to {@code algebra} so much time as {@code budget}. */
  ReferenceCheck(Algebra algebra, Duration budget, Definition definition, Problems problems) {
    this.algebra = algebra;
    this.budget = budget;
    this.definition = definition;
    this.problems = problems;
  }

  /** Returns in how many of {@code variants} the right answer could not be confirmed. */
  int run(List<Variant> variants, CheckProgress progress) {
    checkValues(variants);
    checkThatSomethingIsAsked(variants);
    checkOrigin(variants);
    return checkDerivatives(variants, progress) + checkClaims(variants);
  }

  /** Where the answer is zero, most mistakes lead to it, too; a constant has no rule to show. */
  private void checkThatSomethingIsAsked(List<Variant> variants) {
    List<Variant> degenerate = variants.stream().filter(ReferenceCheck::isDegenerate).toList();
    if (!degenerate.isEmpty()) {
      problems.at(
          definition.askedAt(),
          "DEGENERATE",
          "The right answer is zero in %d of %d variants%s: exclude such values under 'where'.",
          degenerate.size(),
          variants.size(),
          degenerate.get(0).drawn());
    }
  }

  private static boolean isDegenerate(Variant variant) {
    Expr reference = variant.spec().reference();
    Stream<Expr> parts =
        reference instanceof Expr.Matrix ? reference.parts().stream() : Stream.of(reference);
    return parts.allMatch(part -> isZero(part, variant.spec()));
  }

  private static boolean isZero(Expr part, AnswerSpec spec) {
    return !ShapeChecker.concerns(part, spec.scope())
        && CanonicalForm.of(part, spec.scope()).equals(Expr.integer(0));
  }

  /** An expression without values on its declared domain is a mistake in the domain. */
  private void checkValues(List<Variant> variants) {
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
            definition.askedAt(),
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
  private void checkOrigin(List<Variant> variants) {
    Optional<Origin> origin = definition.origin();
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
    return new Decider(algebra, budget)
            .decide(right, spec.reference(), spec.scope(), spec.relation())
        instanceof Verdict.Different;
  }

  /** Compares our derivatives with the algebra's own; counts those it cannot confirm. */
  private int checkDerivatives(List<Variant> variants, CheckProgress progress) {
    int unconfirmed = 0;
    List<Variant> disagreeing = new ArrayList<>();
    for (Variant variant : variants) {
      progress.step();
      Truth truth = variant.spec().task().map(task -> confirmed(task, variant)).orElse(Truth.TRUE);
      unconfirmed += truth == Truth.UNKNOWN ? 1 : 0;
      if (truth == Truth.FALSE) {
        disagreeing.add(variant);
      }
    }
    if (!disagreeing.isEmpty()) {
      Variant first = disagreeing.get(0);
      problems.at(
          definition.askedAt(),
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
  private int checkClaims(List<Variant> variants) {
    return new ClaimCheck(algebra, budget).note(variants, problems, definition.askedAt());
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
        budget);
  }
}
