package nabla.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.ProblemCode;
import nabla.math.Shape;
import nabla.parse.Note;
import nabla.shape.Remarks.Details;

/**
 * Products, from left to right. What cannot be multiplied yet waits for what follows it: {@code
 * B*x'*A*x} has a shape only as {@code B*(x'*A*x)}.
 *
 * <p>Multiplying early costs no other bracketing: a product keeps the rows of its left factor and
 * the columns of its right one, which are all that its neighbours ask for, and numbers go with
 * anything. So if any bracketing has a shape, this one has.
 */
final class Multiplication {
  private final Unknowns unknowns;
  private final Remarks remarks;

  Multiplication(Unknowns unknowns, Remarks remarks) {
    this.unknowns = unknowns;
    this.remarks = remarks;
  }

  /** A product of neighbours, which multiplies from left to right. */
  private record Group(List<Shaped> written, List<Expr> resolved, Shape shape) {
    static Group of(Shaped factor) {
      return new Group(List.of(factor), List.of(factor.resolved()), factor.shape());
    }

    Expr product() {
      return resolved.size() == 1 ? resolved.get(0) : new Expr.Product(resolved);
    }

    Group times(Group right, Shape shape) {
      List<Shaped> both = new ArrayList<>(written);
      both.addAll(right.written);
      List<Expr> factors = new ArrayList<>(resolved);
      factors.add(right.product());
      return new Group(both, factors, shape);
    }

    /** What the right neighbour meets: the last factor, if it has the columns of the group. */
    Group rightEnd() {
      Shaped last = written.get(written.size() - 1);
      boolean tells = !last.shape().isScalar() && last.shape().columns().equals(shape.columns());
      return tells ? of(last) : this;
    }

    /** What the left neighbour meets: the first factor, if it has the rows of the group. */
    Group leftEnd() {
      Shaped first = written.get(0);
      boolean tells = !first.shape().isScalar() && first.shape().rows().equals(shape.rows());
      return tells ? of(first) : this;
    }

    Expr asWritten() {
      return written.size() == 1
          ? written.get(0).written()
          : new Expr.Product(written.stream().map(Shaped::written).toList());
    }

    Expr first() {
      return written.get(0).written();
    }

    Expr last() {
      return written.get(written.size() - 1).written();
    }
  }

  Optional<Shaped> of(Expr.Product written, List<Shaped> factors) {
    Deque<Group> waiting = new ArrayDeque<>();
    boolean fromLeftToRight = true;
    for (Shaped factor : factors) {
      Group last = Group.of(factor);
      while (!waiting.isEmpty() && shape(waiting.peekLast(), last).isPresent()) {
        Group left = waiting.removeLast();
        last = left.times(last, shape(left, last).orElseThrow());
      }
      fromLeftToRight &= waiting.isEmpty();
      waiting.addLast(last);
    }
    Group first = waiting.removeFirst();
    if (!waiting.isEmpty()) {
      mismatch(first, waiting.removeFirst());
      return Optional.empty();
    }
    if (!fromLeftToRight) {
      remarks.note(Note.Code.OTHER_BRACKETING, written);
    }
    return Optional.of(new Shaped(written, first.product(), unknowns.known(first.shape())));
  }

  private Optional<Shape> shape(Group left, Group right) {
    if (left.shape().isScalar()) {
      return Optional.of(right.shape());
    }
    if (right.shape().isScalar()) {
      return Optional.of(left.shape());
    }
    return unknowns.unify(left.shape().columns(), right.shape().rows())
        ? Optional.of(unknowns.known(new Shape(left.shape().rows(), right.shape().columns())))
        : Optional.empty();
  }

  private void mismatch(Group leftGroup, Group rightGroup) {
    Group left = leftGroup.rightEnd();
    Group right = rightGroup.leftEnd();
    Shape leftShape = unknowns.known(left.shape());
    Shape rightShape = unknowns.known(right.shape());
    Expr product = Suggestions.product(left.asWritten(), right.asWritten());
    Details details =
        new Details()
            .part("left", left.asWritten(), leftShape)
            .part("right", right.asWritten(), rightShape)
            .text("written", product);
    Expr inner = Suggestions.product(Suggestions.transpose(left.asWritten()), right.asWritten());
    Expr outer = Suggestions.product(left.asWritten(), Suggestions.transpose(right.asWritten()));
    ProblemCode code = ProblemCode.PRODUCT_NOT_DEFINED;
    if (leftShape.isVector() && rightShape.isVector()) {
      code = ProblemCode.VECTOR_TIMES_VECTOR;
      details.text("outer", outer);
      if (leftShape.equals(rightShape)) {
        details.suggestion(inner);
      }
    } else if (leftShape.rows().equals(rightShape.rows())) {
      details.suggestion(inner);
    } else if (leftShape.columns().equals(rightShape.columns())) {
      details.suggestion(outer);
    } else if (rightShape.columns().equals(leftShape.rows())) {
      details.suggestion(Suggestions.product(right.asWritten(), left.asWritten()));
    }
    remarks.problem(code, remarks.span(left.first(), right.last()), details);
  }
}
