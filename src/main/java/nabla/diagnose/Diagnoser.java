package nabla.diagnose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.diagnose.Misconception.Weight;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Symbols;
import nabla.normalize.CanonicalForm;
import nabla.shape.ShapeChecker;

/**
 * Says how one comes to a wrong answer, where that is certain: where the answer is the one that a
 * known mistake leads to, and that one is certainly wrong.
 */
public final class Diagnoser {
  /** More alternatives would explain nothing. */
  private static final int MOST_ALTERNATIVES = 3;

  private static final int MOST_OF_FURTHER = 2;

  /** Certain without algebra: the same tree, or the same digits at all points. */
  private static final Decider DECIDER = new Decider(Algebra.NONE, Duration.ZERO);

  private final Task task;
  private final Scope scope;
  private final Expr reference;
  private final Relation relation;

  /** About answers to {@code task}, to which {@code reference} is a right one. */
  public Diagnoser(Task task, Scope scope, Expr reference, Relation relation) {
    this.task = task;
    this.scope = scope;
    this.reference = reference;
    this.relation = relation;
  }

  /**
   * The ways to {@code answer}, which is wrong: alternatives, the most telling first; none when no
   * known mistake leads to it for certain.
   */
  public List<Diagnosis> diagnose(Expr answer) {
    if (!isOfNumbers() || ShapeChecker.concerns(answer, scope)) {
      return List.of();
    }
    List<Wrong> single = ways(answer, Predictions.ofOne(task));
    if (!single.isEmpty()) {
      return told(isNumber() ? telling(single) : single);
    }
    // A number may come about in many ways that have nothing to do with what was done.
    List<Wrong> further = isNumber() ? List.of() : ways(answer, Predictions.further(task));
    List<Diagnosis> told = told(further);
    return told.size() > MOST_OF_FURTHER ? List.of() : told;
  }

  /** Vectors and matrices have mistakes of their own. */
  private boolean isOfNumbers() {
    return !ShapeChecker.concerns(task.function(), scope)
        && !ShapeChecker.concerns(reference, scope);
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

  /** How many different wrong answers single mistakes lead to. */
  public long predicted() {
    if (!isOfNumbers()) {
      return 0;
    }
    return Predictions.ofOne(task).stream()
        .filter(this::isWrong)
        .map(prediction -> CanonicalForm.of(prediction.answer(), scope))
        .distinct()
        .count();
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

  /** Different misconceptions, each once, the weightiest alone. */
  private static List<Diagnosis> told(List<Wrong> ways) {
    Optional<Weight> weightiest = ways.stream().map(Wrong::weight).min(Comparator.naturalOrder());
    Set<List<Misconception>> seen = new HashSet<>();
    return ways.stream()
        .filter(way -> Optional.of(way.weight()).equals(weightiest))
        .filter(way -> ways.stream().noneMatch(other -> other.explains(way)))
        .sorted(Comparator.comparing(way -> way.misconceptions().get(0)))
        .filter(way -> seen.add(way.misconceptions()))
        .limit(weightiest.equals(Optional.of(Weight.GENERAL)) ? 1 : MOST_ALTERNATIVES)
        .map(way -> new Diagnosis(way.slips().stream().map(Slip::told).toList()))
        .toList();
  }
}
