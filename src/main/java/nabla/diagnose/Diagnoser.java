package nabla.diagnose;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nabla.decide.Relation;
import nabla.diagnose.Misconception.Weight;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.shape.ShapeChecker;

/**
 * Says how one comes to a wrong answer, where that is certain: where the answer is the one that a
 * known mistake leads to, and that one is certainly wrong.
 */
public final class Diagnoser {
  /** More alternatives would explain nothing. */
  private static final int MOST_ALTERNATIVES = 3;

  private static final int MOST_OF_FURTHER = 2;

  private final Optional<Task> task;
  private final Scope scope;
  private final Expr reference;
  private final Relation relation;

  /** About answers to {@code task}, as far as it is known, of which {@code reference} is right. */
  public Diagnoser(Optional<Task> task, Scope scope, Expr reference, Relation relation) {
    this.task = task;
    this.scope = scope;
    this.reference = reference;
    this.relation = relation;
  }

  /**
   * The ways to {@code answer}, which is wrong, and resolved where it has vectors and matrices:
   * alternatives, the most telling first; none when no known mistake leads to it for certain.
   */
  public List<Diagnosis> diagnose(Expr answer) {
    if (isOfMatrices(answer)) {
      return told(new MatrixWays(reference, scope, relation, task).to(answer));
    }
    Optional<NumberWays> ways = numberWays();
    if (ways.isEmpty()) {
      return List.of();
    }
    List<Wrong> single = ways.get().to(answer);
    if (single.stream().anyMatch(way -> way.weight() == Weight.USUAL)) {
      return told(single);
    }
    List<Wrong> further = ways.get().furtherTo(answer);
    List<Diagnosis> likelier =
        told(single.isEmpty() ? further : further.stream().filter(Diagnoser::isHabit).toList());
    return likelier.isEmpty() || likelier.size() > MOST_OF_FURTHER ? told(single) : likelier;
  }

  /** Whether a usual mistake is made again and again, which is likelier than a rare one. */
  private static boolean isHabit(Wrong way) {
    return way.weight() == Weight.USUAL && way.misconceptions().size() == 1;
  }

  /** The different wrong answers that single mistakes with the function lead to. */
  public List<Expr> predicted() {
    return isOfMatrices(reference)
        ? new MatrixWays(reference, scope, relation, task).predicted()
        : numberWays().map(NumberWays::predicted).orElse(List.of());
  }

  /**
   * The misconceptions that, each alone and with the function, lead to an answer that is told from
   * the right one: whoever still has one of them will be found out here.
   */
  public Set<Misconception> separated() {
    return isOfMatrices(reference)
        ? new MatrixWays(reference, scope, relation, task).separated()
        : numberWays().map(NumberWays::separated).orElse(Set.of());
  }

  private boolean isOfMatrices(Expr answer) {
    boolean inParts = reference instanceof Expr.Matrix && !scope.hasMatrices();
    return !inParts
        && (ShapeChecker.concerns(answer, scope) || ShapeChecker.concerns(reference, scope));
  }

  private Optional<NumberWays> numberWays() {
    return task.filter(
            asked ->
                !ShapeChecker.concerns(asked.function(), scope)
                    && !ShapeChecker.concerns(reference, scope))
        .map(asked -> new NumberWays(asked, scope, reference, relation));
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
