package nabla.symja;

import java.util.HashMap;
import java.util.Map;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Rewrites powers, trigonometric and hyperbolic functions to exponentials, in which their
 * identities are nothing but {@code e^a * e^b = e^(a+b)}.
 *
 * <p>Every logarithm and inverse function becomes a symbol of its own, equal arguments getting the
 * same one, so that no later step can use a property of them. {@code b^q = e^(q*log(b))} is the
 * definition of the principal value, so the result holds wherever the original does.
 */
final class Exponentials {
  private final Map<IExpr, ISymbol> kernels = new HashMap<>();

  IExpr rewrite(IExpr expression) {
    return Reals.eval(F.TrigToExp(opaque(expression)));
  }

  private IExpr opaque(IExpr expression) {
    if (!expression.isAST()) {
      return expression;
    }
    if (expression.isPower() && !expression.exponent().isExactNumber()) {
      return power(expression.base(), expression.exponent());
    }
    IAST inner = ((IAST) expression).map(this::opaque, 1);
    if (inner.isAST(S.ArcSinh, 2)) {
      IExpr u = inner.first();
      return kernel(F.Log(F.Plus(u, F.Sqrt(F.Plus(F.Sqr(u), F.C1)))));
    }
    if (inner.isAST(S.ArcCosh, 2)) {
      IExpr u = inner.first();
      return kernel(F.Log(F.Plus(u, F.Sqrt(F.Subtract(F.Sqr(u), F.C1)))));
    }
    if (inner.isLog() || inner.isAST(S.ArcTan, 2) || inner.isAST(S.ArcSin, 2)) {
      return kernel(inner);
    }
    return Reals.eval(inner);
  }

  private IExpr power(IExpr base, IExpr exponent) {
    IExpr expanded = Reals.eval(F.ExpandAll(opaque(exponent)));
    if (base.isE()) {
      return Reals.eval(F.Power(S.E, expanded));
    }
    IExpr constant =
        expanded.isPlus() && expanded.first() instanceof IRational whole ? whole : F.C0;
    IExpr varying = Reals.eval(F.Subtract(expanded, constant));
    IExpr inner = opaque(base);
    IExpr exponential = F.Power(S.E, F.Expand(F.Times(varying, log(inner))));
    return Reals.eval(F.Times(F.Power(inner, constant), exponential));
  }

  private IExpr log(IExpr argument) {
    if (argument instanceof IRational number && number.isPositive()) {
      return Reals.eval(
          F.Plus(
              Primes.exponents(number).entrySet().stream()
                  .map(prime -> F.Times(F.ZZ(prime.getValue()), kernel(F.Log(prime.getKey()))))
                  .toArray(IExpr[]::new)));
    }
    return kernel(F.Log(argument));
  }

  private IExpr kernel(IExpr function) {
    IExpr key = Reals.eval(F.ExpandAll(F.Together(function)));
    return kernels.computeIfAbsent(key, unseen -> F.Dummy("k" + kernels.size()));
  }
}
