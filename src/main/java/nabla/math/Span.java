package nabla.math;

/** A stretch of a text in UTF-16 units: from {@code start} up to, not including, {@code end}. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The smallest span that covers this one and {@code other}. */
  public Span through(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
