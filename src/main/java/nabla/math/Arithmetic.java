package nabla.math;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;

/** The exact value of an expression that is built from numbers alone by + - * / and powers. */
public final class Arithmetic implements Expr.Visitor<Optional<Rational>> {
  /** Larger fractions are left alone, so that {@code 9^9^9} costs nothing. */
  private static final int MAX_BITS = 2_000;

  private static final Arithmetic ARITHMETIC = new Arithmetic();

  private Arithmetic() {}

  /**
   * The value of {@code expression}, or empty when it has a symbol, a function or a constant, is
   * undefined, or its value takes more than some thousand bits.
   */
  public static Optional<Rational> value(Expr expression) {
    return expression.accept(ARITHMETIC).filter(value -> value.bitLength() <= MAX_BITS);
  }

  /** The value of {@code expression} if it is a whole number of at most nine digits. */
  public static OptionalInt wholeNumber(Expr expression) {
    Optional<Rational> whole =
        value(expression).filter(v -> v.isInteger() && v.numerator().bitLength() < 30);
    return whole.isPresent()
        ? OptionalInt.of(whole.get().numerator().intValue())
        : OptionalInt.empty();
  }

  @Override
  public Optional<Rational> visitLiteral(Expr.Literal literal) {
    return literal.value().precision() + literal.value().scale() > MAX_BITS / 2
        ? Optional.empty()
        : Optional.of(Rational.of(literal.value()));
  }

  @Override
  public Optional<Rational> visitConstant(Expr.Constant constant) {
    return Optional.empty();
  }

  @Override
  public Optional<Rational> visitSymbol(Expr.Symbol symbol) {
    return Optional.empty();
  }

  @Override
  public Optional<Rational> visitSum(Expr.Sum sum) {
    return fold(sum.terms(), Rational.ZERO, Rational::plus);
  }

  @Override
  public Optional<Rational> visitProduct(Expr.Product product) {
    return fold(product.factors(), Rational.ONE, Rational::times);
  }

  private Optional<Rational> fold(
      List<Expr> parts, Rational start, BinaryOperator<Rational> operation) {
    Optional<Rational> result = Optional.of(start);
    for (Expr part : parts) {
      Optional<Rational> value = value(part);
      result = result.flatMap(left -> value.map(right -> operation.apply(left, right)));
      if (result.isEmpty() || result.get().bitLength() > MAX_BITS) {
        return Optional.empty();
      }
    }
    return result;
  }

  @Override
  public Optional<Rational> visitQuotient(Expr.Quotient quotient) {
    Optional<Rational> divisor = value(quotient.denominator()).filter(d -> d.signum() != 0);
    return divisor.flatMap(d -> value(quotient.numerator()).map(n -> n.dividedBy(d)));
  }

  @Override
  public Optional<Rational> visitPower(Expr.Power power) {
    Optional<Rational> base = value(power.base());
    Optional<Rational> exponent = value(power.exponent()).filter(Rational::isInteger);
    if (base.isEmpty() || exponent.isEmpty()) {
      return Optional.empty();
    }
    BigInteger n = exponent.get().numerator();
    boolean undefined = base.get().signum() == 0 && n.signum() <= 0;
    boolean large = n.bitLength() > 12 || base.get().bitLength() * n.abs().intValue() > MAX_BITS;
    return undefined || large ? Optional.empty() : base.map(b -> b.power(n.intValue()));
  }

  @Override
  public Optional<Rational> visitNegation(Expr.Negation negation) {
    return value(negation.operand()).map(Rational::negated);
  }

  @Override
  public Optional<Rational> visitApplication(Expr.Application application) {
    return Optional.empty();
  }

  @Override
  public Optional<Rational> visitGap(Expr.Gap gap) {
    return Optional.empty();
  }

  @Override
  public Optional<Rational> visitIdentity(Expr.Identity identity) {
    return Optional.empty();
  }

  @Override
  public Optional<Rational> visitZero(Expr.Zero zero) {
    return Optional.empty();
  }

  @Override
  public Optional<Rational> visitMatrix(Expr.Matrix matrix) {
    return Optional.empty();
  }

  @Override
  public Optional<Rational> visitComponent(Expr.Component component) {
    return Optional.empty();
  }

  @Override
  public Optional<Rational> visitIndexedSum(Expr.IndexedSum sum) {
    return Optional.empty();
  }
}
