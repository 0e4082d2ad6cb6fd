package nabla.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/** Logarithms, taken apart where that changes nothing about where they have a value. */
final class Logarithms {
  private final Rules rules;

  Logarithms(Rules rules) {
    this.rules = rules;
  }

  Expr of(Expr u) {
    Optional<Rational> number = Numbers.of(u);
    if (number.isPresent()) {
      return ofNumber(number.get(), u);
    }
    if (u == Expr.Constant.E) {
      return Expr.integer(1);
    }
    if (u instanceof Expr.Power power) {
      return ofPower(power);
    }
    if (u instanceof Expr.Product product) {
      return ofProduct(product.factors());
    }
    if (u instanceof Expr.Sum sum) {
      Content content = Content.of(sum, rules);
      List<Expr> factors = new ArrayList<>(content.shared());
      factors.add(content.number().toExpr());
      factors.add(content.rest());
      return ofProduct(factors);
    }
    return Expr.apply(Function.LN, u);
  }

  private Expr ofNumber(Rational number, Expr u) {
    if (number.signum() <= 0) {
      return Expr.apply(Function.LN, u);
    }
    List<Expr> terms = new ArrayList<>();
    Primes.of(number)
        .forEach(
            (prime, exponent) ->
                terms.add(
                    rules.product(
                        Expr.integer(exponent),
                        Expr.apply(Function.LN, new Expr.Literal(new BigDecimal(prime))))));
    return rules.sum(terms);
  }

  /** ln(u^a) = a ln u where u must be positive for it, and a ln |u| for even powers. */
  private Expr ofPower(Expr.Power power) {
    Expr base = power.base();
    if (rules.signs().isPositive(base)) {
      return rules.product(power.exponent(), of(base));
    }
    Optional<Rational> exponent = Numbers.of(power.exponent());
    if (exponent.isEmpty() || exponent.get().signum() == 0) {
      return Expr.apply(Function.LN, power);
    }
    boolean even = Numbers.isEven(exponent.get().numerator());
    Expr argument = even ? rules.apply(Function.ABS, base) : base;
    return rules.product(power.exponent(), of(argument));
  }

  /** Factors that are never negative may be taken out: they must be positive anyway. */
  private Expr ofProduct(List<Expr> factors) {
    List<Expr> terms = new ArrayList<>();
    List<Expr> open = new ArrayList<>();
    for (Expr factor : factors) {
      Optional<Rational> number = Numbers.of(factor).filter(value -> value.signum() != 0);
      if (number.isPresent()) {
        boolean negative = number.get().signum() < 0;
        terms.add(ofNumber(negative ? number.get().negated() : number.get(), factor));
        if (negative) {
          open.add(Expr.integer(-1));
        }
      } else if (rules.signs().isNonNegative(factor)) {
        terms.add(factor instanceof Expr.Sum ? Expr.apply(Function.LN, factor) : of(factor));
      } else {
        open.add(factor);
      }
    }
    if (!open.isEmpty()) {
      Expr rest = rules.product(open.toArray(Expr[]::new));
      boolean simpler = open.size() == 1 && !(rest instanceof Expr.Sum);
      terms.add(simpler ? of(rest) : Expr.apply(Function.LN, rest));
    }
    return rules.sum(terms);
  }
}
