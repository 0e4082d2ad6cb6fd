package nabla.algebra;

/** What a proof attempt established. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN
}
