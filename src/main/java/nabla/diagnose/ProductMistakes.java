package nabla.diagnose;

import static nabla.math.Expr.difference;
import static nabla.math.Expr.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nabla.differentiate.Rule;
import nabla.math.Expr;

/** The product rule, (f g)' = f' g + f g', with something lost or put together differently. */
final class ProductMistakes {
  static final List<BuggyRule> RULES =
      List.of(
          new BuggyRule(Misconception.PRODUCT_OF_DERIVATIVES, ProductMistakes::ofDerivatives),
          new BuggyRule(Misconception.PRODUCT_TERM_FORGOTTEN, ProductMistakes::termForgotten),
          new BuggyRule(Misconception.PRODUCT_TERMS_SUBTRACTED, ProductMistakes::subtracted),
          new BuggyRule(Misconception.SUM_OF_DERIVATIVES, ProductMistakes::sumOfDerivatives),
          new BuggyRule(Misconception.PRODUCT_FACTOR_LOST, ProductMistakes::factorLost));

  private ProductMistakes() {}

  /** The places of the factors that are differentiated, or none when this is no product. */
  private static List<Integer> varying(Spot spot) {
    return spot.is(Rule.PRODUCT)
        ? IntStream.range(0, spot.derivatives().size())
            .filter(i -> spot.step().parts().get(i).rule() != Rule.CONSTANT)
            .boxed()
            .toList()
        : List.of();
  }

  /** The product in which {@code factor} stands for each factor that varies. */
  private static Expr product(Spot spot, IntFunction<Expr> factor) {
    List<Integer> varying = varying(spot);
    List<Expr> factors = new ArrayList<>(spot.function().parts());
    varying.forEach(i -> factors.set(i, factor.apply(i)));
    return new Expr.Product(factors);
  }

  /** The term in which the factor {@code differentiated} is replaced by its derivative. */
  private static Expr term(Spot spot, int differentiated) {
    return product(spot, i -> i == differentiated ? spot.derivative(i) : spot.part(i));
  }

  private static List<Expr> ofDerivatives(Spot spot) {
    return varying(spot).isEmpty() ? List.of() : List.of(product(spot, spot::derivative));
  }

  /** Each term missing; of three terms, also each alone. */
  private static List<Expr> termForgotten(Spot spot) {
    List<Integer> varying = varying(spot);
    List<Expr> wrong = new ArrayList<>();
    varying.forEach(only -> wrong.add(term(spot, only)));
    if (varying.size() > 2) {
      for (int without : varying) {
        wrong.add(
            new Expr.Sum(
                varying.stream().filter(i -> i != without).map(i -> term(spot, i)).toList()));
      }
    }
    return wrong;
  }

  private static List<Expr> subtracted(Spot spot) {
    List<Integer> varying = varying(spot);
    if (varying.size() != 2) {
      return List.of();
    }
    Expr first = term(spot, varying.get(0));
    Expr second = term(spot, varying.get(1));
    return List.of(difference(first, second), difference(second, first));
  }

  private static List<Expr> sumOfDerivatives(Spot spot) {
    return varying(spot).isEmpty() ? List.of() : List.of(constantTimes(spot, sumOf(spot)));
  }

  private static Expr sumOf(Spot spot) {
    return new Expr.Sum(varying(spot).stream().map(spot::derivative).toList());
  }

  /** {@code expression} in the place of the first factor that varies, and none of the others. */
  private static Expr constantTimes(Spot spot, Expr expression) {
    int first = varying(spot).get(0);
    return product(spot, i -> i == first ? expression : Expr.integer(1));
  }

  private static List<Expr> factorLost(Spot spot) {
    List<Integer> varying = varying(spot);
    if (varying.size() != 2) {
      return List.of();
    }
    int f = varying.get(0);
    int g = varying.get(1);
    return List.of(
        sum(term(spot, f), constantTimes(spot, spot.derivative(g))),
        sum(constantTimes(spot, spot.derivative(f)), term(spot, g)));
  }
}
