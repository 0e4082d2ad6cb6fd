package nabla.diagnose;

import java.util.List;
import java.util.function.UnaryOperator;
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

  /** The names of its misconceptions. */
  List<Misconception> misconceptions() {
    return slips.stream().map(Slip::misconception).toList();
  }
}
