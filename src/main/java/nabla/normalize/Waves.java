package nabla.normalize;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/** Sines and cosines, whose argument has less than pi/2 in it and begins without a minus. */
final class Waves {
  private static final Map<Rational, Rational> SQUARES_OF_SINES =
      Map.of(
          fraction(1, 6),
          fraction(1, 4),
          fraction(1, 4),
          fraction(1, 2),
          fraction(1, 3),
          fraction(3, 4));

  private final Rules rules;

  Waves(Rules rules) {
    this.rules = rules;
  }

  private static Rational fraction(int numerator, int denominator) {
    return Rational.of(numerator).dividedBy(Rational.of(denominator));
  }

  Expr cosine(Expr argument) {
    return wave(argument, 1);
  }

  Expr sine(Expr argument) {
    return wave(argument, 0);
  }

  /** sin(argument + quarters pi/2). */
  private Expr wave(Expr argument, int quarters) {
    Rational turns = Rational.ZERO;
    List<Expr> others = new ArrayList<>();
    for (Expr term : Sums.termsOf(argument)) {
      if (Numbers.of(term).isEmpty() && Sums.rest(term) == Expr.Constant.PI) {
        turns = Sums.coefficient(term).times(Rational.of(2));
      } else {
        others.add(term);
      }
    }
    Expr rest = rules.sum(others);
    // sin(-u + quarters pi/2) = -sin(u - quarters pi/2)
    boolean negative = Functions.isNegative(rest);
    if (negative) {
      rest = rules.negation(rest);
      turns = turns.negated();
    }
    Rational all = turns.plus(Rational.of(negative ? -quarters : quarters));
    BigInteger whole = floor(all);
    Expr wave = wave(rest, all.minus(new Rational(whole, BigInteger.ONE)), whole);
    return negative ? rules.negation(wave) : wave;
  }

  private static BigInteger floor(Rational number) {
    BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** sin(rest + (part + whole) pi/2) for 0 <= part < 1. */
  private Expr wave(Expr rest, Rational part, BigInteger whole) {
    boolean cosine = whole.testBit(0);
    Expr value = Numbers.isZero(rest) ? ofPart(part, cosine) : ofSum(rest, part, cosine);
    return whole.testBit(1) ? rules.negation(value) : value;
  }

  private Expr ofSum(Expr rest, Rational part, boolean cosine) {
    Expr argument = rules.sum(rest, angle(part));
    return Expr.apply(cosine ? Function.COS : Function.SIN, argument);
  }

  private Expr angle(Rational part) {
    return rules.product(part.times(fraction(1, 2)).toExpr(), Expr.Constant.PI);
  }

  private Expr ofPart(Rational part, boolean cosine) {
    if (part.signum() == 0) {
      return Expr.integer(cosine ? 1 : 0);
    }
    Rational half = part.times(fraction(1, 2));
    Rational turned = cosine ? fraction(1, 2).minus(half) : half;
    return Optional.ofNullable(SQUARES_OF_SINES.get(turned))
        .map(square -> rules.power(square.toExpr(), fraction(1, 2)))
        .orElseGet(() -> Expr.apply(Function.SIN, angle(turned.times(Rational.of(2)))));
  }
}
