package nabla.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Size;

/** Multiplies out the sums in a product, unless that makes too much of them. */
final class Expansion {
  private static final int MAX_TERMS = 64;
  private static final int MAX_POWER = 16;
  private static final int MAX_SIZE = 1_000;

  private final Rules rules;
  private final List<Expr> plain = new ArrayList<>();
  private final List<Expr> sums = new ArrayList<>();

  Expansion(Rules rules) {
    this.rules = rules;
  }

  /** {@code number} times {@code factors}, which are gathered and in order. */
  Expr of(Rational number, List<Expr> factors) {
    factors.forEach(this::sort);
    if (sums.isEmpty() || number.signum() == 0) {
      return unexpanded(number, factors);
    }
    List<Expr> terms = List.of(unexpanded(number, plain));
    for (Expr sum : sums) {
      List<Expr> others = Sums.termsOf(sum);
      if (terms.size() * others.size() > MAX_TERMS || !rules.isWithinReason()) {
        return unexpanded(number, factors);
      }
      List<Expr> products = new ArrayList<>();
      for (Expr term : terms) {
        others.forEach(other -> products.add(rules.product(term, other)));
      }
      Expr expanded = rules.sum(products);
      if (Size.of(expanded) > MAX_SIZE) {
        return unexpanded(number, factors);
      }
      terms = Sums.termsOf(expanded);
    }
    return rules.sum(terms);
  }

  private void sort(Expr factor) {
    Expr base = factor instanceof Expr.Power power ? power.base() : factor;
    int exponent = factor instanceof Expr.Power power ? repeated(power) : 1;
    if (base instanceof Expr.Sum && exponent >= 1) {
      add(base, exponent);
    } else if (isSine(base) && exponent >= 2) {
      add(squareOfSine(base), exponent / 2);
      if (exponent % 2 == 1) {
        plain.add(base);
      }
    } else {
      plain.add(factor);
    }
  }

  private void add(Expr sum, int times) {
    for (int i = 0; i < times; i++) {
      sums.add(sum);
    }
  }

  /** A whole exponent small enough to multiply out, or 0. */
  private static int repeated(Expr.Power power) {
    Optional<Rational> exponent = Numbers.of(power.exponent()).filter(Rational::isInteger);
    boolean small =
        exponent.isPresent()
            && exponent.get().signum() > 0
            && exponent.get().numerator().bitLength() < 30
            && exponent.get().numerator().intValue() <= MAX_POWER;
    return small ? exponent.get().numerator().intValue() : 0;
  }

  private static boolean isSine(Expr base) {
    return base instanceof Expr.Application application && application.function() == Function.SIN;
  }

  private static Expr squareOfSine(Expr sine) {
    Expr cosine = Expr.apply(Function.COS, sine.parts().get(0));
    return new Expr.Sum(
        List.of(
            new Expr.Product(List.of(Expr.integer(-1), new Expr.Power(cosine, Expr.integer(2)))),
            Expr.integer(1)));
  }

  private Expr unexpanded(Rational number, List<Expr> factors) {
    if (number.signum() == 0 && factors.stream().allMatch(rules.totality()::isTotal)) {
      return Expr.integer(0);
    }
    List<Expr> all = new ArrayList<>(factors);
    if (!number.equals(Rational.ONE) || all.isEmpty()) {
      all.add(0, number.toExpr());
    }
    return all.size() == 1 ? all.get(0) : new Expr.Product(all);
  }
}
