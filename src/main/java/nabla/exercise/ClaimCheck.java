package nabla.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Evidence;
import nabla.decide.MatrixDecider;
import nabla.decide.Verdict;
import nabla.math.Expr;
import nabla.math.Shape;
import nabla.math.TextPrinter;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/**
 * Verifies the right answers of an exercise about gradients, directions and expansions against its
 * functions, without using any rule of calculus.
 */
final class ClaimCheck {
  private final Decider decider;

  /** The outcomes of a check: variants whose answer is wrong, and how many were not decided. */
  private record Findings(List<Wrong> wrong, int undecided) {}

  /** A variant whose right answer is not right, and why that is certain. */
  private record Wrong(Variant variant, Evidence evidence) {}

  ClaimCheck(Algebra algebra, Duration budget) {
    this.decider = new Decider(algebra, budget);
  }

  private Findings check(List<Variant> variants) {
    List<Wrong> wrong = new ArrayList<>();
    int undecided = 0;
    for (Variant variant : variants) {
      Optional<Verdict> verdict = claim(variant).map(this::decide);
      if (verdict.orElse(null) instanceof Verdict.Different different) {
        wrong.add(new Wrong(variant, different.evidence()));
      } else if (verdict.orElse(null) instanceof Verdict.Undecided) {
        undecided++;
      }
    }
    return new Findings(wrong, undecided);
  }

  private static Optional<Claim> claim(Variant variant) {
    return variant
        .spec()
        .task()
        .flatMap(task -> Claim.of(task, variant.spec().reference(), variant.spec().scope()));
  }

  private Verdict decide(Claim claim) {
    Expr predicted = claim.predicted();
    Expr moved = claim.moved();
    return ShapeChecker.concerns(predicted, claim.scope())
        ? new MatrixDecider(number(moved), claim.scope(), claim.relation())
            .decide(number(predicted))
        : decider.decide(predicted, moved, claim.scope(), claim.relation());
  }

  private static Checked number(Expr resolved) {
    return new Checked(resolved, Shape.SCALAR);
  }

  /**
   * Notes at {@code offset} if the right answers of some of {@code variants} are wrong; returns how
   * many could not be decided.
   */
  int note(List<Variant> variants, Problems problems, int offset) {
    Findings findings = check(variants);
    if (!findings.wrong().isEmpty()) {
      Wrong first = findings.wrong().get(0);
      problems.at(
          offset,
          "WRONG_REFERENCE",
          "In %d of %d variants%s the right answer is not right. %s Correct 'reference', or remove"
              + " it so that Nabla works the answer out; if there is none, please report this.",
          findings.wrong().size(),
          variants.size(),
          first.variant().drawn(),
          sentence(first));
    }
    return findings.undecided();
  }

  private static String sentence(Wrong wrong) {
    String answer = TextPrinter.print(wrong.variant().spec().reference());
    String function =
        wrong.variant().spec().task().map(task -> TextPrinter.print(task.function())).orElseThrow();
    return "'%s' does not tell how '%s' changes: %s"
        .formatted(answer, function, Counterexamples.of(wrong.evidence()));
  }
}
