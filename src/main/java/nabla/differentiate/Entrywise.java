package nabla.differentiate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Shape;

/** What is done entry by entry: the entrywise product, diagonals, and single components. */
final class Entrywise {
  private final TermReader reader;

  Entrywise(TermReader reader) {
    this.reader = reader;
  }

  /** {@code A .* B}, numbers and scalars in front. */
  Terms product(Expr.Application application) {
    Expr left = application.arguments().get(0);
    Expr right = application.arguments().get(1);
    Shape shape = reader.shape(application);
    if (reader.read(left).isZero() || reader.read(right).isZero()) {
      return new Terms(shape, List.of());
    }
    Term first = reader.factor(left);
    Term second = reader.factor(right);
    Expr a = written(first.word(), shape);
    Expr b = written(second.word(), shape);
    boolean symmetric =
        shape.isSquare() && reader.read(a).equalsTransposed() && reader.read(b).equalsTransposed();
    Letter letter =
        Letter.of(
            Expr.apply(Function.HADAMARD, a, b),
            shape,
            symmetric ? Letter.Kind.SYMMETRIC : Letter.Kind.GENERAL);
    return Terms.of(shape, first.inFront().times(second.inFront()).times(Term.of(Word.of(letter))));
  }

  private static Expr written(Word word, Shape shape) {
    return TermWriter.write(Terms.of(shape, new Term(Rational.ONE, List.of(), word)));
  }

  /** The diagonal matrix of a vector, or the diagonal of a square matrix. */
  Terms diagonal(Expr argument) {
    Terms terms = reader.read(argument);
    Shape shape = reader.shape(Expr.apply(Function.DIAG, argument));
    return Terms.sum(
        shape,
        terms.list().stream()
            .map(term -> term.inFront().times(diagonal(term.word(), terms.shape())))
            .toList());
  }

  /** The diagonal of a column times a row is their entrywise product. */
  private Term diagonal(Word word, Shape shape) {
    List<Integer> cuts = word.cuts();
    if (!shape.isVector() && !cuts.isEmpty()) {
      Expr column = word.part(0, cuts.get(0)).toExpr();
      Expr row = word.part(cuts.get(0), word.letters().size()).transposed().toExpr();
      return reader.factor(Expr.apply(Function.HADAMARD, column, row));
    }
    Letter.Kind kind = shape.isVector() ? Letter.Kind.SYMMETRIC : Letter.Kind.GENERAL;
    boolean mirrored = !shape.isVector() && isTransposed(word);
    Expr diagonal = Expr.apply(Function.DIAG, written(mirrored ? word.transposed() : word, shape));
    return reader.whole(diagonal, kind).list().get(0);
  }

  /** One entry; of a sum, the sum of the entries. */
  Terms component(Expr.Component component) {
    Terms terms = reader.read(component.of());
    List<Term> entries = new ArrayList<>();
    for (Term term : terms.list()) {
      Terms entry = entry(term.word(), terms.shape(), component.indices());
      entries.addAll(entry.times(term.inFront()).list());
    }
    return Terms.sum(Shape.SCALAR, entries);
  }

  private Terms entry(Word word, Shape shape, List<Expr> indices) {
    if (isTransposed(word) && indices.size() == 2) {
      List<Expr> swapped = new ArrayList<>(indices);
      Collections.reverse(swapped);
      return entry(word.transposed(), shape.transposed(), swapped);
    }
    return word.letters().stream()
        .filter(letter -> word.letters().size() == 1 && letter.isTable())
        .findFirst()
        .flatMap(letter -> entry((Expr.Matrix) letter.base(), indices))
        .map(reader::read)
        .orElseGet(() -> Terms.scalar(new Expr.Component(written(word, shape), indices)));
  }

  private static boolean isTransposed(Word word) {
    return word.letters().size() == 1
        && word.letters().get(0).orientation() == Letter.Orientation.TRANSPOSED;
  }

  /** The entry of a matrix that is written out, where the indices are numbers. */
  private static Optional<Expr> entry(Expr.Matrix matrix, List<Expr> indices) {
    List<OptionalInt> places = indices.stream().map(Arithmetic::wholeNumber).toList();
    if (places.stream().anyMatch(OptionalInt::isEmpty)) {
      return Optional.empty();
    }
    int row = places.get(0).getAsInt();
    int column = places.size() > 1 ? places.get(1).getAsInt() : 1;
    return Optional.of(matrix.rows().get(row - 1).get(column - 1));
  }
}
