package nabla.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nabla.math.Expr;
import nabla.math.Rational;

/** Sums of canonical terms: those that differ by a number alone become one. */
final class Sums {
  private final Totality totality;

  Sums(Totality totality) {
    this.totality = totality;
  }

  Expr sum(List<Expr> terms) {
    Rational constant = Rational.ZERO;
    Map<Expr, Rational> gathered = new TreeMap<>(ExprOrder.ORDER);
    for (Expr term : flattened(terms)) {
      Optional<Rational> number = Numbers.of(term);
      if (number.isPresent()) {
        constant = constant.plus(number.get());
      } else {
        gathered.merge(rest(term), coefficient(term), Rational::plus);
      }
    }
    List<Expr> result = new ArrayList<>();
    gathered.forEach(
        (rest, coefficient) -> {
          // A term that cancels still counts where it may be undefined.
          if (coefficient.signum() != 0 || !totality.isTotal(rest)) {
            result.add(times(coefficient, rest));
          }
        });
    if (constant.signum() != 0 || result.isEmpty()) {
      result.add(constant.toExpr());
    }
    return result.size() == 1 ? result.get(0) : new Expr.Sum(result);
  }

  private static List<Expr> flattened(List<Expr> terms) {
    List<Expr> flat = new ArrayList<>();
    for (Expr term : terms) {
      flat.addAll(termsOf(term));
    }
    return flat;
  }

  /** The terms of a sum, or the one that anything else is. */
  static List<Expr> termsOf(Expr expression) {
    return expression instanceof Expr.Sum sum ? sum.terms() : List.of(expression);
  }

  /** The number before a term. */
  static Rational coefficient(Expr term) {
    return term instanceof Expr.Product product
        ? Numbers.of(product.factors().get(0)).orElse(Rational.ONE)
        : Numbers.of(term).orElse(Rational.ONE);
  }

  /** A term, which is no number, without the number before it. */
  static Expr rest(Expr term) {
    if (term instanceof Expr.Product product && Numbers.of(product.factors().get(0)).isPresent()) {
      List<Expr> others = product.factors().subList(1, product.factors().size());
      return others.size() == 1 ? others.get(0) : new Expr.Product(others);
    }
    return term;
  }

  /** The inverse of taking {@link #coefficient} and {@link #rest}. */
  static Expr times(Rational coefficient, Expr rest) {
    if (coefficient.equals(Rational.ONE)) {
      return rest;
    }
    List<Expr> factors = new ArrayList<>();
    factors.add(coefficient.toExpr());
    factors.addAll(factorsOf(rest));
    return new Expr.Product(factors);
  }

  /** The factors of a product, or the one that anything else is. */
  static List<Expr> factorsOf(Expr expression) {
    return expression instanceof Expr.Product product ? product.factors() : List.of(expression);
  }
}
