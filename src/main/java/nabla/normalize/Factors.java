package nabla.normalize;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/** A product in the making: a number, and each base with its exponents. */
final class Factors {
  private final Rules rules;
  private final Map<Expr, Exponents> gathered = new TreeMap<>(ExprOrder.ORDER);
  private Rational number = Rational.ONE;

  Factors(Rules rules) {
    this.rules = rules;
  }

  private Exponents exponents(Expr base) {
    return gathered.computeIfAbsent(base, key -> new Exponents());
  }

  private boolean vanishesOnlyAtPoints(Expr base) {
    return rules.totality().vanishesOnlyAtPoints(base);
  }

  /** Multiplies by {@code base}^{@code exponent}, the exponent not being 0. */
  void raise(Expr base, Rational exponent) {
    rules.isWithinReason();
    Optional<Rational> value = Numbers.of(base);
    if (value.isPresent()) {
      raise(value.get(), exponent);
    } else if (base instanceof Expr.Product product) {
      raise(product, exponent);
    } else if (base instanceof Expr.Power power) {
      raise(power, exponent);
    } else if (base instanceof Expr.Sum sum) {
      raise(sum, exponent);
    } else if (isEvenPowerOfAbsolute(base, exponent)) {
      raise(base.parts().get(0), exponent);
    } else {
      exponents(base).add(exponent);
    }
  }

  private static boolean isEvenPowerOfAbsolute(Expr base, Rational exponent) {
    return base instanceof Expr.Application application
        && application.function() == Function.ABS
        && exponent.isInteger()
        && Numbers.isEven(exponent.numerator());
  }

  private void raise(Rational base, Rational exponent) {
    if (base.signum() == 0 && exponent.signum() > 0) {
      number = Rational.ZERO;
    } else if (exponent.isInteger()) {
      Optional<Rational> power =
          Numbers.power(base, exponent.numerator()).map(number::times).filter(Numbers::fits);
      if (power.isPresent()) {
        number = power.get();
      } else {
        exponents(base.toExpr()).add(exponent);
      }
    } else if (base.signum() > 0) {
      Primes.of(base)
          .forEach(
              (prime, power) -> exponents(literal(prime)).add(exponent.times(Rational.of(power))));
    } else if (base.signum() < 0 && !Numbers.hasEvenDenominator(exponent)) {
      number = Numbers.isEven(exponent.numerator()) ? number : number.negated();
      raise(base.negated(), exponent);
    } else {
      exponents(base.toExpr()).add(exponent);
    }
  }

  private static Expr literal(BigInteger value) {
    return new Expr.Literal(new BigDecimal(value));
  }

  /** A power of a product is the product of the powers; for even roots, of what is positive. */
  private void raise(Expr.Product product, Rational exponent) {
    if (!Numbers.hasEvenDenominator(exponent)) {
      product.factors().forEach(factor -> raise(factor, exponent));
      return;
    }
    List<Expr> open = new ArrayList<>();
    for (Expr factor : product.factors()) {
      Optional<Rational> value = Numbers.of(factor).filter(v -> v.signum() != 0);
      if (value.isPresent()) {
        boolean negative = value.get().signum() < 0;
        raise(negative ? value.get().negated() : value.get(), exponent);
        if (negative) {
          open.add(Expr.integer(-1));
        }
      } else if (rules.signs().isPositive(factor)) {
        raise(factor, exponent);
      } else {
        open.add(factor);
      }
    }
    if (open.size() == 1 && Numbers.of(open.get(0)).isEmpty()) {
      raise(open.get(0), exponent);
    } else if (!open.isEmpty()) {
      exponents(open.size() == 1 ? open.get(0) : new Expr.Product(open)).add(exponent);
    }
  }

  private void raise(Expr.Power power, Rational exponent) {
    Expr base = power.base();
    Optional<Rational> inner = Numbers.of(power.exponent());
    boolean isZero = inner.isPresent() && inner.get().signum() == 0;
    if (rules.signs().isPositive(base) && !isZero) {
      if (inner.isPresent()) {
        exponents(base).add(inner.get().times(exponent));
      } else {
        exponents(base).add(rules.product(exponent.toExpr(), power.exponent()));
      }
      return;
    }
    boolean turnsOver =
        inner.isPresent()
            && inner.get().signum() < 0
            && exponent.signum() < 0
            && !vanishesOnlyAtPoints(base);
    if (inner.isEmpty() || isZero || turnsOver) {
      exponents(power).add(exponent);
      return;
    }
    Rational both = inner.get().times(exponent);
    if (Numbers.hasEvenDenominator(inner.get())) {
      exponents(base).addRoot(both);
    } else if (Numbers.hasEvenDenominator(exponent) && Numbers.isEven(inner.get().numerator())) {
      raise(rules.apply(Function.ABS, base), both);
    } else {
      raise(base, both);
    }
  }

  private void raise(Expr.Sum sum, Rational exponent) {
    boolean evenRoot = Numbers.hasEvenDenominator(exponent);
    Content content = evenRoot ? Content.withoutShared(sum) : Content.of(sum, rules);
    Rational size = content.number();
    Expr rest = content.rest();
    if (evenRoot && size.signum() < 0) {
      size = size.negated();
      rest = rules.negation(rest);
    }
    raise(size, exponent);
    content.shared().forEach(factor -> raise(factor, exponent));
    if (rest instanceof Expr.Sum) {
      exponents(rest).add(exponent);
    } else {
      raise(rest, exponent);
    }
  }

  /** Multiplies by {@code base}^{@code exponent}, the exponent not being a number. */
  void raise(Expr base, Expr exponent) {
    rules.isWithinReason();
    Optional<Rational> value = Numbers.of(base).filter(v -> v.signum() > 0);
    if (value.isPresent() && !value.get().equals(Rational.ONE)) {
      Primes.of(value.get())
          .forEach(
              (prime, power) ->
                  exponents(literal(prime)).add(rules.product(Expr.integer(power), exponent)));
    } else if (base == Expr.Constant.E) {
      Sums.termsOf(exponent).forEach(this::raiseE);
    } else if (base instanceof Expr.Product product && rules.signs().isPositive(base)) {
      product.factors().forEach(factor -> raise(factor, exponent));
    } else if (base instanceof Expr.Power power && rules.signs().isPositive(base)) {
      exponents(power.base()).add(rules.product(power.exponent(), exponent));
    } else if (rules.signs().isPositive(base) && value.isEmpty()) {
      exponents(base).add(exponent);
    } else {
      exponents(new Expr.Power(base, exponent)).add(Rational.ONE);
    }
  }

  /** e^(v ln u) is u^v for positive u. */
  private void raiseE(Expr exponent) {
    List<Expr> others = new ArrayList<>();
    Expr argument = null;
    for (Expr factor : Sums.factorsOf(exponent)) {
      if (argument == null
          && factor instanceof Expr.Application application
          && application.function() == Function.LN
          && rules.signs().isPositive(application.argument())) {
        argument = application.argument();
      } else {
        others.add(factor);
      }
    }
    if (argument == null) {
      exponents(Expr.Constant.E).add(exponent);
      return;
    }
    Expr rest = rules.product(others.toArray(Expr[]::new));
    Optional<Rational> value = Numbers.of(rest);
    if (value.isEmpty()) {
      raise(argument, rest);
    } else if (value.get().signum() != 0) {
      raise(argument, value.get());
    } else {
      exponents(Expr.Constant.E).add(exponent);
    }
  }

  /** The product, multiplied out. */
  Expr toExpr() {
    List.copyOf(gathered.keySet()).forEach(this::withoutAbsolute);
    List<Expr> factors = new ArrayList<>();
    gathered.forEach((base, exponents) -> addPowers(base, exponents, factors));
    return new Expansion(rules).of(number, factors);
  }

  /** Even powers may have come together from odd ones. */
  private void withoutAbsolute(Expr base) {
    if (base instanceof Expr.Application application
        && application.function() == Function.ABS
        && exponents(base).areEven()) {
      List<Rational> even = Objects.requireNonNull(gathered.remove(base)).apart(true);
      even.forEach(exponent -> raise(application.argument(), exponent));
    }
  }

  private void addPowers(Expr base, Exponents exponents, List<Expr> factors) {
    boolean nonNegative = rules.signs().isNonNegative(base);
    if (rules.signs().isPositive(base)) {
      addPower(base, exponents.ofPositive(rules), factors);
    } else if (vanishesOnlyAtPoints(base)) {
      exponents.together(nonNegative).forEach(e -> addPower(base, e.toExpr(), factors));
    } else {
      exponents.apart(nonNegative).forEach(e -> addPower(base, e.toExpr(), factors));
    }
  }

  private void addPower(Expr base, Expr exponent, List<Expr> factors) {
    Expr open = Numbers.of(base).isPresent() ? withoutWholePart(base, exponent) : exponent;
    if (!Numbers.isZero(open)) {
      factors.add(open.equals(Expr.integer(1)) ? base : new Expr.Power(base, open));
    }
  }

  /** Takes 2 out of 2^(3/2) and 2^(x + 1). */
  private Expr withoutWholePart(Expr base, Expr exponent) {
    List<Expr> terms = Sums.termsOf(exponent);
    Optional<Rational> constant = Numbers.of(terms.get(terms.size() - 1));
    if (constant.isEmpty()) {
      return exponent;
    }
    BigInteger[] parts =
        constant.get().numerator().divideAndRemainder(constant.get().denominator());
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    Optional<Rational> power =
        Numbers.of(base)
            .flatMap(value -> Numbers.power(value, floor))
            .map(number::times)
            .filter(Numbers::fits);
    if (power.isEmpty()) {
      return exponent;
    }
    number = power.get();
    return rules.sum(exponent, new Rational(floor, BigInteger.ONE).negated().toExpr());
  }
}
