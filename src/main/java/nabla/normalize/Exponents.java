package nabla.normalize;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Expr;
import nabla.math.Rational;

/** The exponents with which one base occurs in a product. */
final class Exponents {
  private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

  private final Gathered above = new Gathered();
  private final Gathered below = new Gathered();
  private final List<Expr> symbolic = new ArrayList<>();

  /** A sum of exponents, and whether one of them made the base be at least 0. */
  private static final class Gathered {
    private Rational sum = Rational.ZERO;
    private boolean isRoot;

    void add(Rational exponent, boolean root) {
      sum = sum.plus(exponent);
      isRoot |= root;
    }
  }

  void add(Rational exponent) {
    add(exponent, Numbers.hasEvenDenominator(exponent));
  }

  /** An exponent that left no trace of the even root it came from. */
  void addRoot(Rational exponent) {
    add(exponent, true);
  }

  private void add(Rational exponent, boolean root) {
    (exponent.signum() < 0 ? below : above).add(exponent, root);
  }

  void add(Expr exponent) {
    symbolic.add(exponent);
  }

  /** Whether they come to even whole numbers, above and below. */
  boolean areEven() {
    return symbolic.isEmpty() && isEven(above.sum) && isEven(below.sum);
  }

  private static boolean isEven(Rational sum) {
    return sum.isInteger() && Numbers.isEven(sum.numerator());
  }

  /** The one exponent of a base that is positive. */
  Expr ofPositive(Rules rules) {
    List<Expr> all = new ArrayList<>(symbolic);
    all.add(above.sum.plus(below.sum).toExpr());
    return rules.sum(all);
  }

  /**
   * The exponents of a base that may be negative, or 0 at isolated points. A root keeps its trace:
   * sqrt(x) sqrt(x) is not x.
   */
  List<Rational> together(boolean isNonNegative) {
    boolean root = (above.isRoot || below.isRoot) && !isNonNegative;
    Rational sum = above.sum.plus(below.sum);
    return root && sum.signum() == 0 ? List.of(HALF, HALF.negated()) : split(sum, root);
  }

  /** The exponents of a base that may be 0 on more than isolated points. */
  List<Rational> apart(boolean isNonNegative) {
    List<Rational> exponents = new ArrayList<>(split(above.sum, above.isRoot && !isNonNegative));
    exponents.addAll(split(below.sum, below.isRoot && !isNonNegative));
    return exponents;
  }

  /** Where a root left no trace in the sum, two parts of the same sign show it. */
  static List<Rational> split(Rational sum, boolean root) {
    if (sum.signum() == 0) {
      return List.of();
    }
    if (!root || Numbers.hasEvenDenominator(sum)) {
      return List.of(sum);
    }
    int twos = sum.numerator().getLowestSetBit();
    Rational part = sum.dividedBy(Rational.of(2).power(twos + 1));
    return List.of(part, sum.minus(part));
  }
}
