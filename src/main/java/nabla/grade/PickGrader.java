package nabla.grade;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.decide.Certainty;
import nabla.decide.Evidence;
import nabla.decide.Verdict;
import nabla.grade.Grade.Outcome;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.parse.Parsed;
import nabla.parse.Places;

/** Grades what was picked by the author's key. */
final class PickGrader {
  private final Picks picks;

  PickGrader(Picks picks) {
    this.picks = picks;
  }

  Grade grade(Choice choice) {
    Set<Integer> picked = picks.classes().keySet();
    boolean tooMany = choice.picking() == Choice.Picking.ONE && picked.size() > 1;
    if (picked.isEmpty() || tooMany || !choice.shown().containsAll(picked)) {
      return unanswered();
    }
    int right = common(picked, choice.right());
    return graded(picked.size() - right, choice.right().size() - right);
  }

  Grade grade(Sorting sorting) {
    boolean complete =
        picks.classes().keySet().equals(sorting.classes().keySet())
            && picks.classes().values().stream().allMatch(c -> c >= 1 && c <= sorting.classCount());
    if (!complete) {
      return unanswered();
    }
    int right = common(picks.classes().entrySet(), sorting.classes().entrySet());
    return graded(sorting.classes().size() - right, 0);
  }

  /** Whether a line was picked, and the right one; a correction is graded by the caller. */
  Grade grade(Spotting spotting) {
    Set<Integer> picked = picks.classes().keySet();
    if (picked.size() != 1 || !spotting.lines().containsAll(picked)) {
      return unanswered();
    }
    return picked.contains(spotting.wrong()) ? graded(0, 0) : graded(1, 1);
  }

  private static <T> int common(Set<T> picked, Set<T> right) {
    Set<T> common = new HashSet<>(picked);
    common.retainAll(right);
    return common.size();
  }

  private static Grade graded(int wrong, int missing) {
    Outcome outcome =
        wrong == 0 && missing == 0
            ? new Outcome.Correct(Certainty.PROVED, Verdict.Method.KEY)
            : new Outcome.Incorrect(new Evidence.Picks(wrong, missing), List.of());
    return new Grade(reading(List.of()), outcome);
  }

  private static Grade unanswered() {
    Problem problem = new Problem(ProblemCode.NOTHING_CHOSEN, new Span(0, 0), Map.of());
    return new Grade(reading(List.of(problem)), new Outcome.Invalid());
  }

  private static Parsed reading(List<Problem> problems) {
    return new Parsed(new Expr.Gap(), problems, List.of(), Places.NOWHERE, Optional.empty());
  }
}
