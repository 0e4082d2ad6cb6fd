package nabla.derive;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Expr;
import nabla.math.Function;

/**
 * An expression that is divided by a power of the small symbol, as difference quotients are.
 *
 * @param numerator what is divided
 * @param symbol the small symbol
 * @param order of the power that it is divided by; 0 for none
 */
record Divided(Expr numerator, String symbol, int order) {

  /** {@code expression} with the powers of {@code symbol} that it is divided by taken together. */
  static Divided of(Expr expression, String symbol) {
    if (expression instanceof Expr.Quotient quotient) {
      Divided above = of(quotient.numerator(), symbol);
      int below = power(quotient.denominator(), symbol);
      return below > 0
          ? new Divided(above.numerator(), symbol, above.order() + below)
          : new Divided(
              Expr.quotient(above.numerator(), quotient.denominator()), symbol, above.order());
    }
    if (expression instanceof Expr.Sum sum) {
      List<Divided> terms = sum.terms().stream().map(term -> of(term, symbol)).toList();
      int order = terms.stream().mapToInt(Divided::order).max().orElse(0);
      return new Divided(
          new Expr.Sum(terms.stream().map(term -> term.times(order)).toList()), symbol, order);
    }
    if (expression instanceof Expr.Product product) {
      return ofProduct(product, symbol);
    }
    if (expression instanceof Expr.Negation negation) {
      Divided inner = of(negation.operand(), symbol);
      return new Divided(Expr.negation(inner.numerator()), symbol, inner.order());
    }
    if (expression instanceof Expr.Application application && isLinear(application.function())) {
      Divided inner = of(application.argument(), symbol);
      return new Divided(
          Expr.apply(application.function(), inner.numerator()), symbol, inner.order());
    }
    return new Divided(expression, symbol, 0);
  }

  private static Divided ofProduct(Expr.Product product, String symbol) {
    List<Expr> factors = new ArrayList<>();
    int order = 0;
    for (Expr factor : product.factors()) {
      Divided divided = of(factor, symbol);
      factors.add(divided.numerator());
      order += divided.order();
    }
    return new Divided(new Expr.Product(factors), symbol, order);
  }

  private static boolean isLinear(Function function) {
    return function == Function.TRACE || function == Function.TRANSPOSE;
  }

  /** The exponent where {@code expression} is a power of the symbol; 0 where it is none. */
  private static int power(Expr expression, String symbol) {
    Expr small = Expr.symbol(symbol);
    if (expression.equals(small)) {
      return 1;
    }
    return expression instanceof Expr.Power power
            && power.base().equals(small)
            && power.exponent() instanceof Expr.Literal exponent
            && exponent.value().stripTrailingZeros().scale() == 0
            && exponent.value().intValue() > 0
            && exponent.value().intValue() < 7
        ? exponent.value().intValue()
        : 0;
  }

  /** The expression times the symbol to the power {@code power}, which is at least the order. */
  Expr times(int power) {
    int left = power - order;
    return left == 0
        ? numerator
        : Expr.product(Expr.power(Expr.symbol(symbol), Expr.integer(left)), numerator);
  }
}
