package nabla.symja;

import java.util.ArrayList;
import java.util.List;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IInteger;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Builds expressions of Symja that have the value ours have, wherever ours have one.
 *
 * <p>Symja's powers and logarithms are complex principal values, where {@code (x^2)^(1/2)} is not
 * {@code |x|} and {@code (-8)^(1/3)} is not -2. Here a power's base is made positive first, by the
 * signs that are known or else assumed case by case, and then powers and logarithms of products are
 * taken apart, which for positive factors is right. An expression under an even root or a logarithm
 * is positive, or it has no value.
 */
final class Reals {
  private static final List<ISymbol> CIRCULAR =
      List.of(S.Sin, S.Cos, S.Tan, S.Cot, S.Sec, S.Csc, S.Sinh, S.Cosh, S.Tanh);

  private final Facts facts;
  private final Step step;

  /** How much is done to an expression under a root, a logarithm or in an absolute value. */
  enum Step {
    AS_WRITTEN,
    FACTORED
  }

  Reals(Facts facts, Step step) {
    this.facts = facts;
    this.step = step;
  }

  /** The value of {@code expression} after Symja's own evaluation. */
  static IExpr eval(IExpr expression) {
    IExpr value = F.eval(expression);
    if (!value.isFree(Reals::hasNoValue, true)) {
      throw new Unprovable("no real value");
    }
    return value;
  }

  private static boolean hasNoValue(IExpr part) {
    return part.isIndeterminate() || part.isDirectedInfinity() || part.equals(S.ComplexInfinity);
  }

  IExpr power(IExpr base, IExpr exponent) {
    if (exponent.isInteger()) {
      return eval(F.Power(base, exponent));
    }
    if (exponent instanceof IRational rational) {
      return rational.denominator().isEven()
          ? positivePower(base, exponent)
          : oddRoot(base, rational);
    }
    if (facts.isInteger(exponent)) {
      return integerPower(base, exponent);
    }
    return positivePower(base, exponent);
  }

  /** A power with an odd denominator, which has a value for a negative base too. */
  private IExpr oddRoot(IExpr base, IRational exponent) {
    IExpr factored = factored(base);
    if (facts.sign(factored) >= 0) {
      return positivePower(factored, exponent);
    }
    IExpr size = positivePower(eval(F.Negate(factored)), exponent);
    return exponent.numerator().isEven() ? size : eval(F.Negate(size));
  }

  /** A power with an exponent such as 2*n - 1: products may be taken apart whatever their signs. */
  private IExpr integerPower(IExpr base, IExpr exponent) {
    if (base.isTimes()) {
      return product(((IAST) base).stream().map(factor -> integerPower(factor, exponent)).toList());
    }
    if (base.isPower()) {
      return power(base.base(), eval(F.Expand(F.Times(base.exponent(), exponent))));
    }
    if (base.isNegative() && !base.isMinusOne()) {
      return product(
          List.of(integerPower(F.CN1, exponent), eval(F.Power(eval(F.Negate(base)), exponent))));
    }
    return eval(F.Power(base, exponent));
  }

  /** {@code base^exponent} where it follows from the context that {@code base} is not negative. */
  private IExpr positivePower(IExpr base, IExpr exponent) {
    if (base.equals(F.C0)) {
      return eval(F.Power(base, exponent));
    }
    Factors factors = Factors.of(factored(base), facts);
    List<IExpr> powers = new ArrayList<>();
    for (Factors.Factor factor : factors.positive()) {
      powers.add(wholeAndRest(factor.base(), expandedProduct(factor.exponent(), exponent)));
    }
    for (Factors.Factor factor : factors.even()) {
      IExpr whole = expandedProduct(factor.exponent(), exponent);
      boolean signVanishes = whole instanceof IInteger integer && integer.isEven();
      powers.add(F.Power(signVanishes ? factor.base() : abs(factor.base()), whole));
    }
    Factors.Factor rest = factors.rest();
    powers.add(F.Power(rest.base(), expandedProduct(rest.exponent(), exponent)));
    return product(powers);
  }

  /** {@code u^(5/3)} as {@code u*u^(2/3)}, which Symja does not see to be the same if u is -x. */
  private static IExpr wholeAndRest(IExpr base, IExpr exponent) {
    IExpr whole = exponent.isFraction() ? ((IRational) exponent).floor() : F.C0;
    return eval(F.Times(F.Power(base, whole), F.Power(base, eval(F.Subtract(exponent, whole)))));
  }

  /** The natural logarithm; where it has a value, {@code argument} is positive. */
  IExpr log(IExpr argument) {
    Factors factors = Factors.of(factored(argument), facts);
    List<IExpr> terms = new ArrayList<>();
    for (Factors.Factor factor : factors.positive()) {
      terms.add(F.Times(factor.exponent(), logOfPositive(factor.base())));
    }
    for (Factors.Factor factor : factors.even()) {
      terms.add(F.Times(factor.exponent(), log(abs(factor.base()))));
    }
    Factors.Factor rest = factors.rest();
    terms.add(F.Times(rest.exponent(), F.Log(rest.base())));
    return eval(F.Plus(terms.toArray(IExpr[]::new)));
  }

  private static IExpr logOfPositive(IExpr base) {
    return base instanceof IRational number ? Primes.log(number) : F.Log(base);
  }

  IExpr abs(IExpr argument) {
    IExpr factored = factored(argument);
    return eval(F.Times(F.ZZ(facts.sign(factored)), factored));
  }

  /** -1, 0 or 1. Only for what is surely not 0 on a whole stretch, or else 0 would be missed. */
  IExpr sign(IExpr argument) {
    IExpr numerator = eval(F.ExpandAll(F.Numerator(F.Together(argument))));
    if (numerator.equals(F.C0)) {
      return F.C0;
    }
    if (!argument.isFree(Reals::isNotRational, true)) {
      throw new Unprovable("may be 0 on an interval");
    }
    return F.ZZ(facts.sign(factored(argument)));
  }

  private static boolean isNotRational(IExpr part) {
    return part.isPower()
        ? !part.exponent().isInteger()
        : part.isAST() && !part.isPlus() && !part.isTimes();
  }

  /** The inverse tangent, of 1/u brought back to that of u. */
  IExpr arctan(IExpr argument) {
    IExpr value = eval(F.ArcTan(argument));
    if (!value.isAST(S.ArcTan, 2) || step == Step.AS_WRITTEN) {
      return value;
    }
    IExpr together = eval(F.Together(value.first()));
    IExpr denominator = eval(F.Denominator(together));
    if (!eval(F.Numerator(together)).isNumber() || denominator.isNumber()) {
      return value;
    }
    IExpr inverse = eval(F.Divide(F.C1, together));
    int sign = facts.sign(factored(inverse));
    return eval(F.Subtract(F.Times(F.ZZ(sign), F.CPiHalf), F.ArcTan(inverse)));
  }

  /** A factorial, with n! split off from (n + 3)!. */
  IExpr factorial(IExpr argument) {
    if (argument.isNumber()) {
      if (!argument.isInteger() || argument.isNegative()) {
        throw new Unprovable("factorial of a number that has none");
      }
      return eval(F.Factorial(argument));
    }
    IExpr shift = argument.isPlus() && argument.first().isInteger() ? argument.first() : F.C0;
    int steps = shift.toIntDefault();
    if (Math.abs(steps) > 20) {
      return eval(F.Factorial(argument));
    }
    IExpr base = eval(F.Subtract(argument, shift));
    List<IExpr> parts = new ArrayList<>(List.of(eval(F.Factorial(base))));
    for (int i = Math.min(steps, 0) + 1; i <= Math.max(steps, 0); i++) {
      parts.add(F.Power(F.Plus(base, F.ZZ(i)), F.ZZ(Integer.signum(steps))));
    }
    return product(parts);
  }

  /** An expression that Symja made out of ours, built again by these rules. */
  IExpr rebuild(IExpr expression) {
    if (!expression.isAST()) {
      return expression;
    }
    IAST rebuilt = ((IAST) expression).map(this::rebuild, 1);
    if (rebuilt.isPower()) {
      return power(rebuilt.base(), rebuilt.exponent());
    }
    if (rebuilt.isLog()) {
      return log(rebuilt.first());
    }
    return rebuilt.isAST(S.ArcTan, 2) ? arctan(rebuilt.first()) : eval(rebuilt);
  }

  private IExpr factored(IExpr expression) {
    if (step == Step.AS_WRITTEN || expression.isNumber()) {
      return expression;
    }
    IExpr simple = expression.isFree(Reals::isCircular, true) ? expression : F.Simplify(expression);
    return eval(F.Factor(F.Together(simple)));
  }

  /** Whether squares of it may add up, as those of sine and cosine do. */
  private static boolean isCircular(IExpr part) {
    return CIRCULAR.stream().anyMatch(function -> part.isAST(function, 2));
  }

  private static IExpr expandedProduct(IExpr a, IExpr b) {
    return eval(F.Expand(F.Times(a, b)));
  }

  private static IExpr product(List<IExpr> factors) {
    return eval(F.Times(factors.toArray(IExpr[]::new)));
  }
}
