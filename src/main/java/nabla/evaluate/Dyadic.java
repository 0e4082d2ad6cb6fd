package nabla.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The number {@code mantissa} 2^{@code exponent}, exactly. */
record Dyadic(BigInteger mantissa, int exponent) {
  static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);
  static final Dyadic ONE = new Dyadic(BigInteger.ONE, 0);

  /** Enough for a double; more bits would only be rounded away. */
  private static final int DOUBLE_BITS = 64;

  /** The exact value of {@code number}, which is finite. */
  static Dyadic of(double number) {
    if (number == 0) {
      return ZERO;
    }
    int exponent = Math.max(Math.getExponent(number), Double.MIN_EXPONENT) - 52;
    long mantissa = (long) Math.scalb(number, -exponent);
    return new Dyadic(BigInteger.valueOf(mantissa), exponent);
  }

  /** {@code mantissa} 2^{@code exponent} with no more bits than it needs. */
  static Dyadic shortest(BigInteger mantissa, int exponent) {
    int zeros = mantissa.getLowestSetBit();
    return zeros < 0 ? ZERO : new Dyadic(mantissa.shiftRight(zeros), exponent + zeros);
  }

  int signum() {
    return mantissa.signum();
  }

  Dyadic negated() {
    return new Dyadic(mantissa.negate(), exponent);
  }

  /** Whether this is the number 1. */
  boolean isOne() {
    return magnitude() == 1 && mantissa.signum() > 0 && mantissa.bitCount() == 1;
  }

  int bits() {
    return mantissa.bitLength();
  }

  /** The least m with |this| < 2^m, for a positive number; at most one more for a negative one. */
  int magnitude() {
    return exponent + mantissa.bitLength();
  }

  Dyadic plus(Dyadic other) {
    if (exponent <= other.exponent) {
      BigInteger aligned = other.mantissa.shiftLeft(other.exponent - exponent);
      return new Dyadic(mantissa.add(aligned), exponent);
    }
    return other.plus(this);
  }

  Dyadic times(Dyadic other) {
    return new Dyadic(mantissa.multiply(other.mantissa), exponent + other.exponent);
  }

  /** The largest number of at most {@code bits} bits that is not above this. */
  Dyadic floor(int bits) {
    int surplus = mantissa.bitLength() - bits;
    return surplus <= 0 ? this : new Dyadic(mantissa.shiftRight(surplus), exponent + surplus);
  }

  /** The whole part of this times 2^{@code fractionBits}. */
  BigInteger fixed(int fractionBits) {
    return mantissa.shiftLeft(exponent + fractionBits);
  }

  /** The nearest double, give or take a few units in the last place; maybe infinite. */
  double toDouble() {
    int surplus = Math.max(0, mantissa.bitLength() - DOUBLE_BITS);
    return Math.scalb(mantissa.shiftRight(surplus).doubleValue(), exponent + surplus);
  }

  BigDecimal toBigDecimal() {
    if (exponent >= 0) {
      return new BigDecimal(mantissa.shiftLeft(exponent));
    }
    BigInteger fives = BigInteger.valueOf(5).pow(-exponent);
    return new BigDecimal(mantissa.multiply(fives), -exponent);
  }
}
