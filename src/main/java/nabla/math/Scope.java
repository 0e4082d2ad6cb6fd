package nabla.math;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The symbols that an answer may use, each with its domain, in the order of declaration.
 *
 * <p>A closed scope knows only its declared names; an open one takes every other name for a real
 * scalar.
 */
public final class Scope {
  private final Map<String, Domain> declared;
  private final boolean open;

  private Scope(Map<String, Domain> declared, boolean open) {
    this.declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
    this.open = open;
  }

  /** Only the symbols of {@code declared}. */
  public static Scope of(Map<String, Domain> declared) {
    return new Scope(declared, false);
  }

  /** Every name is a real scalar. */
  public static Scope open() {
    return new Scope(Map.of(), true);
  }

  /** The domain of {@code name}, or empty when it is not a symbol here. */
  public Optional<Domain> domain(String name) {
    Domain domain = declared.get(name);
    if (domain != null) {
      return Optional.of(domain);
    }
    return open ? Optional.of(Domain.REAL) : Optional.empty();
  }

  /** The declared names in order. */
  public Set<String> names() {
    return declared.keySet();
  }

  public boolean declares(String name) {
    return declared.containsKey(name);
  }

  /** Whether names that are not declared are real scalars all the same. */
  public boolean isOpen() {
    return open;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scope scope && open == scope.open && declared.equals(scope.declared);
  }

  @Override
  public int hashCode() {
    return declared.hashCode();
  }

  @Override
  public String toString() {
    return open ? declared + ", ..." : declared.toString();
  }
}
