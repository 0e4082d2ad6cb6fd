package nabla.exact;

/**
 * The probability with which several draws in different prime fields all agree although the two
 * expressions differ: derived in src/docs/grading.md.
 */
final class ErrorBound {
  /** What an answer is told to be right with at most. */
  static final double WANTED = 1e-15;

  /** All fields have more elements than this, and fewer bits than that. */
  private static final double LEAST_PRIME = 0x1p60;

  private static final double BITS = 60;

  /** A relation between two arguments of functions is a polynomial of this degree in them. */
  private static final double RELATION_DEGREE = 500;

  private final double chance;
  private final double dividing;

  /** Of what cannot fail. */
  static final ErrorBound NONE = new ErrorBound(0, 0);

  /**
   * @param chance of one draw in a field modulo which the difference does not vanish altogether
   * @param dividing the number of primes that may divide all coefficients of the difference
   */
  private ErrorBound(double chance, double dividing) {
    this.chance = chance;
    this.dividing = dividing;
  }

  /** For the difference of {@code degrees}, evaluated by {@code arithmetic} in {@code tries}. */
  static ErrorBound of(Degrees degrees, ModularArithmetic arithmetic, int tries) {
    Degree difference = degrees.difference();
    double conjugates = degrees.oddOrders() * (1 << arithmetic.branches().count());
    double coincidences =
        arithmetic.functions().coincidences() + arithmetic.branches().coincidences();
    double zeros = difference.above() * conjugates;
    double accidents = coincidences * RELATION_DEGREE * degrees.arguments();
    double dividing = Math.floor(difference.heightAbove() * conjugates / BITS);
    return new ErrorBound(tries * (zeros + accidents) / LEAST_PRIME, dividing);
  }

  /** The larger of the two in every respect. */
  ErrorBound or(ErrorBound other) {
    return new ErrorBound(Math.max(chance, other.chance), Math.max(dividing, other.dividing));
  }

  /**
   * For {@code draws} in as many fields: at most so many of the primes divide, and all the other
   * draws must have failed, each independently of the others.
   */
  double after(int draws) {
    double others = draws - dividing;
    if (others < 1 || chance >= 1) {
      return 1;
    }
    return Math.min(1, choose(draws, dividing) * Math.pow(chance, others));
  }

  private static double choose(int n, double k) {
    double result = 1;
    for (int i = 1; i <= k; i++) {
      result *= (n - k + i) / i;
    }
    return result;
  }
}
