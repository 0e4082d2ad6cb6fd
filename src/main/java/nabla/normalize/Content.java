package nabla.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.math.Expr;
import nabla.math.Rational;

/**
 * A sum as a product: the number before its first term, the powers that all terms share, and what
 * remains.
 *
 * @param shared powers with whole exponents
 * @param rest a sum whose first term has no number before it
 */
record Content(Rational number, List<Expr> shared, Expr rest) {

  static Content of(Expr.Sum sum, Rules rules) {
    SortedMap<Expr, Integer> shared = shared(sum.terms());
    List<Expr> powers = new ArrayList<>();
    shared.forEach((base, exponent) -> powers.add(power(base, exponent)));
    Expr rest = sum;
    if (!shared.isEmpty()) {
      rest = rules.sum(sum.terms().stream().map(term -> without(shared, term, rules)).toList());
    }
    Rational number = leading(Sums.termsOf(rest));
    return new Content(number, powers, dividedBy(number, rest));
  }

  /** A sum as a number times a sum whose first term has no number before it. */
  static Content withoutShared(Expr.Sum sum) {
    Rational number = leading(sum.terms());
    return new Content(number, List.of(), dividedBy(number, sum));
  }

  private static Rational leading(List<Expr> terms) {
    return terms.stream()
        .map(Sums::coefficient)
        .filter(coefficient -> coefficient.signum() != 0)
        .findFirst()
        .orElse(Rational.ONE);
  }

  private static Expr dividedBy(Rational number, Expr expression) {
    return number.equals(Rational.ONE) || !(expression instanceof Expr.Sum sum)
        ? expression
        : new Expr.Sum(sum.terms().stream().map(term -> divided(number, term)).toList());
  }

  private static Expr divided(Rational number, Expr term) {
    Rational coefficient = Sums.coefficient(term).dividedBy(number);
    return Numbers.of(term).isPresent()
        ? coefficient.toExpr()
        : Sums.times(coefficient, Sums.rest(term));
  }

  private static Expr without(SortedMap<Expr, Integer> shared, Expr term, Rules rules) {
    SortedMap<Expr, Integer> open = new TreeMap<>(shared);
    List<Expr> left = new ArrayList<>();
    for (Expr factor : Sums.factorsOf(term)) {
      Integer taken = open.remove(base(factor));
      if (taken == null) {
        left.add(factor);
      } else if (exponent(factor) != taken) {
        left.add(power(base(factor), exponent(factor) - taken));
      }
    }
    return rules.product(left.toArray(Expr[]::new));
  }

  /** What all terms have, each with the exponent nearest to 0. */
  private static SortedMap<Expr, Integer> shared(List<Expr> terms) {
    SortedMap<Expr, Integer> shared = exponents(terms.get(0));
    for (int i = 1; i < terms.size() && !shared.isEmpty(); i++) {
      SortedMap<Expr, Integer> others = exponents(terms.get(i));
      shared.replaceAll((base, exponent) -> nearer(exponent, others.getOrDefault(base, 0)));
      shared.values().removeIf(exponent -> exponent == 0);
    }
    return shared;
  }

  private static int nearer(int a, int b) {
    return a > 0 ? Math.max(0, Math.min(a, b)) : Math.min(0, Math.max(a, b));
  }

  /** The bases in a term, numbers apart, with their first whole exponent. */
  private static SortedMap<Expr, Integer> exponents(Expr term) {
    SortedMap<Expr, Integer> exponents = new TreeMap<>(ExprOrder.ORDER);
    for (Expr factor : Sums.factorsOf(term)) {
      if (Numbers.of(factor).isEmpty()) {
        exponents.putIfAbsent(base(factor), exponent(factor));
      }
    }
    return exponents;
  }

  private static Expr base(Expr factor) {
    return factor instanceof Expr.Power power && whole(power).isPresent() ? power.base() : factor;
  }

  private static int exponent(Expr factor) {
    return factor instanceof Expr.Power power ? whole(power).orElse(1) : 1;
  }

  private static Optional<Integer> whole(Expr.Power power) {
    return Numbers.of(power.exponent())
        .filter(exponent -> exponent.isInteger() && exponent.numerator().bitLength() < 20)
        .map(exponent -> exponent.numerator().intValue());
  }

  private static Expr power(Expr base, int exponent) {
    return exponent == 1 ? base : new Expr.Power(base, Expr.integer(exponent));
  }
}
