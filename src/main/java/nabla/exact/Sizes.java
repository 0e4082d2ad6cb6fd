package nabla.exact;

import java.util.Map;
import nabla.math.Dimension;

/** How large the named dimensions are taken to be. */
record Sizes(Map<String, Integer> named) {
  Sizes {
    named = Map.copyOf(named);
  }

  int of(Dimension dimension) {
    if (dimension instanceof Dimension.Named name) {
      Integer size = named.get(name.name());
      if (size == null) {
        throw new IllegalArgumentException("no size of " + name);
      }
      return size;
    }
    return ((Dimension.Whole) dimension).value();
  }
}
