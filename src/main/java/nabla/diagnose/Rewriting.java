package nabla.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nabla.math.Expr;
import nabla.math.Function;

/**
 * Mistakes in rewriting an expression, as from one line of a derivation to the next: what a single
 * one, anywhere in it, makes of the expression.
 */
public final class Rewriting {
  /** Larger expressions stand in nobody's line, and would cost more than they tell. */
  private static final int MOST = 400;

  private final List<Slipped> all = new ArrayList<>();

  private Rewriting() {}

  /**
   * What one mistake makes of an expression.
   *
   * @param parts what its sentence speaks of, by the names that {@link Mistake} has for them
   */
  public record Slipped(Misconception misconception, Expr result, Map<String, Expr> parts) {
    public Slipped {
      parts = Map.copyOf(parts);
    }

    Slipped in(Expr whole, int part) {
      return new Slipped(misconception, with(whole, part, result), parts);
    }
  }

  /** All that single mistakes make of {@code expression}. */
  public static List<Slipped> of(Expr expression) {
    return everywhere(expression);
  }

  private static List<Slipped> everywhere(Expr expression) {
    Rewriting here = new Rewriting();
    here.look(expression);
    List<Slipped> all = new ArrayList<>(here.all);
    List<Expr> parts = expression.parts();
    for (int i = 0; i < parts.size() && all.size() < MOST; i++) {
      for (Slipped inside : everywhere(parts.get(i))) {
        all.add(inside.in(expression, i));
      }
    }
    return all;
  }

  private static Expr with(Expr whole, int index, Expr part) {
    List<Expr> given = whole.parts();
    int[] at = {0};
    return Parts.replaced(whole, old -> at[0]++ == index ? part : given.get(at[0] - 1));
  }

  private void look(Expr expression) {
    if (expression instanceof Expr.Sum sum) {
      ofSum(sum);
    } else if (expression instanceof Expr.Product product) {
      ofProduct(product);
    } else if (expression instanceof Expr.Quotient quotient) {
      ofQuotient(quotient);
    } else if (expression instanceof Expr.Power power) {
      ofPower(power);
    } else if (expression instanceof Expr.Negation negation) {
      ofNegation(negation);
    } else if (expression instanceof Expr.Application application) {
      ofApplication(application);
    }
  }

  private void ofSum(Expr.Sum sum) {
    for (int i = 0; i < sum.terms().size(); i++) {
      Expr term = sum.terms().get(i);
      add(Misconception.TERM_LOST, sum(without(sum.terms(), i)), term);
      Expr other =
          term instanceof Expr.Negation negation ? negation.operand() : Expr.negation(term);
      add(Misconception.SIGN_CHANGED, with(sum, i, other), term);
    }
  }

  private void ofProduct(Expr.Product product) {
    for (int i = 0; i < product.factors().size(); i++) {
      Expr factor = product.factors().get(i);
      add(Misconception.FACTOR_LOST, product(without(product.factors(), i)), factor);
      if (factor instanceof Expr.Sum bracket) {
        int place = i;
        eachAlone(bracket, term -> with(product, place, term))
            .forEach(wrong -> add(Misconception.BRACKET_IN_PART, wrong, product));
      }
    }
  }

  /** The sum in which {@code change} reaches one term only, for each of them. */
  private static List<Expr> eachAlone(Expr.Sum sum, UnaryOperator<Expr> change) {
    List<Expr> all = new ArrayList<>();
    for (int i = 0; i < sum.terms().size(); i++) {
      all.add(with(sum, i, change.apply(sum.terms().get(i))));
    }
    return all;
  }

  private void ofQuotient(Expr.Quotient quotient) {
    Expr above = quotient.numerator();
    Expr below = quotient.denominator();
    add(Misconception.FACTOR_LOST, above, below);
    if (above instanceof Expr.Sum sum) {
      eachAlone(sum, term -> Expr.quotient(term, below))
          .forEach(wrong -> add(Misconception.FRACTION_IN_PART, wrong, quotient));
    }
    if (below instanceof Expr.Sum sum) {
      add(Misconception.FRACTION_OF_SUM, each(sum, term -> Expr.quotient(above, term)), quotient);
    }
  }

  private static Expr each(Expr.Sum sum, UnaryOperator<Expr> change) {
    return new Expr.Sum(sum.terms().stream().map(term -> signed(term, change)).toList());
  }

  /** The sign of a term stays in front. */
  private static Expr signed(Expr term, UnaryOperator<Expr> change) {
    return term instanceof Expr.Negation negation
        ? Expr.negation(change.apply(negation.operand()))
        : change.apply(term);
  }

  private void ofPower(Expr.Power power) {
    Expr base = power.base();
    Expr exponent = power.exponent();
    if (base instanceof Expr.Sum sum) {
      add(Misconception.POWER_OF_SUM, each(sum, term -> Expr.power(term, exponent)), power);
    }
    if (base instanceof Expr.Product product) {
      for (int i = 0; i < product.factors().size(); i++) {
        Expr raised = Expr.power(product.factors().get(i), exponent);
        add(Misconception.POWER_IN_PART, with(product, i, raised), power);
      }
    }
    if (exponent instanceof Expr.Sum sum) {
      add(Misconception.EXPONENT_SPLIT, each(sum, term -> Expr.power(base, term)), power);
    }
  }

  private void ofNegation(Expr.Negation negation) {
    if (negation.operand() instanceof Expr.Sum sum) {
      eachAlone(sum, Expr::negation)
          .forEach(wrong -> add(Misconception.MINUS_IN_PART, wrong, negation));
    }
  }

  private void ofApplication(Expr.Application application) {
    Function function = application.function();
    if (application.arguments().size() != 1) {
      return;
    }
    Expr argument = application.argument();
    if (function == Function.TRANSPOSE) {
      add(Misconception.TRANSPOSE_MISSING, argument, application);
    }
    boolean reverses = function == Function.TRANSPOSE || function == Function.INVERSE;
    if (reverses && argument instanceof Expr.Product product) {
      List<Expr> inOrder =
          product.factors().stream().map(factor -> Expr.apply(function, factor)).toList();
      add(Misconception.FACTORS_NOT_REVERSED, product(inOrder), application);
    }
    boolean linear = function == Function.TRANSPOSE || function == Function.TRACE;
    if (!linear && argument instanceof Expr.Sum sum) {
      Expr split = each(sum, term -> Expr.apply(function, term));
      Map<String, Expr> parts = new LinkedHashMap<>();
      parts.put(Mistake.AT, application);
      parts.put(Mistake.INNER, argument);
      all.add(new Slipped(Misconception.FUNCTION_TAKEN_AS_LINEAR, split, parts));
    }
  }

  private void add(Misconception misconception, Expr result, Expr place) {
    all.add(new Slipped(misconception, result, Map.of(Mistake.AT, place)));
  }

  private static List<Expr> without(List<Expr> parts, int index) {
    List<Expr> others = new ArrayList<>(parts);
    others.remove(index);
    return others;
  }

  private static Expr sum(List<Expr> terms) {
    return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
  }

  private static Expr product(List<Expr> factors) {
    return factors.size() == 1 ? factors.get(0) : new Expr.Product(factors);
  }
}
