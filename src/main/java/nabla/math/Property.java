package nabla.math;

/** What is known of a declared vector or matrix beyond its shape. */
public enum Property {
  SYMMETRIC,
  /** Symmetric with {@code x'Mx > 0} for all x other than 0; so it is invertible. */
  POSITIVE_DEFINITE,
  INVERTIBLE,
  /** {@code M'M = I}. */
  ORTHOGONAL,
  DIAGONAL,
  /** {@code M' = -M}. */
  SKEW,
  /** Of a vector: its norm is 1. */
  UNIT
}
