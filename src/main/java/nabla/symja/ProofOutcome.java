package nabla.symja;

import nabla.algebra.Truth;

/** What can come of a question to the pool. The names are those of a metric. */
public enum ProofOutcome {
  PROVED,
  REFUTED,
  /** No step succeeded. */
  OPEN,
  /** Not asked, because the answer was known. */
  REMEMBERED,
  /** Not answered within the question's budget. */
  LATE,
  /** Not asked, because too many waited. */
  CROWDED,
  /** Not asked, because no prover was running. */
  ABSENT,
  /** Not asked, because it was beyond the limits of size. */
  TOO_LARGE;

  static ProofOutcome of(Truth truth) {
    return switch (truth) {
      case TRUE -> PROVED;
      case FALSE -> REFUTED;
      case UNKNOWN -> OPEN;
    };
  }
}
