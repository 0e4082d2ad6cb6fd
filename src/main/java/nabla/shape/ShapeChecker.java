package nabla.shape;

import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.parse.Places;

/**
 * Finds the shape of an expression and resolves what depends on shapes. Declared dimensions never
 * give way to each other; only {@code I} and {@code 0} take the size that their place asks for, and
 * {@code I} is never a number.
 */
public final class ShapeChecker {
  private ShapeChecker() {}

  /** Whether there is anything but numbers in {@code expression} or among the declared names. */
  public static boolean concerns(Expr expression, Scope scope) {
    return scope.hasMatrices() || isOfMatrices(expression);
  }

  private static boolean isOfMatrices(Expr expression) {
    boolean itself =
        expression instanceof Expr.Matrix
            || expression instanceof Expr.Identity
            || expression instanceof Expr.Zero
            || expression instanceof Expr.Component
            || expression instanceof Expr.IndexedSum
            || expression instanceof Expr.Application application
                && application.function().isOfMatrices();
    return itself || expression.parts().stream().anyMatch(ShapeChecker::isOfMatrices);
  }

  /** As below, for an expression that was not typed. */
  public static ShapeCheck check(Expr asWritten, Scope scope, Optional<Shape> expected) {
    return check(asWritten, scope, expected, Places.NOWHERE);
  }

  /**
   * Checks {@code asWritten}, whose parts were typed at {@code places}. An expression of another
   * shape than {@code expected} is no problem; that only tells the size of what would be open
   * otherwise.
   */
  public static ShapeCheck check(
      Expr asWritten, Scope scope, Optional<Shape> expected, Places places) {
    Remarks remarks = new Remarks(places);
    Unknowns unknowns = new Unknowns();
    Optional<Shaped> whole = new Inference(scope, unknowns, remarks).shaped(asWritten);
    if (whole.isPresent() && expected.isPresent()) {
      unknowns.suggest(whole.get().shape(), expected.get());
    }
    if (remarks.noProblems()) {
      unknowns.unsizedIdentities().forEach(remarks::unknownSize);
    }
    Optional<Checked> checked =
        remarks.noProblems() ? whole.map(shaped -> checked(shaped, unknowns)) : Optional.empty();
    return new ShapeCheck(checked, remarks.problems(), remarks.notes());
  }

  private static Checked checked(Shaped shaped, Unknowns unknowns) {
    return new Checked(
        unknowns.fillIn(shaped.resolved()), unknowns.known(unknowns.settled(shaped.shape())));
  }
}
