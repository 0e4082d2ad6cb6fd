package nabla.exercise;

import java.util.List;
import java.util.stream.Stream;

/**
 * What running the tests of an exercise has shown.
 *
 * @param variants how many variants were looked at
 * @param tests how many answers the author lists
 * @param generated how many answers were tried that follow from the function alone
 * @param unconfirmed in how many variants the algebra could not confirm the right answer
 * @param problems what does not hold
 */
public record CheckReport(
    int variants, int tests, int generated, int unconfirmed, List<AuthoringProblem> problems) {
  public CheckReport {
    problems = List.copyOf(problems);
  }

  /** The same with {@code more} that is wrong. */
  CheckReport with(List<AuthoringProblem> more) {
    return new CheckReport(
        variants,
        tests,
        generated,
        unconfirmed,
        Stream.concat(more.stream(), problems.stream()).toList());
  }

  /** Whether the exercise may go out. */
  public boolean isGood() {
    return problems.isEmpty();
  }
}
