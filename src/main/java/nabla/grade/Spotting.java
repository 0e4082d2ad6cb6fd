package nabla.grade;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Asks for the first wrong line among some, which go by their numbers.
 *
 * @param wrong the first wrong one
 * @param correction what it should say, if that is asked as well
 */
public record Spotting(SortedSet<Integer> lines, int wrong, Optional<AnswerSpec> correction)
    implements Demand {
  public Spotting {
    lines = new TreeSet<>(lines);
  }
}
