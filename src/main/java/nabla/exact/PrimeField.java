package nabla.exact;

import java.math.BigInteger;
import java.util.SplittableRandom;
import nabla.evaluate.NoValue;
import nabla.math.Rational;

/**
 * The integers modulo a prime p a little below 2^61. Numbers are kept as longs in Montgomery's form
 * (P. Montgomery, Modular multiplication without trial division, 1985): a stands for a/2^64 modulo
 * p, so that a product takes two multiplications and no division.
 *
 * <p>p = 2q + 1 with q prime: -1 is no square, so that of a number and its negative one is a
 * square; and all roots of odd order below q exist and are unique.
 */
final class PrimeField {
  /** Modulo each of these 2, 3, 5, 7, 11 and 13 are squares. */
  private static final long[] PRIMES = {
    2305843009213655999L,
    2305843009213542959L,
    2305843009213348799L,
    2305843009213284239L,
    2305843009213193999L,
    2305843009213155359L,
    2305843009213057079L,
    2305843009212997799L,
    2305843009212977519L,
    2305843009212881519L,
    2305843009212563519L,
    2305843009212342239L,
    2305843009212101999L,
    2305843009212033359L,
    2305843009211895599L,
    2305843009211535239L
  };

  private static final PrimeField[] FIELDS = fields();

  private final long prime;

  /** 1/p modulo 2^64. */
  private final long inversePrime;

  private final long one;

  /** 2^128 modulo p, which brings a number into the form. */
  private final long square;

  private PrimeField(long prime) {
    this.prime = prime;
    // Newton's iteration doubles the number of correct bits, of which an odd p has three.
    long inverse = prime;
    for (int bits = 3; bits < 64; bits *= 2) {
      inverse *= 2 - prime * inverse;
    }
    this.inversePrime = inverse;
    BigInteger p = BigInteger.valueOf(prime);
    this.one = BigInteger.ONE.shiftLeft(64).mod(p).longValueExact();
    this.square = BigInteger.ONE.shiftLeft(128).mod(p).longValueExact();
  }

  private static PrimeField[] fields() {
    PrimeField[] fields = new PrimeField[PRIMES.length];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = new PrimeField(PRIMES[i]);
    }
    return fields;
  }

  long prime() {
    return prime;
  }

  /** How many fields there are to choose from. */
  static int count() {
    return FIELDS.length;
  }

  /** One of the fields; different indices below {@link #count} give different ones. */
  static PrimeField of(int index) {
    return FIELDS[Math.floorMod(index, FIELDS.length)];
  }

  long zero() {
    return 0;
  }

  long one() {
    return one;
  }

  /** A number drawn uniformly. */
  long random(SplittableRandom random) {
    return random.nextLong(prime);
  }

  /** A number other than 0 drawn uniformly. */
  long randomUnit(SplittableRandom random) {
    return 1 + random.nextLong(prime - 1);
  }

  long number(long value) {
    return multiply(Math.floorMod(value, prime), square);
  }

  private long number(BigInteger value) {
    return value.bitLength() < 63
        ? number(value.longValue())
        : number(value.mod(BigInteger.valueOf(prime)).longValue());
  }

  /** Throws {@link NoValue#UNKNOWN} when the denominator is 0 in this field. */
  long number(Rational value) {
    long numerator = number(value.numerator());
    if (value.isInteger()) {
      return numerator;
    }
    long denominator = number(value.denominator());
    if (denominator == 0) {
      throw NoValue.UNKNOWN;
    }
    return multiply(numerator, inverse(denominator));
  }

  long add(long a, long b) {
    long sum = a + b;
    return sum >= prime ? sum - prime : sum;
  }

  long subtract(long a, long b) {
    long difference = a - b;
    return difference < 0 ? difference + prime : difference;
  }

  long negate(long a) {
    return a == 0 ? 0 : prime - a;
  }

  long multiply(long a, long b) {
    return reduce(Math.multiplyHigh(a, b), a * b);
  }

  /** (high 2^64 + low)/2^64 modulo p, for 0 <= high < p. */
  private long reduce(long high, long low) {
    long multiple = low * inversePrime;
    long excess = Math.multiplyHigh(multiple, prime) + (multiple < 0 ? prime : 0);
    long result = high - excess;
    return result < 0 ? result + prime : result;
  }

  /** The sum of {@code a[i + k] b[j + k step]} over {@code count} values of k, reduced once. */
  long dot(long[] a, int i, long[] b, int j, int step, int count) {
    long high = 0;
    long low = 0;
    int right = j;
    for (int k = i; k < i + count; k++) {
      long product = a[k] * b[right];
      high += Math.multiplyHigh(a[k], b[right]);
      low += product;
      if (Long.compareUnsigned(low, product) < 0) {
        high++;
      }
      if (high >= prime) {
        high -= prime;
      }
      right += step;
    }
    return reduce(high, low);
  }

  /** The power to {@code exponent >= 0}. */
  long power(long base, long exponent) {
    long result = one;
    long factor = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? multiply(result, factor) : result;
      factor = multiply(factor, factor);
    }
    return result;
  }

  /** By Fermat: a^(p-2). {@code a} is not 0. */
  long inverse(long a) {
    return power(a, prime - 2);
  }

  /** The root that is a square itself, or -1 when {@code a} is no square: p = 3 modulo 4. */
  long squareRoot(long a) {
    long root = power(a, (prime + 1) / 4);
    return multiply(root, root) == a ? root : -1;
  }

  /** The root of odd order {@code order}, which exists and is unique. */
  long oddRoot(long a, BigInteger order) {
    BigInteger exponents = BigInteger.valueOf(prime - 1);
    if (!order.gcd(exponents).equals(BigInteger.ONE)) {
      throw NoValue.UNKNOWN;
    }
    return power(a, order.modInverse(exponents).longValue());
  }
}
