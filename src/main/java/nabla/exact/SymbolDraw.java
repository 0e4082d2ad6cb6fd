package nabla.exact;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nabla.evaluate.NoValue;
import nabla.math.Declaration;
import nabla.math.Property;
import nabla.math.Rational;
import nabla.math.Shape;

/**
 * Draws a value for a declared symbol that has all its properties. Each property is a rational
 * function of free entries whose values are dense among all matrices that have it, so that an
 * identity that holds for the drawn ones holds for all.
 */
final class SymbolDraw<M> {
  private final MatrixArithmetic<M> arithmetic;
  private final EntrySource<M> source;

  SymbolDraw(MatrixArithmetic<M> arithmetic, EntrySource<M> source) {
    this.arithmetic = arithmetic;
    this.source = source;
  }

  M value(Declaration declaration, Sizes sizes) {
    Shape shape = declaration.shape();
    if (shape.isScalar()) {
      return source.number(declaration.domain());
    }
    int rows = sizes.of(shape.rows());
    Set<Property> properties = declaration.properties();
    if (properties.contains(Property.UNIT)) {
      return unit(rows);
    }
    if (properties.contains(Property.ORTHOGONAL)) {
      return orthogonal(rows, declaration);
    }
    if (properties.contains(Property.POSITIVE_DEFINITE)) {
      return positiveDefinite(rows, properties);
    }
    if (properties.contains(Property.SKEW)) {
      return declaration.isSymmetric() ? arithmetic.zero(rows, rows) : skew(rows);
    }
    M general = source.matrix(rows, sizes.of(shape.columns()));
    if (properties.contains(Property.DIAGONAL)) {
      return arithmetic.hadamard(general, arithmetic.identity(rows));
    }
    return declaration.isSymmetric() ? mirrored(general, rows) : general;
  }

  /** What stands below the diagonal is what stands above. */
  private M mirrored(M general, int size) {
    return assemble(size, (i, j) -> arithmetic.entry(general, Math.min(i, j), Math.max(i, j)));
  }

  private M skew(int size) {
    M general = source.matrix(size, size);
    M zero = number(0);
    return assemble(
        size,
        (i, j) ->
            i == j
                ? zero
                : i < j
                    ? arithmetic.entry(general, i, j)
                    : arithmetic.negate(arithmetic.entry(general, j, i)));
  }

  private M assemble(int size, Grid.Places<M> places) {
    List<List<M>> rows =
        IntStream.range(0, size)
            .mapToObj(i -> IntStream.range(0, size).mapToObj(j -> places.at(i, j)).toList())
            .toList();
    return arithmetic.assemble(rows);
  }

  private M number(long value) {
    return arithmetic.number(Rational.of(value));
  }

  /** A A' + I. */
  private M positiveDefinite(int size, Set<Property> properties) {
    M general = source.matrix(size, size);
    M identity = arithmetic.identity(size);
    M root =
        properties.contains(Property.DIAGONAL) ? arithmetic.hadamard(general, identity) : general;
    return arithmetic.add(arithmetic.multiply(root, arithmetic.transpose(root)), identity);
  }

  /**
   * Cayley: (I - S)(I + S)^-1 with S skew is orthogonal of determinant 1; times a reflection, of
   * determinant -1. With further properties, signs or a quarter turn in a rotated basis.
   */
  private M orthogonal(int size, Declaration declaration) {
    Set<Property> properties = declaration.properties();
    if (properties.contains(Property.POSITIVE_DEFINITE)) {
      return arithmetic.identity(size);
    }
    if (properties.contains(Property.DIAGONAL)) {
      return signs(size);
    }
    M rotation = rotation(size);
    if (properties.contains(Property.SKEW)) {
      return conjugated(rotation, quarterTurn(size));
    }
    if (declaration.isSymmetric()) {
      return conjugated(rotation, signs(size));
    }
    M reflection =
        assemble(size, (i, j) -> number(i != j ? 0 : i == 0 && source.choice() ? -1 : 1));
    return arithmetic.multiply(reflection, rotation);
  }

  private M rotation(int size) {
    M skew = skew(size);
    M identity = arithmetic.identity(size);
    M left = arithmetic.add(identity, arithmetic.negate(skew));
    return arithmetic.multiply(left, arithmetic.inverse(arithmetic.add(identity, skew)));
  }

  private M conjugated(M rotation, M inner) {
    return arithmetic.multiply(
        arithmetic.multiply(rotation, inner), arithmetic.transpose(rotation));
  }

  private M signs(int size) {
    return assemble(size, (i, j) -> number(i != j ? 0 : source.choice() ? -1 : 1));
  }

  /** There are none of odd size. */
  private M quarterTurn(int size) {
    if (size % 2 == 1) {
      throw NoValue.UNDEFINED;
    }
    return assemble(size, (i, j) -> number((i ^ 1) != j ? 0 : i < j ? 1 : -1));
  }

  /** Stereographic: (2 t, t't - 1)/(t't + 1). */
  private M unit(int size) {
    M t = source.matrix(size - 1, 1);
    M square = arithmetic.multiply(arithmetic.transpose(t), t);
    M one = number(1);
    M scale = arithmetic.inverse(arithmetic.add(square, one));
    M last = arithmetic.multiply(arithmetic.add(square, arithmetic.negate(one)), scale);
    M first = arithmetic.scale(arithmetic.multiply(number(2), scale), t);
    List<List<M>> rows =
        IntStream.range(0, size)
            .mapToObj(i -> List.of(i < size - 1 ? arithmetic.entry(first, i, 0) : last))
            .toList();
    return arithmetic.assemble(rows);
  }
}
