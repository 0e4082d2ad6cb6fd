package nabla.derive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The functions that a derivation leaves open, by name.
 *
 * @param inverses for some of them, the function whose inverse they are
 * @param names all of them
 */
public record OpenFunctions(Set<String> names, Map<String, String> inverses) {
  /** None at all. */
  public static final OpenFunctions NONE = new OpenFunctions(Set.of(), Map.of());

  public OpenFunctions {
    names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    inverses = Collections.unmodifiableMap(new LinkedHashMap<>(inverses));
  }
}
