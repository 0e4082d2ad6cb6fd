package nabla.symja;

/** An expression that no proof is attempted for, because a step would not be sound. */
final class Unprovable extends RuntimeException {
  Unprovable(String reason) {
    super(reason, null, false, false);
  }
}
