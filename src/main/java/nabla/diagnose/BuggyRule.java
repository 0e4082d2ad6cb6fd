package nabla.diagnose;

import java.util.List;

/**
 * A rule of calculus as somebody gets it wrong.
 *
 * @param misconception what is done instead
 * @param wrong what it makes of a step; nothing where it does not apply
 */
record BuggyRule(Misconception misconception, Wrong wrong) {
  /** All of those about single steps. */
  static final List<BuggyRule> ALL =
      java.util.stream.Stream.of(
              ChainMistakes.RULES,
              PowerMistakes.RULES,
              ExponentialMistakes.RULES,
              FunctionMistakes.RULES,
              ProductMistakes.RULES,
              QuotientMistakes.RULES,
              LinearityMistakes.RULES)
          .flatMap(List::stream)
          .toList();

  /** From a step to what takes the place of its derivative. */
  @FunctionalInterface
  interface Wrong {
    List<nabla.math.Expr> at(Spot spot);
  }
}
