package nabla.symja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;

/** Positive fractions as products of small primes, so that ln 12 and 2*ln 2 + ln 3 are one. */
final class Primes {
  private static final long LARGEST = 1000;

  private Primes() {}

  /** The logarithm of {@code number}, which is positive, as a sum over its prime factors. */
  static IExpr log(IRational number) {
    List<IExpr> terms = new ArrayList<>();
    exponents(number).forEach((prime, times) -> terms.add(F.Times(F.ZZ(times), F.Log(prime))));
    return Reals.eval(F.Plus(terms.toArray(IExpr[]::new)));
  }

  /** The exponents of {@code number} by factor; a factor without small primes stays whole. */
  static Map<IExpr, Integer> exponents(IRational number) {
    Map<IExpr, Integer> exponents = new LinkedHashMap<>();
    split(number.numerator().toBigNumerator(), 1, exponents);
    split(number.denominator().toBigNumerator(), -1, exponents);
    return exponents;
  }

  private static void split(BigInteger number, int step, Map<IExpr, Integer> exponents) {
    BigInteger rest = number;
    for (long p = 2; p <= LARGEST && rest.compareTo(BigInteger.ONE) > 0; p++) {
      BigInteger prime = BigInteger.valueOf(p);
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
        exponents.merge(F.ZZ(prime), step, Integer::sum);
      }
    }
    if (rest.compareTo(BigInteger.ONE) > 0) {
      exponents.merge(F.ZZ(rest), step, Integer::sum);
    }
  }
}
