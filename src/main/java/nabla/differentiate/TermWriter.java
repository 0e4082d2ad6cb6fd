package nabla.differentiate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Rational;
import nabla.math.Shape;

/** Writes sums of terms as a person would. */
final class TermWriter {
  private TermWriter() {}

  /** The expression of {@code terms}, with scalars that all terms share in front of a bracket. */
  static Expr write(Terms terms) {
    List<Term> list = terms.list();
    if (list.isEmpty()) {
      return terms.shape().isScalar() ? Expr.integer(0) : new Expr.Zero(terms.shape());
    }
    if (list.size() > 1 && !terms.common().scalars().isEmpty()) {
      return write(new Terms(terms.shape(), List.of(bracketed(terms))));
    }
    List<Expr> written = list.stream().map(term -> signed(term, terms.shape())).toList();
    return written.size() == 1 ? written.get(0) : new Expr.Sum(written);
  }

  /** At least two terms as one: what they share, times the bracket of what is left. */
  static Term bracketed(Terms terms) {
    Term common = terms.common();
    Terms rest = terms.times(common.toPower(-1));
    Expr sum = new Expr.Sum(rest.list().stream().map(term -> signed(term, terms.shape())).toList());
    if (terms.shape().isScalar()) {
      return common.times(Term.of(Scalar.of(sum)));
    }
    Letter.Kind kind = rest.equalsTransposed() ? Letter.Kind.SYMMETRIC : Letter.Kind.GENERAL;
    return common.times(Term.of(Word.of(Letter.of(sum, terms.shape(), kind))));
  }

  private static Expr signed(Term term, Shape shape) {
    Rational coefficient = term.coefficient();
    return coefficient.signum() < 0
        ? new Expr.Negation(unsigned(term.times(Rational.of(-1)), shape))
        : unsigned(term, shape);
  }

  private static Expr unsigned(Term term, Shape shape) {
    List<Expr> below = new ArrayList<>();
    List<Expr> above = new ArrayList<>();
    for (Scalar scalar : term.scalars()) {
      if (scalar.exponent() > 0) {
        above.add(scalar.toExpr(scalar.exponent()));
      } else {
        below.add(scalar.toExpr(-scalar.exponent()));
      }
    }
    term.word().letters().forEach(letter -> above.add(letter.toExpr()));
    if (term.word().isEmpty() && !shape.isScalar()) {
      above.add(new Expr.Identity(Optional.of(shape.rows())));
    }
    return fraction(term.coefficient(), above, below);
  }

  private static Expr fraction(Rational coefficient, List<Expr> above, List<Expr> below) {
    if (below.isEmpty() && !above.isEmpty()) {
      return product(coefficient, above);
    }
    Expr numerator = product(whole(coefficient.numerator()), above);
    Expr denominator = product(whole(coefficient.denominator()), below);
    return denominator.equals(Expr.integer(1))
        ? numerator
        : new Expr.Quotient(numerator, denominator);
  }

  private static Rational whole(BigInteger value) {
    return new Rational(value, BigInteger.ONE);
  }

  /** A product of scalars at the end needs no bracket of its own. */
  private static Expr product(Rational coefficient, List<Expr> factors) {
    List<Expr> all = new ArrayList<>();
    if (factors.isEmpty() || !coefficient.equals(Rational.ONE)) {
      all.add(coefficient.toExpr());
    }
    all.addAll(factors);
    Expr last = all.get(all.size() - 1);
    if (all.size() > 1 && last instanceof Expr.Product product) {
      all.remove(all.size() - 1);
      all.addAll(product.factors());
    }
    return all.size() == 1 ? all.get(0) : new Expr.Product(all);
  }
}
