package nabla.differentiate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Expr;
import nabla.math.Tidy;

/**
 * The derivation of a derivative as a person writes it down: from the outside in, a line for each
 * rule, what is plain done on the way, and everything put together at the end.
 */
public final class WorkedSolution {
  private final List<WorkedLine> lines = new ArrayList<>();

  private WorkedSolution() {}

  /**
   * The lines for the derivative of {@code function} with respect to {@code variable}; the last one
   * is the result.
   *
   * @throws NotDifferentiableException when no rule reaches it
   */
  public static List<WorkedLine> of(Expr function, String variable) {
    WorkedSolution solution = new WorkedSolution();
    Step root = Derivation.of(function, variable);
    solution.work(root);
    Expr result = Tidy.tidy(root.derivative());
    if (solution.lines.size() != 1 || !solution.lines.get(0).open().isEmpty()) {
      solution.lines.add(new WorkedLine(Lesson.RESULT, function, result, Map.of()));
    }
    return List.copyOf(solution.lines);
  }

  private void work(Step step) {
    if (isPlain(step) && !lines.isEmpty()) {
      return;
    }
    Map<String, Step> open = new LinkedHashMap<>();
    Expr derivative = Tidy.tidy(isLinear(step) ? opened(step, open) : applied(step, open));
    Map<String, Expr> functions = new LinkedHashMap<>();
    open.forEach((name, part) -> functions.put(name, part.function()));
    WorkedLine line = new WorkedLine(Lesson.of(step), step.function(), derivative, functions);
    if (lines.stream().noneMatch(earlier -> earlier.function().equals(line.function()))) {
      lines.add(line);
      open.values().forEach(this::work);
    }
  }

  /** Sums and multiples of the variable and constants need no line of their own. */
  private static boolean isPlain(Step step) {
    return step.rule() == Rule.CONSTANT
        || step.rule() == Rule.VARIABLE
        || isLinear(step) && step.parts().stream().allMatch(WorkedSolution::isPlain);
  }

  private static boolean isLinear(Step step) {
    return switch (step.rule()) {
      case SUM, NEGATION, CONSTANT_FACTOR, CONSTANT_DIVISOR -> true;
      default -> false;
    };
  }

  /** Taken apart by linearity as far as it goes. */
  private static Expr opened(Step step, Map<String, Step> open) {
    if (isPlain(step)) {
      return step.derivative();
    }
    return isLinear(step)
        ? step.derivative(step.parts().stream().map(part -> opened(part, open)).toList())
        : left(step, open);
  }

  /** The rule alone, with the derivatives of its parts to come. */
  private static Expr applied(Step step, Map<String, Step> open) {
    return step.derivative(
        step.parts().stream()
            .map(part -> isPlain(part) ? part.derivative() : left(part, open))
            .toList());
  }

  /** A symbol for the derivative of {@code step}, which is to come. */
  private static Expr left(Step step, Map<String, Step> open) {
    for (Map.Entry<String, Step> entry : open.entrySet()) {
      if (entry.getValue().function().equals(step.function())) {
        return Expr.symbol(entry.getKey());
      }
    }
    String name = "'" + (open.size() + 1);
    open.put(name, step);
    return Expr.symbol(name);
  }
}
