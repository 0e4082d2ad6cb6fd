package nabla.normalize;

import java.util.Optional;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Scope;

/**
 * One tree for expressions that differ in form alone: in order, in how numbers are written, in
 * whether products are multiplied out, in names of the same function. Two expressions with the same
 * canonical form have the same value wherever both are defined, and are undefined at the same
 * points up to isolated ones: nothing that may be undefined on more than isolated points is ever
 * cancelled.
 */
public final class CanonicalForm {
  private CanonicalForm() {}

  /** The canonical form of {@code expression}, whose symbols are any real numbers. */
  public static Expr of(Expr expression) {
    return of(expression, Scope.open());
  }

  /** The canonical form of {@code expression}, whose symbols lie in their domains. */
  public static Expr of(Expr expression, Scope scope) {
    return expression.accept(new Visitor(new Rules(scope)));
  }

  private record Visitor(Rules rules) implements Expr.ScalarVisitor<Expr> {
    private static final Expr MINUS_ONE = Expr.integer(-1);

    private Expr of(Expr expression) {
      return expression.accept(this);
    }

    @Override
    public Expr visitLiteral(Expr.Literal literal) {
      return Arithmetic.value(literal).map(Rational::toExpr).orElse(literal);
    }

    @Override
    public Expr visitConstant(Expr.Constant constant) {
      return constant;
    }

    @Override
    public Expr visitSymbol(Expr.Symbol symbol) {
      return symbol;
    }

    @Override
    public Expr visitGap(Expr.Gap gap) {
      return gap;
    }

    @Override
    public Expr visitSum(Expr.Sum sum) {
      return rules.sum(sum.terms().stream().map(this::of).toList());
    }

    @Override
    public Expr visitNegation(Expr.Negation negation) {
      return product(negation);
    }

    @Override
    public Expr visitProduct(Expr.Product product) {
      return product(product);
    }

    @Override
    public Expr visitQuotient(Expr.Quotient quotient) {
      return product(quotient);
    }

    @Override
    public Expr visitPower(Expr.Power power) {
      return product(power);
    }

    private Expr product(Expr expression) {
      Factors factors = new Factors(rules);
      raise(factors, expression, Rational.ONE);
      return factors.toExpr();
    }

    /** Gathers all factors before any is multiplied out, so that equal ones meet. */
    private void raise(Factors factors, Expr expression, Rational exponent) {
      if (expression instanceof Expr.Negation negation) {
        factors.raise(MINUS_ONE, exponent);
        raise(factors, negation.operand(), exponent);
      } else if (expression instanceof Expr.Product product) {
        product.factors().forEach(factor -> raise(factors, factor, exponent));
      } else if (expression instanceof Expr.Quotient quotient && exponent.signum() > 0) {
        raise(factors, quotient.numerator(), exponent);
        raise(factors, quotient.denominator(), exponent.negated());
      } else if (expression instanceof Expr.Power power) {
        raise(factors, power, exponent);
      } else {
        factors.raise(of(expression), exponent);
      }
    }

    private void raise(Factors factors, Expr.Power power, Rational exponent) {
      Expr inner = of(power.exponent());
      Optional<Rational> whole = Numbers.of(inner).filter(Rational::isInteger);
      boolean turnsOver = exponent.signum() < 0 && whole.filter(n -> n.signum() < 0).isPresent();
      if (whole.isEmpty() || whole.get().signum() == 0 || turnsOver) {
        factors.raise(power(power, of(power.base()), inner), exponent);
      } else {
        raise(factors, power.base(), exponent.times(whole.get()));
      }
    }

    /** Where the exponent is not written as a number, a negative base has whole powers alone. */
    private Expr power(Expr.Power written, Expr base, Expr exponent) {
      boolean odd = Numbers.of(exponent).filter(Visitor::isOddRoot).isPresent();
      return odd && Arithmetic.value(written.exponent()).isEmpty()
          ? rules.powerOfNonNegative(base, Numbers.of(exponent).get())
          : rules.power(base, exponent);
    }

    private static boolean isOddRoot(Rational exponent) {
      return !exponent.isInteger() && !Numbers.hasEvenDenominator(exponent);
    }

    @Override
    public Expr visitApplication(Expr.Application application) {
      if (application.function() == Function.ROOT) {
        return visitPower(Expr.root(application.arguments().get(0), application.argument()));
      }
      return rules.apply(
          application.function(), application.arguments().stream().map(this::of).toList());
    }
  }
}
