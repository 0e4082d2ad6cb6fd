package nabla.differentiate;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.difference;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Tidy;

/**
 * One application of a rule in the derivation of a derivative.
 *
 * @param rule what is applied
 * @param function what is differentiated here: the very node of the function, which is its place,
 *     or another form of the node above after {@link Rule#REWRITING}
 * @param parts the derivations that the rule needs, in the order of the function's parts: those of
 *     all terms or factors; of numerator and denominator; of base and exponent where both vary; of
 *     the inner function
 */
public record Step(Rule rule, Expr function, List<Step> parts) {
  private static final Expr ONE = integer(1);

  public Step {
    parts = List.copyOf(parts);
  }

  /** The derivative, as the rules give it: not tidied. */
  public Expr derivative() {
    return derivative(parts.stream().map(Step::derivative).toList());
  }

  /** What the rule makes of {@code derivatives}, which stand for those of the parts. */
  public Expr derivative(List<Expr> derivatives) {
    return switch (rule) {
      case CONSTANT -> integer(0);
      case VARIABLE -> ONE;
      case SUM -> new Expr.Sum(derivatives);
      case NEGATION -> negation(derivatives.get(0));
      case CONSTANT_FACTOR, PRODUCT -> ofProduct(derivatives);
      case CONSTANT_DIVISOR -> quotient(derivatives.get(0), function.parts().get(1));
      case QUOTIENT -> ofQuotient(derivatives.get(0), derivatives.get(1));
      case GENERAL_POWER -> ofGeneralPower(derivatives.get(0), derivatives.get(1));
      case POWER, EXPONENTIAL, OTHER_EXPONENTIAL, FUNCTION -> ofChain(derivatives.get(0));
      case REWRITING -> derivatives.get(0);
    };
  }

  private Expr ofProduct(List<Expr> derivatives) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < derivatives.size(); i++) {
      List<Expr> factors = new ArrayList<>(function.parts());
      factors.set(i, derivatives.get(i));
      terms.add(new Expr.Product(factors));
    }
    return new Expr.Sum(terms);
  }

  private Expr ofQuotient(Expr above, Expr below) {
    Expr f = function.parts().get(0);
    Expr g = function.parts().get(1);
    return quotient(difference(product(above, g), product(f, below)), power(g, integer(2)));
  }

  private Expr ofGeneralPower(Expr base, Expr exponent) {
    Expr f = function.parts().get(0);
    Expr g = function.parts().get(1);
    return product(
        function, sum(product(exponent, apply(Function.LN, f)), quotient(product(g, base), f)));
  }

  private Expr ofChain(Expr inner) {
    List<Expr> factors = new ArrayList<>();
    Expr outer = outerDerivative(inner().function());
    factors.addAll(outer instanceof Expr.Product several ? several.factors() : List.of(outer));
    factors.add(inner);
    return new Expr.Product(factors);
  }

  /** Whether the rule is about a function of another one, which may be the variable itself. */
  public boolean isChain() {
    return switch (rule) {
      case POWER, EXPONENTIAL, OTHER_EXPONENTIAL, FUNCTION -> true;
      default -> false;
    };
  }

  /** The derivation of the inner function; for a chain. */
  public Step inner() {
    return parts.get(0);
  }

  /** The outer function at {@code argument}; for a chain. */
  public Expr outer(Expr argument) {
    return switch (rule) {
      case POWER -> power(argument, function.parts().get(1));
      case EXPONENTIAL, OTHER_EXPONENTIAL -> power(function.parts().get(0), argument);
      default -> apply(((Expr.Application) function).function(), argument);
    };
  }

  /** The derivative of the outer function at {@code argument}; for a chain. */
  public Expr outerDerivative(Expr argument) {
    return switch (rule) {
      case POWER -> {
        Expr exponent = function.parts().get(1);
        yield product(exponent, power(argument, Tidy.tidy(difference(exponent, ONE))));
      }
      case EXPONENTIAL -> outer(argument);
      case OTHER_EXPONENTIAL ->
          product(apply(Function.LN, function.parts().get(0)), outer(argument));
      default -> Differentiator.outer((Expr.Application) outer(argument), argument);
    };
  }
}
