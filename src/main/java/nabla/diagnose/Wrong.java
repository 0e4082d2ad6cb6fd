package nabla.diagnose;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nabla.diagnose.Misconception.Weight;
import nabla.math.Expr;

/**
 * What mistakes lead to.
 *
 * @param result the answer, or a part of it
 * @param slips the mistakes, all of them together
 */
record Wrong(Expr result, List<Slip> slips) {
  Wrong {
    slips = List.copyOf(slips);
  }

  Wrong(Expr result, Slip slip) {
    this(result, List.of(slip));
  }

  /** The same mistakes, with what becomes of their result afterwards. */
  Wrong then(UnaryOperator<Expr> rest) {
    return new Wrong(rest.apply(result), slips);
  }

  /** The same with one mistake more. */
  Wrong and(Slip slip) {
    return new Wrong(result, Stream.concat(slips.stream(), Stream.of(slip)).toList());
  }

  boolean isEach(Predicate<Slip> property) {
    return slips.stream().allMatch(property);
  }

  /** Its misconceptions, each once. */
  List<Misconception> misconceptions() {
    return slips.stream().map(Slip::misconception).distinct().toList();
  }

  /** That of its least weighty mistake. */
  Weight weight() {
    return misconceptions().stream()
        .map(Misconception::weight)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * Whether the mistake of {@code other} lies inside one that says the same more simply: to lose
   * the derivative of an inner function is to get it wrong.
   */
  boolean explains(Wrong other) {
    return slips.size() == 1 && other.slips.size() == 1 && slips.get(0).covers(other.slips.get(0));
  }
}
