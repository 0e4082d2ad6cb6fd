package nabla.grade;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks for the class of each item; both go by their numbers, classes from 1.
 *
 * @param classes the right class of each item
 */
public record Sorting(SortedMap<Integer, Integer> classes, int classCount) implements Demand {
  public Sorting {
    classes = new TreeMap<>(classes);
  }
}
