package nabla.math;

/** How many nodes an expression has. */
public final class Size {
  private Size() {}

  /** The number of nodes of {@code expression}, leaves included. */
  public static int of(Expr expression) {
    return 1 + expression.parts().stream().mapToInt(Size::of).sum();
  }
}
