package nabla.symja;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.IReal;

/**
 * What is known of expressions: which are whole numbers, and which sign they have by the domains of
 * the symbols, by the case that is being looked at, and by the rules of signs.
 *
 * <p>A positive expression may still be 0 here and there: whatever is concluded from its sign is
 * right there too, or has no value.
 */
final class Facts {

  /** A proof needs to know the sign of {@link #expression}: it has to be done for both. */
  static final class Undetermined extends RuntimeException {
    final transient IExpr expression;

    Undetermined(IExpr expression) {
      super("the sign of " + expression, null, false, false);
      this.expression = expression;
    }
  }

  private final Map<IExpr, Integer> signs;
  private final Set<IExpr> integers;
  private final Facts declared;

  /**
   * @param signs the expressions of known sign, with 1 or -1
   * @param integers the symbols that stand for whole numbers
   */
  Facts(Map<IExpr, Integer> signs, Set<IExpr> integers) {
    this.signs = Map.copyOf(signs);
    this.integers = Set.copyOf(integers);
    this.declared = this;
  }

  private Facts(Facts wider, Map<IExpr, Integer> signs) {
    this.signs = Map.copyOf(signs);
    this.integers = wider.integers;
    this.declared = wider.declared;
  }

  /** These facts in the case that {@code expression} has {@code sign} (1 or -1). */
  Facts inCase(IExpr expression, int sign) {
    Map<IExpr, Integer> more = new HashMap<>(signs);
    more.put(expression, sign);
    return new Facts(this, more);
  }

  /** The facts that hold in every case. */
  Facts inAllCases() {
    return declared;
  }

  /** Whether {@code expression} is a whole number by the way it is built. */
  boolean isInteger(IExpr expression) {
    if (expression.isPlus() || expression.isTimes()) {
      return ((IAST) expression).stream().allMatch(this::isInteger);
    }
    return expression.isInteger() || integers.contains(expression);
  }

  /** The sign of {@code expression}: 1, -1, or 0 for the number 0. */
  int sign(IExpr expression) {
    int sign = find(expression);
    if (sign != 0 || expression.equals(F.C0)) {
      return sign;
    }
    if (expression.isTimes()) {
      return ((IAST) expression).stream().mapToInt(this::sign).reduce(1, (a, b) -> a * b);
    }
    if (expression.isPower() && expression.exponent().isInteger()) {
      return sign(expression.base());
    }
    throw new Undetermined(expression);
  }

  /** The sign of {@code expression} if it follows from what is known, else 0. */
  int find(IExpr expression) {
    if (expression instanceof IReal number) {
      return number.equals(F.C0) ? 0 : number.isNegative() ? -1 : 1;
    }
    Integer assumed = signs.get(expression);
    if (assumed != null) {
      return assumed;
    }
    if (expression.equals(S.E) || expression.equals(S.Pi)) {
      return 1;
    }
    if (expression.isTimes()) {
      return ((IAST) expression).stream().mapToInt(this::find).reduce(1, (a, b) -> a * b);
    }
    if (expression.isPower()) {
      return ofPower(expression.base(), expression.exponent());
    }
    if (expression.isPlus()) {
      return ofSum((IAST) expression);
    }
    if (expression.isAST(S.Cosh, 2) || expression.isAST(S.Sech, 2)) {
      return 1;
    }
    return expression.isAST() ? ofConstant(expression) : 0;
  }

  private int ofPower(IExpr base, IExpr exponent) {
    int sign = find(base);
    if (sign > 0) {
      return 1;
    }
    if (exponent.isInteger()) {
      return ((IRational) exponent).numerator().isEven() ? 1 : sign;
    }
    // A power that is no integer one has a positive base, or it has been made so.
    return exponent.isFraction() ? 1 : 0;
  }

  private int ofSum(IAST sum) {
    int first = find(sum.arg1());
    if (first != 0 && sum.stream().allMatch(term -> find(term) == first)) {
      return first;
    }
    Integer opposite = signs.get(F.eval(F.Negate(sum)));
    if (opposite != null) {
      return -opposite;
    }
    return ofConstant(sum);
  }

  /**
   * The sign of a constant such as {@code sin(1)} or {@code 1 - sqrt(2)}, by its value in doubles:
   * only where nothing cancels but at the top, and no part is large, so that rounding is far below
   * the threshold.
   */
  private static int ofConstant(IExpr constant) {
    double value = 0;
    for (IExpr term : constant.isPlus() ? (IAST) constant : F.list(constant)) {
      if (!isTame(term)) {
        return 0;
      }
      value += term.evalf();
    }
    return Math.abs(value) < 1e-6 ? 0 : value > 0 ? 1 : -1;
  }

  private static boolean isTame(IExpr part) {
    return !part.isPlus()
        && part.isNumericFunction()
        && Math.abs(part.evalf()) < 1e6
        && (!part.isAST() || ((IAST) part).stream().allMatch(Facts::isTame));
  }
}
