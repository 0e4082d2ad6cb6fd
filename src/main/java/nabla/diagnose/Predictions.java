package nabla.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.differentiate.NotDifferentiableException;
import nabla.math.Expr;
import nabla.math.Size;
import nabla.math.Substitution;
import nabla.math.Tidy;

/** The wrong answers to a task that known mistakes lead to, worked out when they are needed. */
final class Predictions {
  /** Functions larger than this are nobody's exercise, and would cost more than they tell. */
  private static final int MAX_SIZE = 150;

  /** More of what is less likely is not tried. */
  private static final int MAX_FURTHER = 400;

  private Predictions() {}

  /** What one mistake leads to; equal answers once, with all the ways to them. */
  static List<Prediction> ofOne(Task task) {
    return gathered(bounded(task, Predictions::one));
  }

  /** What less likely mistakes lead to, two at once among them; for derivatives. */
  static List<Prediction> further(Task task) {
    List<Wrong> further = bounded(task, Predictions::furtherOf);
    return gathered(further.subList(0, Math.min(MAX_FURTHER, further.size())));
  }

  private static List<Wrong> bounded(
      Task task, java.util.function.Function<Task, List<Wrong>> predict) {
    try {
      return Size.of(task.function()) > MAX_SIZE ? List.of() : predict.apply(task);
    } catch (NotDifferentiableException outOfReach) {
      return List.of();
    }
  }

  private static List<Wrong> one(Task task) {
    if (task instanceof Task.Derivative derivative) {
      return new WrongDerivatives(derivative.function(), derivative.variable()).ofOne();
    }
    if (task instanceof Task.DifferenceQuotient quotient) {
      return new WrongQuotients(quotient).ofOne();
    }
    if (task instanceof Task.Series series) {
      return new WrongExpansions(series).ofOne();
    }
    if (task instanceof Task.FirstOrder expansion) {
      return one(new Task.Series(expansion.function(), expansion.epsilon(), 2));
    }
    if (task instanceof Task.InverseDerivative inverse) {
      return new WrongInverses(inverse).ofOne();
    }
    if (task instanceof Task.Along along) {
      return new WrongDirections(along).ofOne();
    }
    return task instanceof Task.At at ? at(at, one(at.task())) : List.of();
  }

  private static List<Wrong> furtherOf(Task task) {
    if (task instanceof Task.Derivative derivative) {
      return new WrongDerivatives(derivative.function(), derivative.variable()).further();
    }
    return task instanceof Task.At at ? at(at, furtherOf(at.task())) : List.of();
  }

  private static List<Wrong> at(Task.At task, List<Wrong> all) {
    return all.stream()
        .map(wrong -> wrong.then(result -> Substitution.substitute(result, task.values())))
        .toList();
  }

  private static List<Prediction> gathered(List<Wrong> all) {
    Map<Expr, List<Wrong>> byAnswer = new LinkedHashMap<>();
    for (Wrong wrong : all) {
      byAnswer.computeIfAbsent(Tidy.tidy(wrong.result()), answer -> new ArrayList<>()).add(wrong);
    }
    return byAnswer.entrySet().stream()
        .map(entry -> new Prediction(entry.getKey(), entry.getValue()))
        .toList();
  }
}
