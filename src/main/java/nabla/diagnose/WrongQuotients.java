package nabla.diagnose;

import static nabla.math.Expr.difference;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.differentiate.Differentiator;
import nabla.math.Expr;
import nabla.math.Substitution;

/** The wrong difference quotients of a function. */
final class WrongQuotients {
  private final Task.DifferenceQuotient task;
  private final Expr here;
  private final Expr there;
  private final Expr step;

  WrongQuotients(Task.DifferenceQuotient task) {
    this.task = task;
    this.here = task.function();
    this.step = task.step();
    this.there = at(sum(Expr.symbol(task.variable()), step));
  }

  private Expr at(Expr place) {
    return Substitution.substitute(here, Map.of(task.variable(), place));
  }

  /** The right one. */
  Expr right() {
    return quotient(difference(there, here), step);
  }

  /** What one mistake leads to. */
  List<Wrong> ofOne() {
    List<Wrong> all = new ArrayList<>();
    all.add(whole(Misconception.LIMIT_TAKEN, Differentiator.differentiate(here, task.variable())));
    all.add(whole(Misconception.NOT_DIVIDED_BY_STEP, difference(there, here)));
    all.add(whole(Misconception.DIFFERENCE_REVERSED, quotient(difference(here, there), step)));
    all.add(whole(Misconception.NOTHING_SUBTRACTED, quotient(there, step)));
    all.add(whole(Misconception.STEP_SPLIT_OFF, quotient(at(step), step)));
    all.add(whole(Misconception.STEP_ADDED_TO_VALUE, integer(1)));
    if (here instanceof Expr.Sum sum) {
      for (Expr term : sum.terms()) {
        Expr rest = difference(here, term);
        Task.DifferenceQuotient without = new Task.DifferenceQuotient(rest, task.variable(), step);
        all.add(whole(Misconception.TERM_FORGOTTEN, new WrongQuotients(without).right()));
      }
    }
    return all;
  }

  private Wrong whole(Misconception misconception, Expr result) {
    return new Wrong(result, Slip.whole(misconception, here).naming("symbol", step));
  }
}
