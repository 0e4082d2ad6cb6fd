package nabla.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nabla.attempt.AssignedAnswers.Answer;
import nabla.attempt.Attempt.Verdict;
import nabla.course.Task;
import nabla.course.Terms;

/**
 * The rules by which answers give points; {@code src/docs/points.md} has them in words.
 *
 * <ol>
 *   <li>Answers to the assigned variant count that were given while the assignment was open for the
 *       student and were graded right or wrong, in the order they came in, up to the number of
 *       attempts. What could not be read, or has the wrong form, or is undecided uses no attempt.
 *   <li>A right answer has the whole credit, a wrong one none; an instructor can decide otherwise,
 *       and can give credit to an undecided answer that came before the attempts were used up.
 *   <li>Of the credit, hints opened before take their part, being late takes its part of the rest,
 *       and nothing is left when the solution had been shown before.
 *   <li>The best answer counts, rounded to two decimals.
 * </ol>
 */
public final class Points {
  private static final int WHOLE = 100;
  private static final int DECIMALS = 2;
  private static final BigDecimal NO_POINTS = BigDecimal.ZERO.setScale(DECIMALS);

  private Points() {}

  /**
   * The score for {@code task} from {@code answers}, which are in the order they came in.
   *
   * @param credits in percent by attempt, where an instructor decided
   */
  public static Score score(
      Task task, Terms terms, List<Answer> answers, Map<UUID, Integer> credits) {
    if (answers.isEmpty()) {
      return new Score(
          NO_POINTS, task.points(), List.of(), Optional.empty(), terms.attempts(), 0, false);
    }
    List<Counted> counted = new ArrayList<>();
    int used = 0;
    int undecided = 0;
    for (Answer answer : answers) {
      boolean decided = credits.containsKey(answer.attemptId());
      boolean graded = answer.verdict() == Verdict.CORRECT || answer.verdict() == Verdict.INCORRECT;
      if (!terms.takes(answer.at())) {
        continue;
      }
      if (graded) {
        used++;
      } else if (!decided) {
        undecided += answer.verdict() == Verdict.UNDECIDED ? 1 : 0;
        continue;
      }
      int before = graded ? used - 1 : used;
      if (terms.attempts().isEmpty() || before < terms.attempts().get()) {
        counted.add(counted(terms, answer, Optional.ofNullable(credits.get(answer.attemptId()))));
      }
    }
    int spent = used;
    Optional<Counted> best =
        counted.stream()
            .filter(one -> one.percent() > 0)
            .max(
                Comparator.comparingDouble(Counted::percent)
                    .thenComparing(Comparator.comparing(Counted::at).reversed()));
    return new Score(
        points(task, best),
        task.points(),
        counted,
        best,
        terms.attempts().map(count -> Math.max(0, count - spent)),
        undecided,
        answers.stream().anyMatch(answer -> answer.verdict() == Verdict.CORRECT));
  }

  private static Counted counted(Terms terms, Answer answer, Optional<Integer> decided) {
    int credit = decided.orElse(answer.verdict() == Verdict.CORRECT ? WHOLE : 0);
    int perHint = terms.hintPercent().orElse(0);
    int hints = Math.min(WHOLE, answer.hints() * perHint);
    int late = terms.phase(answer.at()) == Terms.Phase.LATE ? terms.latePercent() : 0;
    double percent =
        answer.afterSolution()
            ? 0
            : (double) credit * (WHOLE - hints) * (WHOLE - late) / (WHOLE * WHOLE);
    return new Counted(
        answer.attemptId(),
        answer.at(),
        credit,
        answer.hints(),
        hints,
        late,
        answer.afterSolution(),
        decided.isPresent(),
        percent);
  }

  private static BigDecimal points(Task task, Optional<Counted> best) {
    return best.map(
            counted ->
                BigDecimal.valueOf(task.points())
                    .multiply(BigDecimal.valueOf(counted.percent()))
                    .divide(BigDecimal.valueOf(WHOLE), DECIMALS, RoundingMode.HALF_UP))
        .orElse(NO_POINTS);
  }
}
