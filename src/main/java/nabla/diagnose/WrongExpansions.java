package nabla.diagnose;

import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nabla.differentiate.Differentiator;
import nabla.math.Expr;
import nabla.math.Substitution;

/**
 * The wrong expansions of a function in a small symbol: terms lost, or a derivative in them wrong.
 */
final class WrongExpansions {
  private static final Set<Misconception> NOT_OF_STEPS =
      EnumSet.of(
          Misconception.OUTER_DERIVATIVE_AT_VARIABLE,
          Misconception.OUTER_DERIVATIVE_LOST,
          Misconception.FUNCTION_TAKEN_AS_LINEAR);

  private final Expr function;
  private final String symbol;
  private final List<Expr> derivatives = new ArrayList<>();

  WrongExpansions(Task.Series task) {
    this.function = task.function();
    this.symbol = task.symbol();
    Expr derivative = function;
    for (int k = 0; k < task.order(); k++) {
      derivatives.add(atZero(derivative));
      derivative = Differentiator.differentiate(derivative, symbol);
    }
  }

  private Expr atZero(Expr expression) {
    return Substitution.substitute(expression, Map.of(symbol, integer(0)));
  }

  /** What one mistake leads to. */
  List<Wrong> ofOne() {
    List<Wrong> all = new ArrayList<>();
    if (derivatives.size() > 1) {
      all.addAll(ofFirstOrder());
      for (Wrong slope : slopes()) {
        all.add(slope.then(wrong -> sum(with(1, product(Expr.symbol(symbol), atZero(wrong))))));
      }
    }
    if (derivatives.size() > 2) {
      all.addAll(ofHigherOrder());
    }
    return all;
  }

  /** The inner function p + eps is no function of eps that anybody would lose. */
  private List<Wrong> slopes() {
    return new WrongDerivatives(function, symbol)
        .ofOne().stream()
            .filter(wrong -> !NOT_OF_STEPS.contains(wrong.misconceptions().get(0)))
            .toList();
  }

  private List<Wrong> ofFirstOrder() {
    Expr slope = derivatives.get(1);
    List<Wrong> all = new ArrayList<>();
    all.add(whole(Misconception.EPSILON_DROPPED, sum(with(1, slope))));
    all.add(whole(Misconception.SLOPE_DROPPED, sum(with(1, Expr.symbol(symbol)))));
    all.add(whole(Misconception.FIRST_ORDER_DROPPED, sum(with(1, integer(0)))));
    all.add(whole(Misconception.ZEROTH_ORDER_DROPPED, sum(with(0, integer(0)))));
    Expr split = split(function);
    if (!split.equals(function)) {
      all.add(whole(Misconception.STEP_SPLIT_OFF, Expr.sum(derivatives.get(0), split)));
    }
    return all;
  }

  private Wrong whole(Misconception misconception, Expr result) {
    return new Wrong(
        result, Slip.whole(misconception, function).naming("symbol", Expr.symbol(symbol)));
  }

  /** Every sum in which the symbol is a term without its other terms: f(x + eps) gives f(eps). */
  private Expr split(Expr expression) {
    if (expression instanceof Expr.Sum sum && sum.terms().contains(Expr.symbol(symbol))) {
      return Expr.symbol(symbol);
    }
    return Parts.replaced(expression, this::split);
  }

  /** The terms of the expansion, one of them replaced. */
  private List<Expr> with(int order, Expr term) {
    List<Expr> terms = new ArrayList<>();
    for (int k = 0; k < derivatives.size(); k++) {
      terms.add(k == order ? term : term(k, factorial(k)));
    }
    return terms;
  }

  private Expr term(int order, long divisor) {
    Expr power = power(Expr.symbol(symbol), integer(order));
    return order == 0
        ? derivatives.get(0)
        : quotient(product(power, derivatives.get(order)), integer(divisor));
  }

  private static long factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  private static Expr sum(List<Expr> terms) {
    return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
  }

  private List<Wrong> ofHigherOrder() {
    List<Expr> withoutFactorials = new ArrayList<>();
    List<Expr> byOrder = new ArrayList<>();
    List<Wrong> all = new ArrayList<>();
    for (int k = 0; k < derivatives.size(); k++) {
      withoutFactorials.add(term(k, 1));
      byOrder.add(term(k, Math.max(k, 1)));
      Expr right = term(k, factorial(k));
      all.add(whole(Misconception.EXPANSION_TERM_SIGN, sum(with(k, negation(right)))));
      if (k > 1) {
        all.add(whole(Misconception.EXPANSION_TERM_DROPPED, sum(with(k, integer(0)))));
      }
    }
    all.add(whole(Misconception.FACTORIAL_DROPPED, sum(withoutFactorials)));
    all.add(whole(Misconception.FACTORIAL_AS_ORDER, sum(byOrder)));
    return all;
  }
}
