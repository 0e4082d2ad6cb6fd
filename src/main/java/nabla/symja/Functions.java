package nabla.symja;

import java.util.List;
import nabla.math.Function;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IInteger;

/** Our functions in terms of Symja's, with our values at every real point. */
final class Functions {
  private final Reals reals;

  Functions(Reals reals) {
    this.reals = reals;
  }

  IExpr apply(Function function, List<IExpr> arguments) {
    IExpr x = arguments.get(arguments.size() - 1);
    return switch (function) {
      case EXP -> reals.power(S.E, x);
      case LN -> reals.log(x);
      case LOG -> Reals.eval(F.Divide(reals.log(x), reals.log(arguments.get(0))));
      case SQRT -> reals.power(x, F.C1D2);
      case CBRT -> reals.power(x, F.C1D3);
      case ROOT -> root(arguments.get(0), x);
      case ABS -> reals.abs(x);
      case SIGN -> reals.sign(x);
      case FACTORIAL -> reals.factorial(x);
      case ARCTAN -> reals.arctan(x);
      case ARTANH -> artanh(x);
      case ARCOTH -> artanh(inverse(x));
      case ARCCOT -> Reals.eval(F.Subtract(F.CPiHalf, reals.arctan(x)));
      default -> Reals.eval(direct(function, x));
    };
  }

  private IExpr root(IExpr order, IExpr x) {
    if (!(order instanceof IInteger integer) || !integer.isPositive()) {
      throw new Unprovable("a root of an order that is no positive number");
    }
    return reals.power(x, Reals.eval(F.Divide(F.C1, order)));
  }

  /** artanh(x) = ln((1 + x)/(1 - x))/2, where both factors are positive. */
  private IExpr artanh(IExpr x) {
    IExpr ratio = Reals.eval(F.Divide(F.Plus(F.C1, x), F.Subtract(F.C1, x)));
    return Reals.eval(F.Times(F.C1D2, reals.log(ratio)));
  }

  /** The functions that are the same in Symja, or a formula in such. */
  private static IExpr direct(Function function, IExpr x) {
    return switch (function) {
      case SIN -> F.Sin(x);
      case COS -> F.Cos(x);
      case TAN -> F.Tan(x);
      case COT -> F.Cot(x);
      case SEC -> F.Sec(x);
      case CSC -> F.Csc(x);
      case ARCSIN -> F.ArcSin(x);
      case ARCCOS -> F.Subtract(F.CPiHalf, F.ArcSin(x));
      case ARCSEC -> F.Subtract(F.CPiHalf, F.ArcSin(inverse(x)));
      case ARCCSC -> F.ArcSin(inverse(x));
      case SINH -> F.Sinh(x);
      case COSH -> F.Cosh(x);
      case TANH -> F.Tanh(x);
      case COTH -> F.Coth(x);
      case SECH -> F.Sech(x);
      case CSCH -> F.Csch(x);
      case ARSINH -> F.ArcSinh(x);
      case ARCOSH -> F.ArcCosh(x);
      case ARSECH -> F.ArcCosh(inverse(x));
      case ARCSCH -> F.ArcSinh(inverse(x));
      default -> throw new Unprovable("no rule for " + function.text());
    };
  }

  private static IExpr inverse(IExpr x) {
    return Reals.eval(F.Power(x, F.CN1));
  }
}
