package nabla.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.decide.Certainty;
import nabla.decide.Deciding;
import nabla.decide.Evidence;
import nabla.decide.Verdict;
import nabla.derive.Chain.End;

/** Decides the lines of a derivation one after the other, up to the first that does not hold. */
public final class DerivationChecker {
  private final Derivation derivation;
  private final StepDecider decider;
  private final Optional<LineDiagnoser> diagnoser;

  public DerivationChecker(Derivation derivation, Deciding deciding) {
    this.derivation = derivation;
    this.decider = new StepDecider(deciding, derivation.language());
    this.diagnoser = Optional.of(new LineDiagnoser(derivation, decider));
  }

  private DerivationChecker(Derivation derivation, StepDecider decider) {
    this.derivation = derivation;
    this.decider = decider;
    this.diagnoser = Optional.empty();
  }

  /** The same, which does not look for how one comes to a wrong line. */
  public DerivationChecker withoutDiagnoses() {
    return new DerivationChecker(derivation, decider);
  }

  /** What {@code lines}, at least one, come to. */
  public Chain check(List<Line> lines) {
    List<Step> steps = new ArrayList<>();
    Line exact = derivation.start();
    Line before = derivation.start();
    for (Line line : lines) {
      Step step =
          isStart(line)
              ? new Step.Holds(Certainty.PROVED, Verdict.Method.SAME_TREE)
              : decider.decide(line, exact, before);
      if (step instanceof Step.Fails fails
          && fails.fault() == Evidence.Fault.DIFFERENT
          && diagnoser.isPresent()) {
        step = fails.with(diagnoser.get().diagnose(line, exact, before));
      }
      steps.add(step);
      if (!(step instanceof Step.Holds)) {
        return new Chain(steps, End.NOWHERE);
      }
      before = line;
      exact = line.hasRemainder() ? exact : line;
    }
    return new Chain(steps, end(lines));
  }

  private End end(List<Line> lines) {
    if (!isGoal(lines.get(lines.size() - 1))) {
      return End.STOPS_EARLY;
    }
    long between =
        lines.stream()
            .filter(line -> !isGoal(line) && !isStart(line))
            .map(Line::expression)
            .distinct()
            .count();
    return between < derivation.atLeast() ? End.JUMPS : End.GOAL;
  }

  /** Written out again, as many begin. */
  private boolean isStart(Line line) {
    Line start = derivation.start();
    return line.operation() == start.operation()
        && !line.hasRemainder()
        && line.expression().equals(start.expression())
        && line.calls().equals(start.calls());
  }

  private boolean isGoal(Line line) {
    Line goal = derivation.goal();
    boolean fineEnough =
        goal.remainders().isEmpty() == line.remainders().isEmpty() && lowest(line) >= lowest(goal);
    return line.operation() == goal.operation()
        && fineEnough
        && line.canonical(derivation.language()).equals(goal.canonical(derivation.language()));
  }

  private static int lowest(Line line) {
    return line.remainders().values().stream().min(Integer::compare).orElse(0);
  }
}
