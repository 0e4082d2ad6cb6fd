package nabla.diagnose;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A misconception at its place.
 *
 * @param parts what its sentence speaks of, by name
 */
public record Mistake(Misconception misconception, SortedMap<String, Written> parts) {
  /** Where it happened. */
  public static final String AT = "at";

  /** The inner function there. */
  public static final String INNER = "inner";

  /** The whole function with the place marked; absent when the place is the whole. */
  public static final String FUNCTION = "function";

  public Mistake {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  Mistake(Misconception misconception, Map<String, Written> parts) {
    this(misconception, new TreeMap<>(parts));
  }
}
