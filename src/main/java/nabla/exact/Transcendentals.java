package nabla.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nabla.evaluate.NoValue;
import nabla.math.Expr;
import nabla.math.Function;

/**
 * Functions that a prime field does not have. Each value is drawn at random once and remembered, so
 * that equal arguments have equal values, and obeys the laws that answers rely on: exp turns sums
 * into products, ln|.| products into sums, cosine and sine turn by sums of angles, ln(exp(u)) = u.
 * What holds for these values whatever is drawn holds for the real functions.
 *
 * <p>ln means ln|.|: where a logarithm is defined is not asked here.
 */
final class Transcendentals {
  private record Value(Function function, long argument) {}

  /** Cosine and sine. */
  private record Angle(long cosine, long sine) {}

  private final PrimeField field;
  private final SplittableRandom random;
  private final Map<Value, Long> opaque = new HashMap<>();
  private final Map<Expr.Constant, Long> constants = new HashMap<>();

  private final Relations exponents;
  private final List<Long> powers = new ArrayList<>();
  private final Relations squares;
  private final List<Long> logarithms = new ArrayList<>();
  private final Relations angles;
  private final List<Angle> turns = new ArrayList<>();

  Transcendentals(PrimeField field, SplittableRandom random) {
    this.field = field;
    this.random = random;
    Relations.Group sums =
        new Relations.Group() {
          @Override
          public long add(long a, long b) {
            return field.add(a, b);
          }

          @Override
          public long negate(long a) {
            return field.negate(a);
          }

          @Override
          public long zero() {
            return 0;
          }
        };
    Relations.Group products =
        new Relations.Group() {
          @Override
          public long add(long a, long b) {
            return field.multiply(a, b);
          }

          @Override
          public long negate(long a) {
            return field.inverse(a);
          }

          @Override
          public long zero() {
            return field.one();
          }
        };
    this.exponents = new Relations(sums);
    this.angles = new Relations(sums);
    this.squares = new Relations(products);
  }

  long constant(Expr.Constant constant) {
    if (constant == Expr.Constant.E) {
      return exponential(field.one());
    }
    return constants.computeIfAbsent(constant, c -> field.random(random));
  }

  /** exp of a base element is the 12th power of a random number. */
  long exponential(long argument) {
    long result = field.one();
    for (Relations.Term term : exponents.express(argument)) {
      if (term.base() == powers.size()) {
        powers.add(field.randomUnit(random));
        long value = power(powers.get(term.base()), Relations.DENOMINATOR);
        squares.add(field.multiply(value, value));
        logarithms.add(argument);
      }
      result = field.multiply(result, power(powers.get(term.base()), term.factor()));
    }
    return result;
  }

  private long power(long base, int exponent) {
    return exponent < 0 ? field.inverse(field.power(base, -exponent)) : field.power(base, exponent);
  }

  /** ln|.|, which only depends on the square. */
  long logarithm(long argument) {
    if (argument == 0) {
      throw NoValue.UNDEFINED;
    }
    long sum = 0;
    for (Relations.Term term : squares.express(field.multiply(argument, argument))) {
      if (term.base() == logarithms.size()) {
        logarithms.add(field.random(random));
      }
      long factor = field.number(term.factor());
      sum = field.add(sum, field.multiply(factor, logarithms.get(term.base())));
    }
    return field.multiply(sum, field.inverse(field.number(Relations.DENOMINATOR)));
  }

  long sine(long argument) {
    return turn(argument).sine();
  }

  long cosine(long argument) {
    return turn(argument).cosine();
  }

  private Angle turn(long argument) {
    Angle result = new Angle(field.one(), 0);
    for (Relations.Term term : angles.express(argument)) {
      if (term.base() == turns.size()) {
        turns.add(randomAngle());
      }
      Angle base = turns.get(term.base());
      Angle step = term.factor() < 0 ? new Angle(base.cosine(), field.negate(base.sine())) : base;
      for (int i = Math.abs(term.factor()); i > 0; i--) {
        result = sum(result, step);
      }
    }
    return result;
  }

  /** ((1 - t^2)/(1 + t^2), 2 t/(1 + t^2)), where 1 + t^2 is never 0 as -1 is no square. */
  private Angle randomAngle() {
    long t = field.random(random);
    long square = field.multiply(t, t);
    long scale = field.inverse(field.add(field.one(), square));
    return new Angle(
        field.multiply(field.subtract(field.one(), square), scale),
        field.multiply(field.add(t, t), scale));
  }

  private Angle sum(Angle a, Angle b) {
    return new Angle(
        field.subtract(field.multiply(a.cosine(), b.cosine()), field.multiply(a.sine(), b.sine())),
        field.add(field.multiply(a.sine(), b.cosine()), field.multiply(a.cosine(), b.sine())));
  }

  /** A function of which nothing is known but that equal arguments have equal values. */
  long opaque(Function function, long argument) {
    return opaque.computeIfAbsent(new Value(function, argument), v -> field.random(random));
  }

  /** Whether any function was asked for, so that a difference of values proves nothing. */
  boolean wereUsed() {
    return !(opaque.isEmpty() && constants.isEmpty() && powers.isEmpty())
        || !(logarithms.isEmpty() && turns.isEmpty());
  }

  /** The highest degree of a value in the random numbers that it is made of. */
  int degree() {
    int exponential = exponents.largest();
    return Math.max(Math.max(exponential, 2 * angles.largest()), 1);
  }

  /** How many pairs of arguments might have been related, or equal, by accident. */
  double coincidences() {
    double pairs = (double) opaque.size() * opaque.size() / 2;
    return pairs + exponents.candidates() + squares.candidates() + angles.candidates();
  }
}
