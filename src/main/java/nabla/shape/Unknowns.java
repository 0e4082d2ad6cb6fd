package nabla.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.math.Dimension;
import nabla.math.Expr;
import nabla.math.Shape;

/**
 * Dimensions that only the place of something tells: of {@code I}, of {@code 0} and of the indices
 * of sums. Until then each is a {@link Dimension.Named} whose name nobody can declare.
 */
final class Unknowns {
  private static final String MARK = "?";

  private record UnsizedIdentity(Expr.Identity written, Dimension size) {}

  private final Map<Dimension, Dimension> found = new HashMap<>();
  private final Set<Dimension> neverOne = new HashSet<>();
  private final List<UnsizedIdentity> identities = new ArrayList<>();
  private int count;

  Dimension fresh() {
    count++;
    return new Dimension.Named(MARK + count);
  }

  /** An identity matrix, which is never the number 1, so that its size is never 1. */
  Shaped identity(Expr.Identity written) {
    Dimension size = written.size().orElseGet(this::fresh);
    if (isOpen(size)) {
      neverOne.add(size);
      identities.add(new UnsizedIdentity(written, size));
    }
    return new Shaped(written, new Expr.Identity(Optional.of(size)), new Shape(size, size));
  }

  /** A zero, which is a number unless its place asks for something else. */
  Shaped zero(Expr written) {
    Shape shape = new Shape(fresh(), fresh());
    return new Shaped(written, new Expr.Zero(shape), shape);
  }

  /** What is known of {@code dimension} by now. */
  Dimension known(Dimension dimension) {
    Dimension result = dimension;
    while (found.containsKey(result)) {
      result = found.get(result);
    }
    return result;
  }

  Shape known(Shape shape) {
    return new Shape(known(shape.rows()), known(shape.columns()));
  }

  boolean isOpen(Dimension dimension) {
    return known(dimension) instanceof Dimension.Named named && named.name().startsWith(MARK);
  }

  /** Whether {@code shape} is that of a zero whose place has not told yet what it is. */
  boolean isOpenZero(Shape shape) {
    return isOpen(shape.rows()) && !neverOne.contains(known(shape.rows()));
  }

  /** The shape that something has where zeros can only be numbers. */
  Shape settled(Shape shape) {
    if (isOpenZero(shape)) {
      unify(shape, Shape.SCALAR);
    }
    return known(shape);
  }

  /** Makes the two the same if they can be; returns whether they are. */
  boolean unify(Shape left, Shape right) {
    return unify(left.rows(), right.rows()) && unify(left.columns(), right.columns());
  }

  /** Makes the two the same if they can be; returns whether they are. */
  boolean unify(Dimension left, Dimension right) {
    Dimension a = known(left);
    Dimension b = known(right);
    if (a.equals(b)) {
      return true;
    }
    return isOpen(a) ? find(a, b) : isOpen(b) && find(b, a);
  }

  private boolean find(Dimension open, Dimension value) {
    if (neverOne.contains(open)) {
      if (value.equals(Dimension.ONE)) {
        return false;
      }
      neverOne.add(value);
    }
    found.put(open, value);
    return true;
  }

  /** Lets {@code shape} be like {@code expected} as far as nothing else has told. */
  void suggest(Shape shape, Shape expected) {
    if (isOpen(shape.rows())) {
      unify(shape.rows(), expected.rows());
    }
    if (isOpen(shape.columns())) {
      unify(shape.columns(), expected.columns());
    }
  }

  /** The identities as they were written whose size nothing tells. */
  List<Expr.Identity> unsizedIdentities() {
    return identities.stream()
        .filter(identity -> isOpen(identity.size()))
        .map(UnsizedIdentity::written)
        .toList();
  }

  /** {@code expression} with the sizes that were found in the place of their names. */
  Expr fillIn(Expr expression) {
    return count == 0 ? expression : expression.accept(new Sizing(this));
  }
}
