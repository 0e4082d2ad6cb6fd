package nabla.differentiate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nabla.math.Arithmetic;
import nabla.math.Dimension;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Shape;
import nabla.math.Symbols;

/**
 * Brings an expression that is linear in a direction U into the form tr(U' G) and reads off G.
 *
 * <p>Each term is tr(C' L U R) with some C, which is 1 at first; by cyclic rotation and
 * transposition that is tr(U' L' C R'), so C becomes L' C R' on the way inwards to U.
 */
final class TraceForm {
  private final TermReader reader;
  private final String direction;
  private final List<Expr> found = new ArrayList<>();

  private TraceForm(TermReader reader, String direction) {
    this.reader = reader;
    this.direction = direction;
  }

  /** The G of {@code scalar}, which is linear in the symbol {@code direction}; as a sum. */
  static List<Expr> coefficients(Expr scalar, String direction, TermReader reader) {
    TraceForm form = new TraceForm(reader, direction);
    form.collect(scalar, Expr.integer(1));
    return form.found;
  }

  private boolean depends(Expr expression) {
    return Symbols.of(expression).contains(direction);
  }

  /** Adds the coefficients of tr(C' expression). */
  private void collect(Expr expression, Expr c) {
    Terms terms = reader.read(expression);
    for (Term term : terms.list()) {
      collectFromWord(term.word(), product(List.of(written(term.inFront()), c)));
      for (Scalar scalar : term.scalars()) {
        if (depends(scalar.shown())) {
          collectFromScalar(scalar.shown(), besides(scalar, term, terms.shape(), c));
        }
      }
    }
  }

  private static Expr written(Term scalars) {
    return TermWriter.write(Terms.of(Shape.SCALAR, scalars));
  }

  /** tr(C' s W) is s tr(C' W). */
  private static Expr besides(Scalar scalar, Term term, Shape shape, Expr c) {
    Term others = term.inFront().times(Term.of(scalar.withExponent(-1)));
    if (shape.isScalar()) {
      return product(List.of(written(others), c));
    }
    Expr word = TermWriter.write(new Terms(shape, List.of(Term.ONE.times(Term.of(term.word())))));
    Expr inner = product(List.of(Expr.transpose(c), word));
    return product(List.of(written(others), Expr.apply(Function.TRACE, inner)));
  }

  private void collectFromWord(Word word, Expr c) {
    for (int i = 0; i < word.letters().size(); i++) {
      Letter letter = word.letters().get(i);
      if (depends(letter.base())) {
        List<Expr> inner = new ArrayList<>();
        transposed(word.part(0, i)).ifPresent(inner::add);
        inner.add(c);
        transposed(word.part(i + 1, word.letters().size())).ifPresent(inner::add);
        collectFromLetter(letter, product(inner));
      }
    }
  }

  private static Optional<Expr> transposed(Word word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(Expr.transpose(word.toExpr()));
  }

  private void collectFromLetter(Letter letter, Expr c) {
    if (letter.power() != 1) {
      throw new NotDifferentiableException(letter.toExpr());
    }
    boolean upright = letter.orientation() == Letter.Orientation.UPRIGHT;
    collectFromBase(letter.base(), upright ? c : Expr.transpose(c));
  }

  private void collectFromBase(Expr base, Expr c) {
    if (base.equals(Expr.symbol(direction))) {
      found.add(c);
    } else if (base instanceof Expr.Sum sum) {
      sum.terms().stream().filter(this::depends).forEach(term -> collect(term, c));
    } else if (base instanceof Expr.Matrix matrix) {
      collectFromTable(matrix, c);
    } else if (base instanceof Expr.Application application
        && application.function() == Function.HADAMARD) {
      collectFromEntrywise(application, c);
    } else if (base instanceof Expr.Application application
        && application.function() == Function.DIAG) {
      collect(application.argument(), Expr.apply(Function.DIAG, c));
    } else {
      throw new NotDifferentiableException(base);
    }
  }

  /** tr(C' (A .* B)) is tr((C .* B)' A). */
  private void collectFromEntrywise(Expr.Application product, Expr c) {
    Expr left = product.arguments().get(0);
    Expr right = product.arguments().get(1);
    Expr moving = depends(left) ? left : right;
    collect(moving, Expr.apply(Function.HADAMARD, c, moving == left ? right : left));
  }

  /** tr(C' M) is the sum of the products of their entries. */
  private void collectFromTable(Expr.Matrix matrix, Expr c) {
    for (int i = 0; i < matrix.rows().size(); i++) {
      List<Expr> row = matrix.rows().get(i);
      for (int j = 0; j < row.size(); j++) {
        if (depends(row.get(j))) {
          List<Expr> both = List.of(Expr.integer(i + 1), Expr.integer(j + 1));
          boolean vector = matrix.shape().isVector();
          collect(row.get(j), new Expr.Component(c, vector ? both.subList(0, 1) : both));
        }
      }
    }
  }

  private void collectFromScalar(Expr scalar, Expr c) {
    if (scalar instanceof Expr.Product product) {
      Word word =
          product.factors().stream()
              .map(factor -> reader.factor(factor).word())
              .reduce(Word.EMPTY, Word::times);
      collectFromWord(word, c);
    } else if (scalar instanceof Expr.Application application
        && application.function() == Function.TRACE) {
      Expr identity = new Expr.Identity(Optional.of(reader.shape(application.argument()).rows()));
      collect(application.argument(), product(List.of(c, identity)));
    } else if (scalar instanceof Expr.Component component) {
      collect(component.of(), product(List.of(c, unit(component))));
    } else {
      collectFromBase(scalar, c);
    }
  }

  /** The matrix with a 1 in the place of {@code component} and zeros elsewhere. */
  private Expr unit(Expr.Component component) {
    Shape shape = reader.shape(component.of());
    List<OptionalInt> indices = component.indices().stream().map(Arithmetic::wholeNumber).toList();
    boolean known =
        shape.rows() instanceof Dimension.Whole
            && shape.columns() instanceof Dimension.Whole
            && indices.stream().allMatch(OptionalInt::isPresent);
    if (!known) {
      throw new NotDifferentiableException(component);
    }
    int row = indices.get(0).getAsInt();
    int column = indices.size() > 1 ? indices.get(1).getAsInt() : 1;
    return new Expr.Matrix(
        range(shape.rows())
            .mapToObj(
                i ->
                    range(shape.columns())
                        .mapToObj(j -> Expr.integer(i == row && j == column ? 1 : 0))
                        .toList())
            .toList());
  }

  private static IntStream range(Dimension whole) {
    return IntStream.rangeClosed(1, ((Dimension.Whole) whole).value());
  }

  private static Expr product(List<Expr> factors) {
    return factors.size() == 1 ? factors.get(0) : new Expr.Product(factors);
  }
}
