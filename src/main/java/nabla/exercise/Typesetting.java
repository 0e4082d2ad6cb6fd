package nabla.exercise;

/** What sets formulas on pages, as far as authors have to know. */
public interface Typesetting {
  /** Takes everything. */
  Typesetting ANYTHING = latex -> true;

  /** Whether {@code latex} can be set, so that it is not shown as its letters. */
  boolean canSet(String latex);
}
