package nabla.diagnose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Symbols;
import nabla.normalize.CanonicalForm;

/** Ways to a wrong answer about functions of numbers: the predictions that it equals. */
final class NumberWays {
  /** Certain without algebra: the same tree, or the same digits at all points. */
  private static final Decider DECIDER = new Decider(Algebra.NONE, Duration.ZERO);

  private final Task task;
  private final Scope scope;
  private final Expr reference;
  private final Relation relation;

  NumberWays(Task task, Scope scope, Expr reference, Relation relation) {
    this.task = task;
    this.scope = scope;
    this.reference = reference;
    this.relation = relation;
  }

  /** The single mistakes that lead to {@code answer}. */
  List<Wrong> to(Expr answer) {
    List<Wrong> single = ways(answer, Predictions.ofOne(task));
    return isNumber() ? telling(single) : single;
  }

  /** What is less likely and leads to {@code answer}, two mistakes at once among it. */
  List<Wrong> furtherTo(Expr answer) {
    // A number may come about in many ways that have nothing to do with what was done.
    return isNumber() ? List.of() : ways(answer, Predictions.further(task));
  }

  /** Whether it is made of numbers alone, but for the symbol of an expansion. */
  private boolean isNumber() {
    SortedSet<String> symbols = Symbols.of(reference);
    if (relation instanceof Relation.UpToOrder upTo) {
      symbols.remove(upTo.symbol());
    }
    return symbols.isEmpty();
  }

  /**
   * Small numbers coincide by chance: only mistakes about the whole, or else usual ones in the
   * first step, tell anything of them.
   */
  private static List<Wrong> telling(List<Wrong> ways) {
    List<Wrong> whole = ways.stream().filter(way -> way.isEach(Slip::isAboutWhole)).toList();
    return whole.isEmpty()
        ? ways.stream().filter(way -> way.isEach(Slip::isUsualAtFirst)).toList()
        : whole;
  }

  /** The different wrong answers that single mistakes lead to. */
  List<Expr> predicted() {
    Map<Expr, Expr> byForm = new LinkedHashMap<>();
    Predictions.ofOne(task).stream()
        .filter(this::isWrong)
        .map(Prediction::answer)
        .forEach(answer -> byForm.putIfAbsent(CanonicalForm.of(answer, scope), answer));
    return List.copyOf(byForm.values());
  }

  /** The misconceptions that each alone lead to an answer which is certainly wrong. */
  Set<Misconception> separated() {
    return Predictions.ofOne(task).stream()
        .filter(this::isWrong)
        .flatMap(prediction -> prediction.ways().stream())
        .filter(way -> way.misconceptions().size() == 1)
        .map(way -> way.misconceptions().get(0))
        .collect(Collectors.toSet());
  }

  private List<Wrong> ways(Expr answer, List<Prediction> predictions) {
    SortedSet<String> symbols = Symbols.of(answer);
    symbols.addAll(Symbols.of(reference));
    symbols.addAll(Symbols.of(task.function()));
    Fingerprint fingerprint = Fingerprint.of(answer, symbols, scope, relation);
    List<Prediction> matching = new ArrayList<>();
    for (Prediction prediction : predictions) {
      if (fingerprint.mayBe(prediction.answer())
          && isSame(answer, prediction.answer())
          && isWrong(prediction)) {
        matching.add(prediction);
      }
    }
    return exactly(answer, matching).stream()
        .flatMap(prediction -> prediction.ways().stream())
        .toList();
  }

  /** Where many answers count as the same, those that are written alike, if there are any. */
  private List<Prediction> exactly(Expr answer, List<Prediction> matching) {
    if (relation.equals(Relation.EQUAL)) {
      return matching;
    }
    Expr form = CanonicalForm.of(answer, scope);
    List<Prediction> exact =
        matching.stream().filter(p -> CanonicalForm.of(p.answer(), scope).equals(form)).toList();
    return exact.isEmpty() ? matching : exact;
  }

  private boolean isSame(Expr answer, Expr prediction) {
    return DECIDER.decide(answer, prediction, scope, relation) instanceof Verdict.Same;
  }

  private boolean isWrong(Prediction prediction) {
    return DECIDER.decide(prediction.answer(), reference, scope, relation)
        instanceof Verdict.Different;
  }
}
