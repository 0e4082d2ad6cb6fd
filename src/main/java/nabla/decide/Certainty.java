package nabla.decide;

/** How sure "correct" is, surest first. Stored: never renamed. */
public enum Certainty {
  /** Derived step by step; no doubt remains. */
  PROVED,
  /** Decided by exact arithmetic at random points, with a stated bound on the chance of error. */
  EXACT,
  /** Agrees to 50 digits or more wherever it was tried. */
  NUMERIC
}
