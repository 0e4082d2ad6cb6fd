package nabla.grade;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Asks for the right ones among some options, which go by their numbers.
 *
 * @param shown all of them
 * @param right at least one of them
 */
public record Choice(SortedSet<Integer> shown, SortedSet<Integer> right, Picking picking)
    implements Demand {
  public Choice {
    shown = new TreeSet<>(shown);
    right = new TreeSet<>(right);
  }

  /** How many are picked. */
  public enum Picking {
    ONE,
    SEVERAL
  }
}
