package nabla.math;

/** Prints an expression in the notation that people type; reading it back gives the same tree. */
public final class TextPrinter {
  private TextPrinter() {}

  /** The text of {@code expression}. */
  public static String print(Expr expression) {
    return expression.toString();
  }
}
