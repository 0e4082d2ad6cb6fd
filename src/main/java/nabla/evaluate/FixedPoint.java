package nabla.evaluate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Elementary functions in whole multiples of a unit u = 2^-{@code bits}. The bounds stated at the
 * methods count such units, and follow from three facts: cutting off a product, a quotient or a
 * coefficient costs less than 1 u; a power series in z, summed from its last term, gathers less
 * than 2 u / (1 - |z|); terms below 1 u are left out, which costs less than 1 u / (1 - |z|).
 */
final class FixedPoint {
  /** The argument of the exponential series is halved so often, its value squared as often. */
  private static final int HALVINGS = 8;

  /** After that many halvings, |z| < 2^-9 for |z| < ln(2)/2 at first. */
  private static final int HALVED = 9;

  /** How close a first guess in doubles has to be; it is closer than 2^-45. */
  private static final int GUESS_BITS = 40;

  private static final int SPARE = 32;

  private final int bits;
  private final BigInteger one;
  private final BigInteger ln2;
  private final BigInteger halfPi;

  /** 1/0!, 1/1!, 1/2!, ... down to 1 u. */
  private final List<BigInteger> inverseFactorials;

  private final int exponentialTerms;

  FixedPoint(int bits) {
    this.bits = bits;
    this.one = BigInteger.ONE.shiftLeft(bits);
    this.ln2 = ln2();
    this.halfPi = halfPi();
    this.inverseFactorials = inverseFactorials();
    this.exponentialTerms = exponentialTerms();
  }

  /** 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749), cut off: error 1 u. */
  private BigInteger ln2() {
    BigInteger sum = inverseTangents(26, 1).multiply(BigInteger.valueOf(18));
    sum = sum.subtract(inverseTangents(4801, 1).multiply(BigInteger.TWO));
    sum = sum.add(inverseTangents(8749, 1).multiply(BigInteger.valueOf(8)));
    return sum.shiftRight(SPARE);
  }

  /** 8 arctan(1/5) - 2 arctan(1/239) (Machin), cut off: error 1 u. */
  private BigInteger halfPi() {
    BigInteger sum = inverseTangents(5, -1).multiply(BigInteger.valueOf(8));
    return sum.subtract(inverseTangents(239, -1).multiply(BigInteger.TWO)).shiftRight(SPARE);
  }

  /** The sum of sign^k / ((2k + 1) n^(2k + 1)), with {@value #SPARE} more bits. */
  private BigInteger inverseTangents(int n, int sign) {
    BigInteger square = BigInteger.valueOf((long) sign * n * n);
    BigInteger power = one.shiftLeft(SPARE).divide(BigInteger.valueOf(n));
    BigInteger sum = power;
    for (int k = 3; power.signum() != 0; k += 2) {
      power = power.divide(square);
      sum = sum.add(power.divide(BigInteger.valueOf(k)));
    }
    return sum;
  }

  private List<BigInteger> inverseFactorials() {
    List<BigInteger> values = new ArrayList<>();
    BigInteger value = one;
    for (int n = 1; value.signum() != 0; n++) {
      values.add(value);
      value = value.divide(BigInteger.valueOf(n));
    }
    return values;
  }

  private int exponentialTerms() {
    int terms = 1;
    while (inverseFactorials.get(terms).bitLength() > HALVED * terms) {
      terms++;
    }
    return terms;
  }

  private BigInteger product(BigInteger a, BigInteger b) {
    return a.multiply(b).shiftRight(bits);
  }

  Dyadic pi() {
    return new Dyadic(halfPi, 1 - bits);
  }

  /**
   * e^x for |x| <= 10,000, with a relative error of 2^15 u: the multiple of ln 2 contributes 14,500
   * u to the reduced argument, of which halving leaves 57, the series 4; each squaring doubles the
   * relative error and adds 2 u.
   */
  Dyadic exponential(Dyadic x) {
    long multiple = Math.round(x.toDouble() / Math.log(2));
    BigInteger reduced = x.fixed(bits).subtract(ln2.multiply(BigInteger.valueOf(multiple)));
    BigInteger z = reduced.shiftRight(HALVINGS);
    BigInteger sum = BigInteger.ZERO;
    for (int n = exponentialTerms; n >= 0; n--) {
      sum = product(sum, z).add(inverseFactorials.get(n));
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = product(sum, sum);
    }
    return new Dyadic(sum, Math.toIntExact(multiple) - bits);
  }

  /**
   * ln x for x > 0, with an error of 2^18 u. With a guess g from doubles, ln m = g + ln(m e^-g),
   * where m e^-g = 1 + z is known to 2^17 u; the logarithm of the power of two is off by 2^15 u.
   */
  Dyadic logarithm(Dyadic x) {
    int power = x.magnitude();
    BigInteger m = x.mantissa().shiftLeft(bits - x.bits());
    Dyadic guess = Dyadic.of(Math.log(toDouble(m)));
    BigInteger inverse = exponential(guess.negated()).fixed(bits);
    BigInteger z = requireSmall(product(m, inverse).subtract(one));
    BigInteger sum = BigInteger.ZERO;
    BigInteger zPower = z;
    for (int n = 1; zPower.signum() != 0 && n < bits; n++) {
      BigInteger term = zPower.divide(BigInteger.valueOf(n));
      sum = n % 2 == 1 ? sum.add(term) : sum.subtract(term);
      zPower = product(zPower, z);
    }
    sum = sum.add(guess.fixed(bits)).add(ln2.multiply(BigInteger.valueOf(power)));
    return new Dyadic(sum, -bits);
  }

  /**
   * sin x for |x| <= 10^12, with an error of 2^41 u: the multiple of pi/2 contributes 2^40 u, the
   * series 10.
   */
  Dyadic sine(Dyadic x) {
    return new Dyadic(sine(x, 0), -bits);
  }

  /** cos x, in the same way. */
  Dyadic cosine(Dyadic x) {
    return new Dyadic(sine(x, 1), -bits);
  }

  /** sin(x + quarters pi/2). */
  private BigInteger sine(Dyadic x, int quarters) {
    long multiple = Math.round(x.toDouble() / (Math.PI / 2));
    BigInteger z = x.fixed(bits).subtract(halfPi.multiply(BigInteger.valueOf(multiple)));
    int quadrant = (int) Math.floorMod(multiple + quarters, 4L);
    BigInteger value = quadrant % 2 == 0 ? product(z, alternating(z, 1)) : alternating(z, 0);
    return quadrant < 2 ? value : value.negate();
  }

  /** The sum of (-1)^k z^(2k) / (2k + first)!, for |z| <= 0.79. */
  private BigInteger alternating(BigInteger z, int first) {
    BigInteger square = product(z, z).negate();
    BigInteger sum = BigInteger.ZERO;
    int last = inverseFactorials.size() - 1;
    for (int n = last - (last - first) % 2; n >= 0; n -= 2) {
      sum = product(sum, square).add(inverseFactorials.get(n));
    }
    return sum;
  }

  /** arctan x, with an error of 2^8 u. */
  Dyadic arctangent(Dyadic x) {
    if (x.magnitude() <= 0) {
      return angle(x.fixed(bits), one);
    }
    BigInteger sign = BigInteger.valueOf(x.signum());
    BigInteger inverse = one.shiftLeft(-x.exponent()).divide(x.mantissa());
    return angle(one.multiply(sign), inverse.abs());
  }

  /** arcsin x for |x| <= 1, with an error of 2^8 u. */
  Dyadic arcsine(Dyadic x) {
    BigInteger sine = x.fixed(bits);
    return angle(sine, complement(sine));
  }

  /** arccos x for |x| <= 1, with an error of 2^8 u. */
  Dyadic arccosine(Dyadic x) {
    BigInteger cosine = x.fixed(bits);
    return angle(complement(cosine), cosine);
  }

  /** sqrt(1 - x^2), cut off. */
  private BigInteger complement(BigInteger x) {
    return squareRoot(one.multiply(one).subtract(x.multiply(x)));
  }

  /**
   * The angle of the point (x, y), whose coordinates are off by 1 u and whose distance from the
   * origin is between 1 and sqrt(2). With a guess g from doubles, the angle is g plus that of the
   * point turned back by g, whose tangent is known to 2^6 u.
   */
  private Dyadic angle(BigInteger y, BigInteger x) {
    Dyadic guess = Dyadic.of(Math.atan2(toDouble(y), toDouble(x)));
    BigInteger sine = sine(guess, 0);
    BigInteger cosine = sine(guess, 1);
    BigInteger across = y.multiply(cosine).subtract(x.multiply(sine));
    BigInteger along = product(x, cosine).add(product(y, sine));
    BigInteger z = requireSmall(across.divide(along));
    BigInteger square = product(z, z).negate();
    BigInteger sum = BigInteger.ZERO;
    for (int n = 1; z.signum() != 0 && n < bits; n += 2) {
      sum = sum.add(z.divide(BigInteger.valueOf(n)));
      z = product(z, square);
    }
    return new Dyadic(sum.add(guess.fixed(bits)), -bits);
  }

  private double toDouble(BigInteger number) {
    return new Dyadic(number, -bits).toDouble();
  }

  private BigInteger requireSmall(BigInteger z) {
    if (z.bitLength() > bits - GUESS_BITS) {
      throw NoValue.UNKNOWN;
    }
    return z;
  }

  /**
   * The largest whole number whose square is not above {@code n}, by Newton's method from above.
   */
  static BigInteger squareRoot(BigInteger n) {
    if (n.signum() == 0) {
      return n;
    }
    int shift = Math.max(0, n.bitLength() - 104) / 2 * 2;
    double top = Math.sqrt(n.shiftRight(shift).doubleValue());
    BigInteger root = BigInteger.valueOf((long) (top * (1 + 1e-15)) + 1).shiftLeft(shift / 2);
    while (true) {
      BigInteger next = root.add(n.divide(root)).shiftRight(1);
      if (next.compareTo(root) >= 0) {
        return root;
      }
      root = next;
    }
  }
}
