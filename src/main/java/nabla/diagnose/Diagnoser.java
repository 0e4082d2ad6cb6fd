package nabla.diagnose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import nabla.algebra.Algebra;
import nabla.decide.CanonicalForm;
import nabla.decide.Decider;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Symbols;

/**
 * Says how one comes to a wrong answer, where that is certain: where the answer is the one that a
 * known mistake leads to, and that one is certainly wrong.
 */
public final class Diagnoser {
  /** More alternatives would explain nothing. */
  private static final int MOST_ALTERNATIVES = 3;

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
    List<Wrong> single = ways(answer, Predictions.ofOne(task));
    if (!single.isEmpty()) {
      return alternatives(single);
    }
    List<Diagnosis> pairs = alternatives(ways(answer, Predictions.ofTwo(task)));
    return pairs.size() > 2 ? List.of() : pairs;
  }

  /** How many different wrong answers single mistakes lead to. */
  public long predicted() {
    return Predictions.ofOne(task).stream()
        .filter(this::isWrong)
        .map(prediction -> CanonicalForm.of(prediction.answer()))
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
    List<Prediction> exact =
        matching.stream()
            .filter(p -> CanonicalForm.of(p.answer()).equals(CanonicalForm.of(answer)))
            .toList();
    return (exact.isEmpty() ? matching : exact)
        .stream().flatMap(prediction -> prediction.ways().stream()).toList();
  }

  private boolean isSame(Expr answer, Expr prediction) {
    return DECIDER.decide(answer, prediction, scope, relation) instanceof Verdict.Same;
  }

  private boolean isWrong(Prediction prediction) {
    return DECIDER.decide(prediction.answer(), reference, scope, relation)
        instanceof Verdict.Different;
  }

  /** Different misconceptions, each once, without general ones where there are others. */
  private static List<Diagnosis> alternatives(List<Wrong> ways) {
    boolean telling = ways.stream().anyMatch(way -> !isGeneral(way));
    Set<List<Misconception>> seen = new HashSet<>();
    return ways.stream()
        .filter(way -> !telling || !isGeneral(way))
        .sorted(Comparator.comparing(way -> way.misconceptions().get(0)))
        .filter(way -> seen.add(way.misconceptions()))
        .limit(MOST_ALTERNATIVES)
        .map(way -> new Diagnosis(way.slips().stream().map(Slip::told).toList()))
        .toList();
  }

  private static boolean isGeneral(Wrong way) {
    return way.misconceptions().stream().allMatch(Misconception::isGeneral);
  }
}
