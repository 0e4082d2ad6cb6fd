package nabla.diagnose;

import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.quotient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nabla.math.Expr;
import nabla.math.Symbols;
import nabla.math.Tidy;

/**
 * A function with powers in the place of fractions and roots, as many write it before they
 * differentiate.
 */
final class PowerForm {
  /** Which fractions become powers. */
  private final Predicate<Expr.Quotient> unwanted;

  private PowerForm(Predicate<Expr.Quotient> unwanted) {
    this.unwanted = unwanted;
  }

  /** {@code function} without roots and without fractions in which only the denominator varies. */
  static Expr ofReciprocals(Expr function, String variable) {
    return Tidy.tidy(
        new PowerForm(
                quotient ->
                    Symbols.of(quotient.denominator()).contains(variable)
                        && !Symbols.of(quotient.numerator()).contains(variable))
            .of(function));
  }

  /** {@code function} without roots and without fractions in which the denominator varies. */
  static Expr ofQuotients(Expr function, String variable) {
    return Tidy.tidy(
        new PowerForm(quotient -> Symbols.of(quotient.denominator()).contains(variable))
            .of(function));
  }

  private Expr of(Expr function) {
    if (function instanceof Expr.Quotient quotient && unwanted.test(quotient)) {
      Expr below = reciprocal(of(quotient.denominator()));
      Expr above = of(quotient.numerator());
      return above.equals(integer(1)) ? below : product(above, below);
    }
    if (function instanceof Expr.Application application) {
      switch (application.function()) {
        case SQRT:
          return rooted(of(application.argument()), integer(2));
        case CBRT:
          return rooted(of(application.argument()), integer(3));
        case ROOT:
          return rooted(of(application.argument()), application.arguments().get(0));
        default:
          return ofParts(function);
      }
    }
    return ofParts(function);
  }

  private Expr ofParts(Expr function) {
    Expr changed = Parts.replaced(function, this::of);
    return changed instanceof Expr.Product product
        ? product(product.factors().toArray(Expr[]::new))
        : changed;
  }

  private static Expr rooted(Expr radicand, Expr order) {
    return radicand instanceof Expr.Power inner
        ? power(inner.base(), Tidy.tidy(quotient(inner.exponent(), order)))
        : power(radicand, quotient(integer(1), order));
  }

  private static Expr reciprocal(Expr denominator) {
    if (denominator instanceof Expr.Product product) {
      return product(product.factors().stream().map(PowerForm::reciprocal).toArray(Expr[]::new));
    }
    return denominator instanceof Expr.Power inner
        ? power(inner.base(), Tidy.tidy(negation(inner.exponent())))
        : power(denominator, negation(integer(1)));
  }

  /** One product, without products in it. */
  private static Expr product(Expr... factors) {
    List<Expr> flat = new ArrayList<>();
    for (Expr factor : factors) {
      flat.addAll(factor instanceof Expr.Product inner ? inner.factors() : List.of(factor));
    }
    return new Expr.Product(flat);
  }
}
