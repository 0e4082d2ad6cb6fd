package nabla.evaluate;

/** Leaves an evaluation that cannot go on; never leaves this package. */
final class NoValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final NoValue UNDEFINED = new NoValue();
  static final NoValue UNKNOWN = new NoValue();
  static final NoValue TOO_LARGE = new NoValue();

  private NoValue() {
    super(null, null, false, false);
  }
}
