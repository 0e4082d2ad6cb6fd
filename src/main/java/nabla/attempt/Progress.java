package nabla.attempt;

/** How far an account is with an exercise. */
public enum Progress {
  /** Nothing that could be graded was sent. */
  NOT_STARTED,
  /** Graded at least once, never right. */
  TRIED,
  /** Right at least once, in any variant whose solution had not been shown before. */
  SOLVED
}
