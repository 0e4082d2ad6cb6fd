package nabla.math;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The symbols that an answer may use and what each stands for, in the order of declaration.
 *
 * <p>A closed scope knows only its declared names; an open one takes every other name for a real
 * scalar.
 */
public final class Scope {
  private final Map<String, Declaration> declared;
  private final boolean open;

  private Scope(Map<String, Declaration> declared, boolean open) {
    this.declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
    this.open = open;
  }

  /** Only the scalars of {@code domains}. */
  public static Scope of(Map<String, Domain> domains) {
    Map<String, Declaration> scalars = new LinkedHashMap<>();
    domains.forEach((name, domain) -> scalars.put(name, Declaration.scalar(domain)));
    return declaring(scalars);
  }

  /** Only the symbols of {@code declared}. */
  public static Scope declaring(Map<String, Declaration> declared) {
    return new Scope(declared, false);
  }

  /** Every name is a real scalar. */
  public static Scope open() {
    return new Scope(Map.of(), true);
  }

  /** What {@code name} stands for, or empty when it is not a symbol here. */
  public Optional<Declaration> declaration(String name) {
    Declaration declaration = declared.get(name);
    if (declaration != null) {
      return Optional.of(declaration);
    }
    return open ? Optional.of(Declaration.scalar(Domain.REAL)) : Optional.empty();
  }

  /** The domain of {@code name}, or empty when it is not a symbol here. */
  public Optional<Domain> domain(String name) {
    return declaration(name).map(Declaration::domain);
  }

  /** Whether a vector or a matrix is declared, so that answers are read and decided by shape. */
  public boolean hasMatrices() {
    return declared.values().stream().anyMatch(declaration -> !declaration.shape().isScalar());
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
