package nabla.symja;

import java.util.ArrayList;
import java.util.List;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IInteger;

/**
 * An expression that is positive wherever it matters, as the product of what is known of it.
 *
 * @param positive factors with a positive base
 * @param even factors with a base of unknown sign and an even exponent
 * @param rest what remains: positive as a whole, by the signs of the others
 */
record Factors(List<Factor> positive, List<Factor> even, Factor rest) {

  /** {@code base^exponent} */
  record Factor(IExpr base, IExpr exponent) {
    private static Factor of(IExpr expression) {
      return expression.isPower()
          ? new Factor(expression.base(), expression.exponent())
          : new Factor(expression, F.C1);
    }
  }

  /**
   * Takes {@code expression} apart by the signs that are known. If it is negative in the case at
   * hand, so that there is nothing to prove about it, -1 is left over and stands for itself.
   */
  static Factors of(IExpr expression, Facts facts) {
    if (facts.inAllCases().find(expression) < 0) {
      throw new Unprovable("no real value anywhere");
    }
    Collector collector = new Collector(facts);
    if (expression.isTimes()) {
      ((IAST) expression).forEach(collector::add);
    } else {
      collector.add(expression);
    }
    return collector.result();
  }

  private static final class Collector {
    private final Facts facts;
    private final List<Factor> positive = new ArrayList<>();
    private final List<Factor> even = new ArrayList<>();
    private final List<Factor> odd = new ArrayList<>();
    private int sign = 1;

    Collector(Facts facts) {
      this.facts = facts;
    }

    void add(IExpr expression) {
      Factor factor = Factor.of(expression);
      int known = facts.find(factor.base());
      if (known > 0 || factor.exponent().isFraction()) {
        positive.add(factor);
      } else if (factor.exponent() instanceof IInteger whole) {
        addWhole(factor, whole.isEven(), known);
      } else {
        odd.add(new Factor(expression, F.C1));
      }
    }

    private void addWhole(Factor factor, boolean isEven, int known) {
      if (known < 0) {
        positive.add(new Factor(Reals.eval(F.Negate(factor.base())), factor.exponent()));
        sign = isEven ? sign : -sign;
      } else {
        (isEven ? even : odd).add(factor);
      }
    }

    Factors result() {
      return new Factors(positive, even, odd.size() == 1 ? signed(odd.get(0)) : merged());
    }

    /** The only factor of unknown sign has the sign that makes the whole positive. */
    private Factor signed(Factor only) {
      return new Factor(Reals.eval(F.Times(F.ZZ(sign), only.base())), only.exponent());
    }

    /** The product of the factors of unknown sign, each reduced to an exponent of 1. */
    private Factor merged() {
      IExpr product = F.ZZ(sign);
      for (Factor factor : odd) {
        product = F.Times(product, factor.base());
        IExpr surplus = Reals.eval(F.Subtract(factor.exponent(), F.C1));
        if (!surplus.equals(F.C0)) {
          even.add(new Factor(factor.base(), surplus));
        }
      }
      IExpr base = Reals.eval(product);
      return new Factor(base, F.C1);
    }
  }
}
