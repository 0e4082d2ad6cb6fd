package nabla.differentiate;

import java.util.Optional;
import nabla.math.Dimension;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Shape;

/** The rules of the trace: it is linear, cyclic, and the same for the transpose. */
final class Traces {
  private Traces() {}

  /** The trace of a square {@code terms}. */
  static Terms trace(Terms terms) {
    return Terms.sum(
        Shape.SCALAR,
        terms.list().stream()
            .map(term -> term.inFront().times(trace(term.word(), terms.shape())))
            .toList());
  }

  private static Term trace(Word word, Shape shape) {
    Word wound = word.wound();
    if (wound.isEmpty()) {
      return ofIdentity(shape.rows());
    }
    if (!wound.cuts().isEmpty()) {
      return Term.of(wound);
    }
    Expr simplest = wound.simplestTrace();
    Expr shown =
        wound.letters().size() == 1 ? simplest : Expr.apply(Function.TRACE, wound.toExpr());
    return Term.of(new Scalar(shown, simplest, 1));
  }

  private static Term ofIdentity(Dimension size) {
    Expr identity = new Expr.Identity(Optional.of(size));
    return size instanceof Dimension.Whole whole
        ? Term.number(Rational.of(whole.value()))
        : Term.of(Scalar.of(Expr.apply(Function.TRACE, identity)));
  }
}
