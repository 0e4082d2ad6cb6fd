package nabla.diagnose;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nabla.differentiate.Differentiator;
import nabla.math.Expr;
import nabla.math.Function;

/** The wrong derivatives of a function of several variables along a direction. */
final class WrongDirections {
  private final Task.Along task;
  private final List<Expr> partial;

  WrongDirections(Task.Along task) {
    this.task = task;
    this.partial =
        task.variables().stream()
            .map(variable -> Differentiator.differentiate(task.function(), variable))
            .toList();
  }

  /** What one mistake leads to, whether the direction has to have length 1 or not. */
  List<Wrong> ofOne() {
    List<Wrong> all = new ArrayList<>();
    all.add(whole(Misconception.DIRECTION_NOT_NORMALISED, right()));
    all.add(whole(Misconception.DIRECTION_NORMALISED, normalised()));
    all.add(whole(Misconception.DIRECTION_IGNORED, new Expr.Sum(partial)));
    partial.forEach(one -> all.add(whole(Misconception.ONE_COMPONENT_ONLY, one)));
    List<Wrong> unscaled = unscaled();
    all.addAll(unscaled);
    unscaled.forEach(wrong -> all.add(wrong.then(result -> quotient(result, length()))));
    return all;
  }

  /** With the direction as it is. */
  Expr right() {
    return along(partial, task.direction());
  }

  /** With a direction of length 1. */
  Expr normalised() {
    return quotient(right(), length());
  }

  private List<Wrong> unscaled() {
    List<Wrong> all = new ArrayList<>();
    List<Expr> reversed = new ArrayList<>(task.direction());
    Collections.reverse(reversed);
    all.add(whole(Misconception.COMPONENTS_EXCHANGED, along(partial, reversed)));
    for (int i = 0; i < partial.size(); i++) {
      int moved = i;
      Expr alone = product(partial.get(i), task.direction().get(i));
      all.add(whole(Misconception.ONE_COMPONENT_ONLY, alone));
      for (Wrong wrong : new WrongDerivatives(task.function(), task.variables().get(i)).ofSteps()) {
        all.add(wrong.then(result -> along(with(moved, result), task.direction())));
      }
    }
    all.add(whole(Misconception.SIGN_OF_WHOLE, Expr.negation(right())));
    return all;
  }

  private List<Expr> with(int index, Expr derivative) {
    List<Expr> changed = new ArrayList<>(partial);
    changed.set(index, derivative);
    return changed;
  }

  private static Expr along(List<Expr> partial, List<Expr> direction) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < partial.size(); i++) {
      terms.add(product(partial.get(i), direction.get(i)));
    }
    return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
  }

  private Expr length() {
    List<Expr> squares = task.direction().stream().map(c -> power(c, integer(2))).toList();
    return apply(Function.SQRT, squares.size() == 1 ? squares.get(0) : new Expr.Sum(squares));
  }

  private Wrong whole(Misconception misconception, Expr result) {
    return new Wrong(result, Slip.whole(misconception, task.function()));
  }
}
