package nabla.differentiate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Rational;

/**
 * A number times scalars times a product of matrices. Whatever is a scalar stands among the
 * scalars: {@code a x'M x} has the scalar {@code x'M x} and the word {@code a}.
 */
record Term(Rational coefficient, List<Scalar> scalars, Word word) {
  static final Term ONE = number(Rational.ONE);

  Term {
    scalars = List.copyOf(scalars);
  }

  /** What terms that differ by a number have in common. */
  record Kind(Map<Expr, Integer> scalars, Word word) {}

  static Term number(Rational value) {
    return new Term(value, List.of(), Word.EMPTY);
  }

  static Term of(Scalar scalar) {
    return new Term(Rational.ONE, List.of(scalar), Word.EMPTY);
  }

  static Term of(Word word) {
    return ONE.times(new Term(Rational.ONE, List.of(), word));
  }

  /** This term without its word. */
  Term inFront() {
    return new Term(coefficient, scalars, Word.EMPTY);
  }

  Kind kind() {
    return new Kind(
        scalars.stream().collect(Collectors.toMap(Scalar::simplest, Scalar::exponent)), word);
  }

  boolean isNumber() {
    return scalars.isEmpty() && word.isEmpty();
  }

  Term times(Term other) {
    Term result =
        new Term(coefficient.times(other.coefficient), joined(scalars, other.scalars), Word.EMPTY);
    return result.withWord(word.times(other.word));
  }

  Term times(Rational factor) {
    return new Term(coefficient.times(factor), scalars, word);
  }

  private static List<Scalar> joined(List<Scalar> left, List<Scalar> right) {
    List<Scalar> all = new ArrayList<>(left);
    for (Scalar next : right) {
      int place = 0;
      while (place < all.size() && !all.get(place).simplest().equals(next.simplest())) {
        place++;
      }
      if (place == all.size()) {
        all.add(next);
      } else {
        int exponent = all.get(place).exponent() + next.exponent();
        if (exponent == 0) {
          all.remove(place);
        } else {
          all.set(place, all.get(place).withExponent(exponent));
        }
      }
    }
    return all;
  }

  /** This term, which has no word, times {@code added}, of which scalars are split off. */
  private Term withWord(Word added) {
    List<Integer> cuts = added.cuts();
    if (cuts.size() < 2) {
      return new Term(coefficient, scalars, added);
    }
    Term result = this;
    for (int i = 1; i < cuts.size(); i++) {
      result = result.times(scalar(added.part(cuts.get(i - 1), cuts.get(i))));
    }
    int last = cuts.get(cuts.size() - 1);
    Word rest = added.part(0, cuts.get(0)).times(added.part(last, added.letters().size()));
    return new Term(result.coefficient, result.scalars, rest);
  }

  private static Term scalar(Word word) {
    Expr written = word.toExpr();
    if (written instanceof Expr.Matrix entry) {
      Expr value = entry.rows().get(0).get(0);
      return Arithmetic.value(value).map(Term::number).orElseGet(() -> of(Scalar.of(value)));
    }
    return of(new Scalar(written, word.simplestScalar(), 1));
  }

  Term transposed() {
    Rational sign = Rational.of(word.signOfTranspose());
    return new Term(coefficient.times(sign), scalars, word.transposed());
  }

  /** This scalar term to a whole power; a negative one needs a coefficient other than 0. */
  Term toPower(int exponent) {
    if (exponent == 0) {
      return ONE;
    }
    List<Scalar> raised =
        scalars.stream().map(s -> s.withExponent(s.exponent() * exponent)).toList();
    return new Term(coefficient.power(exponent), raised, word);
  }

  /** Whether a power of this term is quick to compute. */
  boolean allowsPower(int exponent) {
    boolean small = (long) coefficient.bitLength() * Math.abs((long) exponent) < 500;
    return small && (exponent >= 0 || !coefficient.numerator().equals(BigInteger.ZERO));
  }
}
