package nabla.math;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a name stands for.
 *
 * @param domain of a scalar, or of each entry
 * @param properties empty for a scalar
 */
public record Declaration(Shape shape, Domain domain, Set<Property> properties) {
  public Declaration {
    EnumSet<Property> copy = EnumSet.noneOf(Property.class);
    copy.addAll(properties);
    properties = Collections.unmodifiableSet(copy);
    boolean needsSquare = properties.stream().anyMatch(property -> property != Property.UNIT);
    if (needsSquare && !shape.isSquare()) {
      throw new IllegalArgumentException("a " + shape + " matrix cannot be " + properties);
    }
    if (properties.contains(Property.UNIT) && !shape.isVector()) {
      throw new IllegalArgumentException("only vectors have unit length");
    }
  }

  /** A number of {@code domain}. */
  public static Declaration scalar(Domain domain) {
    return new Declaration(Shape.SCALAR, domain, Set.of());
  }

  /** A vector or matrix of real entries. */
  public static Declaration of(Shape shape, Property... properties) {
    return new Declaration(shape, Domain.REAL, Set.of(properties));
  }

  /** Whether the transpose is certain to be the same. */
  public boolean isSymmetric() {
    return shape.isScalar()
        || properties.contains(Property.SYMMETRIC)
        || properties.contains(Property.POSITIVE_DEFINITE)
        || properties.contains(Property.DIAGONAL);
  }
}
