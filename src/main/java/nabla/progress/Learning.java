package nabla.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import nabla.attempt.Graded;
import nabla.attempt.Progress;
import nabla.diagnose.Diagnosis;

/**
 * How far somebody is with an exercise, by the rules of {@code src/docs/progress.md}.
 *
 * @param firm whether it was solved, and each mistake was put right by a first answer to another
 *     variant, a day later or more
 * @param due when it comes up again; absent where nothing was wrong, or all is repeated
 * @param mistakes the diagnoses of the last wrong answer; none where nothing is certain
 * @param seen the variants that were answered
 * @param last when it was answered last
 */
public record Learning(
    Progress progress,
    boolean firm,
    Optional<Instant> due,
    List<Diagnosis> mistakes,
    Set<SortedMap<String, String>> seen,
    Instant last) {

  /** How long after a right answer an exercise comes up again, from time to time. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(21));

  public Learning {
    mistakes = List.copyOf(mistakes);
    seen = Set.copyOf(seen);
  }

  /** What {@code answers} to an exercise of so many variants, in order and at least one, say. */
  static Learning of(List<Graded> answers, int variants) {
    Trail trail = new Trail(variants);
    answers.forEach(trail::take);
    return trail.learning();
  }

  /** Whether it is to be repeated at {@code now}. */
  public boolean isDue(Instant now) {
    return due.filter(at -> !at.isAfter(now)).isPresent();
  }

  /** Goes through answers in the order they were given. */
  private static final class Trail {
    private static final int NOTHING_WRONG = -1;

    private final int variants;
    private final Set<SortedMap<String, String>> seen = new HashSet<>();
    private boolean solved;
    private boolean wrongSinceRight;
    private int step = NOTHING_WRONG;
    private Optional<Instant> due = Optional.empty();
    private List<Diagnosis> mistakes = List.of();
    private Instant last = Instant.EPOCH;

    Trail(int variants) {
      this.variants = variants;
    }

    void take(Graded answer) {
      boolean fresh = seen.size() >= variants || !seen.contains(answer.parameters());
      seen.add(answer.parameters());
      last = answer.at();
      if (!answer.right()) {
        wrong(answer);
      } else if (answer.afterSolution()) {
        // To copy a solution is to be asked again.
        again(answer);
      } else {
        right(answer, fresh);
      }
    }

    private void wrong(Graded answer) {
      wrongSinceRight = true;
      step = 0;
      due = solved ? Optional.of(answer.at()) : Optional.empty();
      mistakes = answer.diagnoses();
    }

    private void again(Graded answer) {
      wrongSinceRight = false;
      step = 0;
      due = Optional.of(answer.at().plus(PAUSES.get(0)));
    }

    private void right(Graded answer, boolean fresh) {
      solved = true;
      if (step == NOTHING_WRONG) {
        return;
      }
      if (wrongSinceRight) {
        again(answer);
      } else if (fresh && due.filter(at -> !answer.at().isBefore(at)).isPresent()) {
        step++;
        due =
            step < PAUSES.size()
                ? Optional.of(answer.at().plus(PAUSES.get(step)))
                : Optional.empty();
      }
    }

    Learning learning() {
      boolean firm = solved && !wrongSinceRight && step != 0;
      Progress progress = solved ? Progress.SOLVED : Progress.TRIED;
      return new Learning(progress, firm, due, mistakes, seen, last);
    }
  }
}
