package nabla.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Evidence;
import nabla.decide.Verdict;
import nabla.math.TextPrinter;

/**
 * Verifies the right answers of an exercise about gradients, directions and expansions against its
 * functions, without using any rule of calculus.
 */
final class ClaimCheck {
  private final Decider decider;

  /** The outcomes of a check: variants whose answer is wrong, and how many were not decided. */
  record Findings(List<Wrong> wrong, int undecided) {}

  /** A variant whose right answer is not right, and why that is certain. */
  record Wrong(Variant variant, Evidence evidence) {}

  ClaimCheck(Algebra algebra, Duration budget) {
    this.decider = new Decider(algebra, budget);
  }

  /** Checks the right answers of {@code variants}. */
  Findings check(List<Variant> variants) {
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
        .task()
        .flatMap(task -> Claim.of(task, variant.spec().reference(), variant.spec().scope()));
  }

  private Verdict decide(Claim claim) {
    return decider.decide(claim.predicted(), claim.moved(), claim.scope(), claim.relation());
  }

  /** What an author reads of {@code wrong}. */
  static String sentence(Wrong wrong) {
    String answer = TextPrinter.print(wrong.variant().spec().reference());
    String function =
        wrong.variant().task().map(task -> TextPrinter.print(task.function())).orElseThrow();
    return "'%s' does not tell how '%s' changes: %s"
        .formatted(answer, function, Counterexamples.of(wrong.evidence()));
  }
}
