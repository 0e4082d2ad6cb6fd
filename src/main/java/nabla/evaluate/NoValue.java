package nabla.evaluate;

/** Leaves an evaluation that cannot go on; never leaves the packages that evaluate. */
public final class NoValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public static final NoValue UNDEFINED = new NoValue();
  public static final NoValue UNKNOWN = new NoValue();
  public static final NoValue TOO_LARGE = new NoValue();

  private NoValue() {
    super(null, null, false, false);
  }
}
