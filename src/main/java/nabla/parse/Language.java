package nabla.parse;

import java.util.Optional;
import nabla.math.Declaration;
import nabla.math.Scope;
import nabla.math.Shape;

/** The notation that is read in one text: it depends on what is declared and what is asked. */
record Language(Scope scope, Asked asked) {
  /** Whether there are transposes, traces, identities and entries. */
  boolean hasMatrices() {
    return scope.hasMatrices();
  }

  /** Whether brackets may hold several entries. */
  boolean hasEntries() {
    return asked != Asked.NUMBER;
  }

  /** Whether a comma outside brackets divides the parts of the answer. */
  boolean hasParts() {
    return asked == Asked.PARTS;
  }

  /** The shape of {@code name} if it is a vector or a matrix. */
  Optional<Shape> shape(String name) {
    return scope.declaration(name).map(Declaration::shape).filter(shape -> !shape.isScalar());
  }
}
