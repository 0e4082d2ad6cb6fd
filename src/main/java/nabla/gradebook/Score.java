package nabla.gradebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has for an exercise.
 *
 * @param points with two decimals
 * @param most the points that can be had
 * @param counted the answers that count, the first first
 * @param best the one that the points are for, the earliest of equals; empty without points
 * @param left how many more answers count; as many as one likes where empty
 * @param undecided how many answers in time wait for somebody to decide them
 * @param solved whether an answer was right, also one that counts no more
 */
public record Score(
    BigDecimal points,
    int most,
    List<Counted> counted,
    Optional<Counted> best,
    Optional<Integer> left,
    int undecided,
    boolean solved) {

  /** The points of all {@code scores} together. */
  public static BigDecimal total(Map<String, Score> scores) {
    return scores.values().stream()
        .map(Score::points)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** Whether anything was answered that counts, or waits to. */
  public boolean isBegun() {
    return !counted.isEmpty() || undecided > 0;
  }

  /** Whether no more answers count. */
  public boolean isUsedUp() {
    return left.filter(count -> count == 0).isPresent();
  }
}
