package nabla.diagnose;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.difference;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Symbols;
import nabla.math.Tidy;

/** Solves f(x) = y for x where x stands once in f, by undoing one operation after the other. */
final class Inversion {
  private final String variable;

  private Inversion(String variable) {
    this.variable = variable;
  }

  /**
   * The inverse of {@code function} at {@code value}; the branch that contains small positive x.
   */
  static Optional<Expr> of(Expr function, String variable, Expr value) {
    return new Inversion(variable).solve(function, value).map(Tidy::tidy);
  }

  private Optional<Expr> solve(Expr function, Expr value) {
    if (function.equals(Expr.symbol(variable))) {
      return Optional.of(value);
    }
    List<Expr> varying =
        function.parts().stream().filter(part -> Symbols.of(part).contains(variable)).toList();
    if (varying.size() != 1) {
      return Optional.empty();
    }
    Expr inside = varying.get(0);
    return undone(function, inside, value).flatMap(rest -> solve(inside, rest));
  }

  private Optional<Expr> undone(Expr function, Expr inside, Expr value) {
    if (function instanceof Expr.Sum sum) {
      return Optional.of(difference(value, new Expr.Sum(others(sum, inside, integer(0)))));
    }
    if (function instanceof Expr.Product product) {
      return Optional.of(quotient(value, new Expr.Product(others(product, inside, integer(1)))));
    }
    if (function instanceof Expr.Quotient quotient) {
      return Optional.of(
          inside == quotient.numerator()
              ? product(value, quotient.denominator())
              : quotient(quotient.numerator(), value));
    }
    if (function instanceof Expr.Negation) {
      return Optional.of(negation(value));
    }
    if (function instanceof Expr.Power power) {
      return Optional.of(
          inside == power.base()
              ? power(value, quotient(integer(1), power.exponent()))
              : logarithm(value, power.base()));
    }
    return function instanceof Expr.Application application
        ? undone(application.function(), value)
        : Optional.empty();
  }

  private static List<Expr> others(Expr function, Expr inside, Expr instead) {
    List<Expr> parts = new ArrayList<>(function.parts());
    parts.set(parts.indexOf(inside), instead);
    return parts;
  }

  private static Expr logarithm(Expr value, Expr base) {
    Expr logarithm = apply(Function.LN, value);
    return base == Expr.Constant.E ? logarithm : quotient(logarithm, apply(Function.LN, base));
  }

  private static Optional<Expr> undone(Function function, Expr value) {
    return switch (function) {
      case SIN -> Optional.of(apply(Function.ARCSIN, value));
      case COS -> Optional.of(apply(Function.ARCCOS, value));
      case TAN -> Optional.of(apply(Function.ARCTAN, value));
      case EXP -> Optional.of(apply(Function.LN, value));
      case LN -> Optional.of(power(Expr.Constant.E, value));
      case SQRT -> Optional.of(power(value, integer(2)));
      case CBRT -> Optional.of(power(value, integer(3)));
      default -> Optional.empty();
    };
  }
}
