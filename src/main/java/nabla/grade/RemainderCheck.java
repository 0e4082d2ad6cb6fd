package nabla.grade;

import java.util.Map;
import java.util.Optional;
import nabla.decide.Relation;
import nabla.diagnose.Task;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.parse.Parsed;
import nabla.parse.Remainder;

/**
 * Whether the remainder that an answer ends with can be answered for: it may begin at the order
 * that is asked for, and above it where it is known what is expanded.
 */
final class RemainderCheck {
  private RemainderCheck() {}

  static Optional<Problem> check(Parsed parsed, AnswerSpec spec) {
    if (parsed.remainder().isEmpty() || !(spec.relation() instanceof Relation.UpToOrder asked)) {
      return Optional.empty();
    }
    Remainder given = parsed.remainder().get();
    if (!given.symbol().equals(asked.symbol()) || given.order() < asked.order()) {
      return Optional.of(problem(ProblemCode.REMAINDER_TOO_COARSE, given, asked));
    }
    boolean known = expanded(spec).isPresent() && given.order() <= Relation.UpToOrder.MAX_ORDER;
    return given.order() == asked.order() || known
        ? Optional.empty()
        : Optional.of(problem(ProblemCode.REMAINDER_TOO_FINE, given, asked));
  }

  private static Problem problem(ProblemCode code, Remainder given, Relation.UpToOrder asked) {
    Remainder wanted = new Remainder(asked.symbol(), asked.order(), given.span());
    return new Problem(
        code, given.span(), Map.of("written", given.text(), "expected", wanted.text()));
  }

  /** With vectors and matrices only the order that is asked for is decided. */
  private static Optional<Expr> expanded(AnswerSpec spec) {
    return spec.task().flatMap(Task::expanded).filter(known -> !spec.scope().hasMatrices());
  }

  /** What an answer is compared with, and how: what it claims beyond what was asked counts, too. */
  static AnswerSpec claimed(Parsed parsed, AnswerSpec spec) {
    if (parsed.remainder().isEmpty()
        || expanded(spec).isEmpty()
        || !(spec.relation() instanceof Relation.UpToOrder asked)
        || parsed.remainder().get().order() == asked.order()) {
      return spec;
    }
    Relation claim = new Relation.UpToOrder(asked.symbol(), parsed.remainder().get().order());
    return new AnswerSpec(spec.scope(), expanded(spec).get(), claim).in(spec.forms());
  }
}
