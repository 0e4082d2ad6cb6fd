package nabla.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Tidy;

/**
 * Gives every parameter a value in all ways that meet the conditions: in a fixed order without
 * pattern, and a sample of them where there are very many.
 *
 * <p>Depends on parameters and conditions alone, so that mending a sentence in an exercise changes
 * nobody's numbers.
 */
final class Draws {
  /** The most that one exercise keeps. */
  static final int MAX_KEPT = 1_000;

  private static final int MAX_TRIED = 20_000;
  private static final long SEED = 20_240_229;

  private final List<Parameter> parameters;
  private final List<Guard> guards;
  private final Scope symbols;
  private final Problems problems;

  Draws(List<Parameter> parameters, List<Guard> guards, Scope symbols, Problems problems) {
    this.parameters = parameters;
    this.guards = guards;
    this.symbols = symbols;
    this.problems = problems;
  }

  /** The values by name, in the parameters' order; none, with a problem noted, if none is left. */
  List<Map<String, Expr>> admissible(int offset) {
    List<Map<String, Expr>> kept = new ArrayList<>();
    for (long number : numbers()) {
      Map<String, Expr> values = values(number);
      Optional<Boolean> admitted = admits(values);
      if (admitted.isEmpty()) {
        return List.of();
      }
      if (admitted.get()) {
        kept.add(values);
      }
      if (kept.size() == MAX_KEPT) {
        break;
      }
    }
    if (kept.isEmpty()) {
      problems.at(
          offset,
          "NO_VARIANT",
          "No values of the parameters meet all conditions: widen a range or drop a condition.");
    }
    return kept;
  }

  private long[] numbers() {
    long total = 1;
    for (Parameter parameter : parameters) {
      total = Math.min(total * parameter.values().size(), Long.MAX_VALUE / 1_000_000);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    if (total > MAX_TRIED) {
      return random.longs(MAX_TRIED, 0, total).distinct().toArray();
    }
    long[] numbers = LongStream.range(0, total).toArray();
    for (int last = numbers.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      long moved = numbers[last];
      numbers[last] = numbers[other];
      numbers[other] = moved;
    }
    return numbers;
  }

  /** The values whose positions in their lists are the digits of {@code number}. */
  private Map<String, Expr> values(long number) {
    Map<String, Expr> values = new LinkedHashMap<>();
    long rest = number;
    for (Parameter parameter : parameters) {
      int count = parameter.values().size();
      Expr written = parameter.values().get((int) (rest % count));
      values.put(parameter.name(), Tidy.tidy(Substitution.substitute(written, values), symbols));
      rest /= count;
    }
    return values;
  }

  private Optional<Boolean> admits(Map<String, Expr> values) {
    boolean admitted = true;
    for (Guard guard : guards) {
      Optional<Boolean> holds = guard.holds(values);
      if (holds.isEmpty()) {
        problems.at(
            guard.passage().offset(),
            "CONDITION",
            "Only numbers have an order: compare parameters that stand for numbers, or use = or"
                + " !=.");
        return Optional.empty();
      }
      admitted &= holds.get();
    }
    return Optional.of(admitted);
  }
}
