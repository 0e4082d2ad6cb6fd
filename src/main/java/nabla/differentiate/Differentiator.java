package nabla.differentiate;

import nabla.math.Expr;

/** Differentiates by the rules of the lecture. */
public final class Differentiator {
  private Differentiator() {}

  /** The derivative of {@code function} with respect to {@code variable}, tidied. */
  public static Expr differentiate(Expr function, String variable) {
    return function;
  }
}
