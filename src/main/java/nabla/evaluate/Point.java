package nabla.evaluate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value for each symbol, exact and short enough to be shown. */
public record Point(SortedMap<String, BigDecimal> coordinates) {
  public Point {
    coordinates = Collections.unmodifiableSortedMap(new TreeMap<>(coordinates));
  }

  public static Point of(Map<String, BigDecimal> coordinates) {
    return new Point(new TreeMap<>(coordinates));
  }
}
