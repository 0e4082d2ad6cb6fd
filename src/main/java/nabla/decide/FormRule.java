package nabla.decide;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Rational;
import nabla.math.Symbols;
import nabla.normalize.CanonicalForm;

/**
 * A form that an exercise asks for beyond the right value. It is looked for in the tree as written;
 * what stands inside a function, an exponent or a denominator is free unless a rule says otherwise.
 * Stored by name: never renamed.
 */
public enum FormRule {
  /** A derivation that goes on until its goal; looked for in its lines. */
  TO_THE_GOAL {
    @Override
    public Optional<Expr> violation(Expr answer, Expr reference) {
      return none();
    }
  },
  /** A derivation with lines between its start and its goal; looked for in its lines. */
  STEP_BY_STEP {
    @Override
    public Optional<Expr> violation(Expr answer, Expr reference) {
      return none();
    }
  },
  /** Multiplied out, like terms collected: no bracket with a sum is multiplied or raised. */
  EXPANDED {
    @Override
    public Optional<Expr> violation(Expr answer, Expr reference) {
      return firstOf(answer, FormRule::isUnexpanded).or(() -> LikeTerms.in(answer));
    }
  },
  /**
   * A product of at least as many factors as the reference is written with, none of which is a sum
   * whose terms have a factor in common.
   */
  FACTORED {
    @Override
    public Optional<Expr> violation(Expr answer, Expr reference) {
      List<Expr> factors = factors(answer);
      Optional<Expr> divisible = factors.stream().filter(FormRule::hasCommonFactor).findFirst();
      boolean tooFew = factors.size() < factors(reference).size();
      return divisible.or(() -> tooFew ? Optional.of(largestSum(factors, answer)) : none());
    }
  },
  /** At most one fraction, perhaps times something: none is added to it or stands inside it. */
  SINGLE_FRACTION {
    @Override
    public Optional<Expr> violation(Expr answer, Expr reference) {
      if (answer instanceof Expr.Negation negation) {
        return violation(negation.operand(), reference);
      }
      List<Expr> factors =
          answer instanceof Expr.Product product ? product.factors() : List.of(answer);
      List<Expr> fractions = factors.stream().filter(FormRule::isFraction).toList();
      boolean inside =
          factors.stream()
              .flatMap(factor -> isFraction(factor) ? factor.parts().stream() : Stream.of(factor))
              .anyMatch(part -> firstOf(part, FormRule::isFraction).isPresent());
      return inside || fractions.size() > 1 ? Optional.of(answer) : none();
    }
  },
  /** Nothing is divided by an expression with symbols. */
  NO_FRACTION {
    @Override
    public Optional<Expr> violation(Expr answer, Expr reference) {
      return firstOf(answer, part -> isFraction(part) && !Symbols.of(divisor(part)).isEmpty());
    }
  },
  /** No symbol with a prime, which stands for a derivative that is still to be taken. */
  NO_DERIVATIVE {
    @Override
    public Optional<Expr> violation(Expr answer, Expr reference) {
      return anywhere(
          answer, part -> part instanceof Expr.Symbol symbol && symbol.name().endsWith("'"));
    }
  },
  /** No decimals: fractions, roots and constants stand as they are. */
  EXACT_NUMBERS {
    @Override
    public Optional<Expr> violation(Expr answer, Expr reference) {
      return anywhere(
          answer, part -> part instanceof Expr.Literal literal && literal.value().scale() > 0);
    }
  };

  /**
   * The part of {@code answer} that is not of this form, if there is one.
   *
   * @param reference a right answer as its author wrote it
   */
  public abstract Optional<Expr> violation(Expr answer, Expr reference);

  private static Optional<Expr> none() {
    return Optional.empty();
  }

  /** The first part outside functions, exponents and denominators, outer ones before inner ones. */
  private static Optional<Expr> firstOf(Expr expression, Predicate<Expr> condition) {
    if (condition.test(expression)) {
      return Optional.of(expression);
    }
    return openParts(expression).stream()
        .flatMap(part -> firstOf(part, condition).stream())
        .findFirst();
  }

  private static List<Expr> openParts(Expr expression) {
    if (expression instanceof Expr.Quotient quotient) {
      return List.of(quotient.numerator());
    }
    if (expression instanceof Expr.Power power) {
      return List.of(power.base());
    }
    return expression instanceof Expr.Application ? List.of() : expression.parts();
  }

  private static Optional<Expr> anywhere(Expr expression, Predicate<Expr> condition) {
    return condition.test(expression)
        ? Optional.of(expression)
        : expression.parts().stream()
            .flatMap(part -> anywhere(part, condition).stream())
            .findFirst();
  }

  private static boolean isUnexpanded(Expr part) {
    if (part instanceof Expr.Product product) {
      return product.factors().stream().anyMatch(Expr.Sum.class::isInstance);
    }
    if (part instanceof Expr.Negation negation) {
      return negation.operand() instanceof Expr.Sum;
    }
    return part instanceof Expr.Power power
        && (power.base() instanceof Expr.Sum || power.base() instanceof Expr.Product)
        && wholeExponent(power).filter(n -> n.compareTo(BigInteger.ONE) > 0).isPresent();
  }

  private static Optional<BigInteger> wholeExponent(Expr.Power power) {
    return Arithmetic.value(power.exponent()).filter(Rational::isInteger).map(Rational::numerator);
  }

  private static boolean isFraction(Expr part) {
    return part instanceof Expr.Quotient
        || part instanceof Expr.Power power
            && Arithmetic.value(power.exponent()).filter(n -> n.signum() < 0).isPresent();
  }

  private static Expr divisor(Expr fraction) {
    return fraction instanceof Expr.Quotient quotient
        ? quotient.denominator()
        : ((Expr.Power) fraction).base();
  }

  /** The factors that hold symbols, a whole power as often as its exponent says. */
  private static List<Expr> factors(Expr expression) {
    List<Expr> factors = new ArrayList<>();
    collectFactors(expression, factors);
    return factors;
  }

  private static void collectFactors(Expr expression, List<Expr> factors) {
    if (expression instanceof Expr.Product || expression instanceof Expr.Negation) {
      expression.parts().forEach(part -> collectFactors(part, factors));
    } else if (expression instanceof Expr.Quotient quotient) {
      collectFactors(quotient.numerator(), factors);
    } else if (expression instanceof Expr.Power power && repeats(power) > 1) {
      for (int i = 0; i < repeats(power); i++) {
        collectFactors(power.base(), factors);
      }
    } else if (!Symbols.of(expression).isEmpty()) {
      factors.add(expression);
    }
  }

  /** How often a power with a small whole exponent has its base as a factor; else 1. */
  private static int repeats(Expr.Power power) {
    return wholeExponent(power)
        .filter(n -> n.signum() > 0 && n.bitLength() <= 5)
        .map(BigInteger::intValue)
        .orElse(1);
  }

  /** Whether every term has one of the first one's factors, up to its canonical form. */
  private static boolean hasCommonFactor(Expr factor) {
    if (!(factor instanceof Expr.Sum sum)) {
      return false;
    }
    Set<Expr> common = null;
    for (Expr term : sum.terms()) {
      Set<Expr> own = new HashSet<>();
      factors(term).forEach(part -> own.add(CanonicalForm.of(part)));
      if (common == null) {
        common = own;
      } else {
        common.retainAll(own);
      }
    }
    return common != null && !common.isEmpty();
  }

  private static Expr largestSum(List<Expr> factors, Expr answer) {
    return factors.stream().filter(Expr.Sum.class::isInstance).findFirst().orElse(answer);
  }
}
