package nabla.derive;

import java.util.List;

/**
 * What was found out about the lines of a derivation.
 *
 * @param steps of each line up to the first that does not hold
 * @param end where the lines lead, if all hold
 */
public record Chain(List<Step> steps, End end) {
  public Chain {
    steps = List.copyOf(steps);
  }

  /** Where lines that hold lead. */
  public enum End {
    /** To the goal, step by step. */
    GOAL,
    /** To the goal with fewer lines than are asked for. */
    JUMPS,
    /** Not yet to the goal. */
    STOPS_EARLY,
    /** Some line does not hold. */
    NOWHERE
  }
}
