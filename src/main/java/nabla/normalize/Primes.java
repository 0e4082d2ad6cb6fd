package nabla.normalize;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import nabla.math.Rational;

/** Positive fractions as products of powers of primes. */
final class Primes {
  /** Larger divisors are not looked for; what is left counts as a prime. */
  private static final int LARGEST_DIVISOR = 1_000;

  private Primes() {}

  /** The exponents of the primes in {@code number}, which is positive; none of them is 0. */
  static Map<BigInteger, Integer> of(Rational number) {
    Map<BigInteger, Integer> exponents = new TreeMap<>();
    collect(number.numerator(), 1, exponents);
    collect(number.denominator(), -1, exponents);
    return exponents;
  }

  private static void collect(BigInteger number, int sign, Map<BigInteger, Integer> exponents) {
    BigInteger rest = number;
    for (int divisor = 2; divisor <= LARGEST_DIVISOR && !rest.equals(BigInteger.ONE); divisor++) {
      BigInteger prime = BigInteger.valueOf(divisor);
      if (prime.multiply(prime).compareTo(rest) > 0) {
        break;
      }
      BigInteger[] parts = rest.divideAndRemainder(prime);
      while (parts[1].signum() == 0) {
        exponents.merge(prime, sign, Integer::sum);
        rest = parts[0];
        parts = rest.divideAndRemainder(prime);
      }
    }
    if (!rest.equals(BigInteger.ONE)) {
      exponents.merge(rest, sign, Integer::sum);
    }
  }
}
