package nabla.diagnose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nabla.diagnose.Misconception.Weight;
import nabla.differentiate.Rule;
import nabla.differentiate.Step;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.TextPrinter;

/**
 * A misconception at its place in what was asked.
 *
 * @param step where it happens; empty when it is about the whole
 * @param named what else its sentence speaks of
 * @param function the whole, of which the step's function is a node
 */
record Slip(
    Misconception misconception, Optional<Step> step, Map<String, Expr> named, Expr function) {

  /** At one step of the derivation of {@code function}. */
  static Slip at(Step step, Misconception misconception, Expr function) {
    return new Slip(misconception, Optional.of(step), Map.of(), function);
  }

  /** About all of {@code function}. */
  static Slip whole(Misconception misconception, Expr function) {
    return new Slip(misconception, Optional.empty(), Map.of(), function);
  }

  Slip naming(String name, Expr expression) {
    return new Slip(misconception, step, Map.of(name, expression), function);
  }

  boolean isAboutWhole() {
    return step.isEmpty();
  }

  /** Whether it is usual and in the first step of the derivation. */
  boolean isUsualAtFirst() {
    return misconception.weight() == Weight.USUAL
        && step.filter(s -> s.function() == function).isPresent();
  }

  /** Whether it drops the very inner derivative in which {@code other} happens. */
  boolean covers(Slip other) {
    boolean drops =
        misconception == Misconception.LOST_INNER_DERIVATIVE
            || misconception == Misconception.LOGARITHM_OF_MULTIPLE;
    return drops
        && step.isPresent()
        && other.step.isPresent()
        && contains(step.get().inner(), other.step.get());
  }

  private static boolean contains(Step whole, Step part) {
    return whole == part || whole.parts().stream().anyMatch(inside -> contains(inside, part));
  }

  Mistake told() {
    Map<String, Written> parts = new LinkedHashMap<>();
    parts.put(Mistake.AT, Written.of(step.map(Step::function).orElse(function)));
    named.forEach((name, expression) -> parts.put(name, Written.of(expression)));
    step.filter(Slip::isChain)
        .ifPresent(s -> parts.put(Mistake.INNER, Written.of(s.inner().function())));
    step.map(this::place)
        .filter(place -> place != function)
        .ifPresent(place -> parts.put(Mistake.FUNCTION, marked(place)));
    return new Mistake(misconception, parts);
  }

  private static boolean isChain(Step step) {
    return step.isChain() && step.inner().rule() != Rule.VARIABLE;
  }

  private Expr place(Step at) {
    return isChain(at) && misconception.isAboutInnerFunction()
        ? at.inner().function()
        : at.function();
  }

  private Written marked(Expr place) {
    return new Written(TextPrinter.print(function), LatexPrinter.marking(function, place));
  }
}
