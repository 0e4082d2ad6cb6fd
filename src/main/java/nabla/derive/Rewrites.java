package nabla.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nabla.derive.LineDiagnoser.Rewritten;
import nabla.diagnose.Misconception;
import nabla.diagnose.Mistake;
import nabla.diagnose.Rewriting;
import nabla.diagnose.Written;
import nabla.math.Expr;
import nabla.math.Substitution;
import nabla.math.Symbols;

/** What single mistakes make of a line: in its expression, or in what its open functions are of. */
final class Rewrites {
  /** Stand-ins from this number on are for calls that the line does not have. */
  private static final int NEW = 1_000;

  private final Line line;
  private final Language language;
  private final List<Rewritten> all = new ArrayList<>();

  Rewrites(Line line, Language language) {
    this.line = line;
    this.language = language;
  }

  List<Rewritten> all() {
    for (Rewriting.Slipped slipped : Rewriting.of(line.expression())) {
      add(with(slipped.result(), line.calls()), slipped.misconception(), slipped.parts());
    }
    line.calls().forEach(this::inArgument);
    ofExpansions();
    return List.copyOf(all);
  }

  private void inArgument(String name, Call call) {
    for (Rewriting.Slipped slipped : Rewriting.of(call.argument())) {
      Map<String, Call> calls = new LinkedHashMap<>(line.calls());
      calls.put(name, new Call(call.function(), call.primes(), slipped.result()));
      add(with(line.expression(), calls), slipped.misconception(), slipped.parts());
    }
  }

  private Line with(Expr expression, Map<String, Call> calls) {
    return new Line(line.operation(), expression, calls, line.remainders());
  }

  private void add(Line result, Misconception misconception, Map<String, Expr> parts) {
    TreeMap<String, Written> written = new TreeMap<>();
    parts.forEach((name, part) -> written.put(name, line.written(part, language)));
    all.add(new Rewritten(result, new Mistake(misconception, written)));
  }

  /** How an open function of a sum in the small symbol is wrongly expanded. */
  private enum Expansion {
    STEP_SPLIT_OFF(Misconception.STEP_SPLIT_OFF),
    EPSILON_DROPPED(Misconception.EPSILON_DROPPED),
    SLOPE_DROPPED(Misconception.SLOPE_DROPPED),
    FIRST_ORDER_DROPPED(Misconception.FIRST_ORDER_DROPPED),
    ZEROTH_ORDER_DROPPED(Misconception.ZEROTH_ORDER_DROPPED),
    SPLIT(Misconception.FUNCTION_TAKEN_AS_LINEAR);

    private final Misconception misconception;

    Expansion(Misconception misconception) {
      this.misconception = misconception;
    }

    /** Of f(at + step), by stand-ins for f(at), f'(at), f(step). */
    Expr of(Expr value, Expr slope, Expr ofStep, Expr step) {
      return switch (this) {
        case STEP_SPLIT_OFF, SPLIT -> Expr.sum(value, ofStep);
        case EPSILON_DROPPED -> Expr.sum(value, slope);
        case SLOPE_DROPPED -> Expr.sum(value, step);
        case FIRST_ORDER_DROPPED -> value;
        case ZEROTH_ORDER_DROPPED -> Expr.product(step, slope);
      };
    }
  }

  /** For each call, and for all of them at once, as whoever makes such a mistake makes it again. */
  private void ofExpansions() {
    List<String> moved = line.calls().keySet().stream().filter(this::isMoved).toList();
    for (Expansion expansion : Expansion.values()) {
      moved.forEach(name -> expanded(expansion, List.of(name)));
      if (moved.size() > 1) {
        expanded(expansion, moved);
      }
    }
  }

  private boolean isMoved(String name) {
    Call call = line.calls().get(name);
    return call != null
        && call.argument() instanceof Expr.Sum sum
        && !steps(sum).isEmpty()
        && steps(sum).size() < sum.terms().size();
  }

  private List<Expr> steps(Expr.Sum sum) {
    return sum.terms().stream()
        .filter(term -> Symbols.of(term).contains(language.small()))
        .toList();
  }

  private void expanded(Expansion expansion, List<String> names) {
    Map<String, Call> calls = new LinkedHashMap<>(line.calls());
    Map<String, Expr> values = new LinkedHashMap<>();
    int next = NEW;
    for (String name : names) {
      Call call = line.calls().get(name);
      if (call == null || !(call.argument() instanceof Expr.Sum sum)) {
        continue;
      }
      List<Expr> steps = steps(sum);
      Expr step = sum(steps);
      Expr at = sum(sum.terms().stream().filter(term -> !steps.contains(term)).toList());
      Expr value = standIn(next++, new Call(call.function(), call.primes(), at), calls);
      Expr slope = standIn(next++, new Call(call.function(), call.primes() + 1, at), calls);
      Expr ofStep = standIn(next++, new Call(call.function(), call.primes(), step), calls);
      values.put(name, expansion.of(value, slope, ofStep, step));
    }
    Line result = with(Substitution.substitute(line.expression(), values), calls);
    add(result, expansion.misconception, parts(names.get(0)));
  }

  private Map<String, Expr> parts(String name) {
    Call call = line.calls().get(name);
    Map<String, Expr> parts = new LinkedHashMap<>();
    parts.put(Mistake.AT, Expr.symbol(name));
    parts.put("symbol", Expr.symbol(language.small()));
    if (call != null) {
      parts.put(Mistake.INNER, call.argument());
    }
    return parts;
  }

  private Expr standIn(int number, Call call, Map<String, Call> calls) {
    String name = language.letter() + "_" + number;
    calls.put(name, call);
    return Expr.symbol(name);
  }

  private static Expr sum(List<Expr> terms) {
    return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
  }
}
