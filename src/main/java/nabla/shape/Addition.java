package nabla.shape;

import java.util.List;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.ProblemCode;
import nabla.math.Shape;
import nabla.math.Span;
import nabla.shape.Remarks.Details;

/** Sums: all terms have one shape, and zeros take it. */
final class Addition {
  private final Unknowns unknowns;
  private final Remarks remarks;

  Addition(Unknowns unknowns, Remarks remarks) {
    this.unknowns = unknowns;
    this.remarks = remarks;
  }

  Optional<Shaped> of(Expr.Sum written, List<Shaped> terms) {
    Shaped model =
        terms.stream()
            .filter(term -> !unknowns.isOpenZero(term.shape()))
            .findFirst()
            .orElse(terms.get(0));
    for (Shaped term : terms) {
      if (!unknowns.unify(model.shape(), term.shape())) {
        boolean inOrder = terms.indexOf(model) < terms.indexOf(term);
        mismatch(inOrder ? model : term, inOrder ? term : model);
        return Optional.empty();
      }
    }
    Expr resolved = new Expr.Sum(terms.stream().map(Shaped::resolved).toList());
    return Optional.of(new Shaped(written, resolved, unknowns.known(model.shape())));
  }

  private void mismatch(Shaped left, Shaped right) {
    Span span = remarks.span(left.written(), right.written());
    if (left.shape().isScalar() || right.shape().isScalar()) {
      Shaped number = left.shape().isScalar() ? left : right;
      Shaped other = number == left ? right : left;
      remarks.problem(ProblemCode.NUMBER_PLUS_MATRIX, span, numberPlus(number, other));
      return;
    }
    Shape leftShape = unknowns.known(left.shape());
    Shape rightShape = unknowns.known(right.shape());
    Details details =
        new Details()
            .part("left", unsigned(left), leftShape)
            .part("right", unsigned(right), rightShape);
    if (leftShape.equals(rightShape.transposed())) {
      details.suggestion(Suggestions.transpose(unsigned(right)));
    }
    remarks.problem(ProblemCode.SUM_NOT_DEFINED, span, details);
  }

  private Details numberPlus(Shaped number, Shaped other) {
    Expr factor = unsigned(number);
    Shape shape = unknowns.known(other.shape());
    Details details = new Details().text("left", factor).part("right", unsigned(other), shape);
    if (shape.isSquare()) {
      Expr.Identity identity = new Expr.Identity(Optional.empty());
      details.suggestion(
          factor.equals(Expr.integer(1)) ? identity : Suggestions.product(factor, identity));
    }
    return details;
  }

  /** A subtracted term without its sign. */
  private static Expr unsigned(Shaped term) {
    return term.written() instanceof Expr.Negation negation ? negation.operand() : term.written();
  }
}
