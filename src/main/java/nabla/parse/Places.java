package nabla.parse;

import java.util.HashSet;
import java.util.IdentityHashMap;
import nabla.math.Expr;
import nabla.math.Span;

/**
 * Where in a text the parts of an expression were typed. Parts are told apart by identity: the two
 * {@code x} of {@code x + x} stand in two places.
 */
public final class Places {
  /** Of an expression that was not typed. */
  public static final Places NOWHERE = new Places(new IdentityHashMap<>());

  private static final Span START = new Span(0, 0);

  private final IdentityHashMap<Expr, Span> spans;

  Places(IdentityHashMap<Expr, Span> spans) {
    this.spans = spans;
  }

  /** Where {@code part} was typed; the start of the text when that is not known. */
  public Span of(Expr part) {
    return spans.getOrDefault(part, START);
  }

  /** The same places, whatever stands there. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Places places
        && new HashSet<>(spans.values()).equals(new HashSet<>(places.spans.values()));
  }

  @Override
  public int hashCode() {
    return new HashSet<>(spans.values()).hashCode();
  }

  @Override
  public String toString() {
    return spans.values().toString();
  }
}
