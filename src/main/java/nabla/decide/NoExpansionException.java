package nabla.decide;

/** Thrown where an expression has no power series around 0 that the rules of calculus find. */
final class NoExpansionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why there is none. */
  enum Cause {
    /** There is none, as of 1/0 and of the root of what is 0. */
    NOT_SMOOTH,
    /** So many terms cancelled that nothing was left to divide by. */
    TOO_FEW_TERMS,
    /** It would take more time than an answer has. */
    TOO_LARGE
  }

  private final Cause cause;

  NoExpansionException(Cause cause) {
    super(cause.name(), null, false, false);
    this.cause = cause;
  }

  boolean isForWantOfTerms() {
    return cause == Cause.TOO_FEW_TERMS;
  }
}
