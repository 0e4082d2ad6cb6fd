package nabla.shape;

import nabla.math.Expr;
import nabla.math.Shape;

/**
 * A part of an expression with its shape.
 *
 * @param resolved what {@code written} means; sizes that are not known yet are named in both
 */
record Shaped(Expr written, Expr resolved, Shape shape) {
  Shaped with(Expr otherResolved, Shape otherShape) {
    return new Shaped(written, otherResolved, otherShape);
  }
}
