package nabla.differentiate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nabla.math.Expr;
import nabla.math.Rational;
import nabla.math.Shape;
import nabla.math.Tidy;

/** A sum of unlike terms, all of one shape; without terms it is 0. */
record Terms(Shape shape, List<Term> list) {
  Terms {
    list = List.copyOf(list);
  }

  static Terms of(Shape shape, Term term) {
    return sum(shape, List.of(term));
  }

  /** A scalar without structure of its own. */
  static Terms scalar(Expr expression) {
    return of(Shape.SCALAR, Term.of(Scalar.of(expression)));
  }

  /** The sum of {@code terms}, like ones gathered in the order of their first. */
  static Terms sum(Shape shape, Collection<Term> terms) {
    Map<Term.Kind, Term> gathered = new LinkedHashMap<>();
    for (Term term : terms) {
      gathered.merge(term.kind(), term, Terms::plus);
    }
    List<Term> unlike =
        gathered.values().stream().filter(term -> term.coefficient().signum() != 0).toList();
    return new Terms(shape, withOneTable(unlike));
  }

  private static Term plus(Term first, Term like) {
    return new Term(first.coefficient().plus(like.coefficient()), first.scalars(), first.word());
  }

  /** Matrices written out entry by entry are added entry by entry. */
  private static List<Term> withOneTable(List<Term> terms) {
    List<Term> tables = terms.stream().filter(Terms::isTable).toList();
    if (tables.isEmpty()) {
      return terms;
    }
    Expr.Matrix sum = tables.stream().map(Terms::table).reduce(Terms::plus).orElseThrow();
    List<Term> all = new ArrayList<>(terms.stream().filter(term -> !isTable(term)).toList());
    all.add(Term.of(Word.of(Letter.table(sum))));
    return all;
  }

  private static boolean isTable(Term term) {
    return term.word().letters().size() == 1 && term.word().letters().get(0).isTable();
  }

  /** The entries of a single table, multiplied by what stands in front of it. */
  private static Expr.Matrix table(Term term) {
    Expr.Matrix matrix = (Expr.Matrix) term.word().letters().get(0).base();
    Expr written = TermWriter.write(of(Shape.SCALAR, term.inFront()));
    return new Expr.Matrix(
        matrix.rows().stream()
            .map(row -> row.stream().map(e -> Tidy.tidy(Expr.product(written, e))).toList())
            .toList());
  }

  private static Expr.Matrix plus(Expr.Matrix left, Expr.Matrix right) {
    return new Expr.Matrix(
        IntStream.range(0, left.rows().size())
            .mapToObj(
                i ->
                    IntStream.range(0, left.rows().get(i).size())
                        .mapToObj(
                            j ->
                                Tidy.tidy(
                                    Expr.sum(
                                        left.rows().get(i).get(j), right.rows().get(i).get(j))))
                        .toList())
            .toList());
  }

  boolean isZero() {
    return list.isEmpty();
  }

  boolean isNumber() {
    return shape.isScalar() && list.size() == 1 && list.get(0).isNumber();
  }

  Terms times(Term factor) {
    return sum(shape, list.stream().map(factor::times).toList());
  }

  Terms transposed() {
    return sum(shape.transposed(), list.stream().map(Term::transposed).toList());
  }

  boolean equalsTransposed() {
    return shape.isSquare() && coefficients().equals(transposed().coefficients());
  }

  private Map<Term.Kind, Rational> coefficients() {
    Map<Term.Kind, Rational> coefficients = new LinkedHashMap<>();
    list.forEach(term -> coefficients.put(term.kind(), term.coefficient()));
    return coefficients;
  }

  /** The number and the scalars that all terms have in common, of at least two terms. */
  Term common() {
    Term first = list.get(0);
    List<Scalar> shared =
        first.scalars().stream().filter(s -> list.stream().allMatch(term -> has(term, s))).toList();
    return new Term(commonCoefficient(), shared, Word.EMPTY);
  }

  private static boolean has(Term term, Scalar scalar) {
    return term.scalars().stream()
        .anyMatch(
            other ->
                other.simplest().equals(scalar.simplest())
                    && other.exponent() == scalar.exponent());
  }

  /** The largest number that leaves whole coefficients, negative where all are. */
  private Rational commonCoefficient() {
    BigInteger above = BigInteger.ZERO;
    BigInteger below = BigInteger.ONE;
    for (Term term : list) {
      BigInteger denominator = term.coefficient().denominator();
      above = above.gcd(term.coefficient().numerator());
      below = below.multiply(denominator).divide(below.gcd(denominator));
    }
    Rational common = new Rational(above, below);
    boolean negative = list.stream().allMatch(term -> term.coefficient().signum() < 0);
    return negative ? common.negated() : common;
  }
}
