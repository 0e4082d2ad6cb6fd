package nabla.diagnose;

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
import java.util.Optional;
import nabla.differentiate.Rule;
import nabla.differentiate.Step;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Symbols;
import nabla.math.Tidy;

/** What somebody writes who integrates where a derivative is asked; for elementary cases alone. */
final class Antiderivative {
  private final String variable;

  private Antiderivative(String variable) {
    this.variable = variable;
  }

  /** An antiderivative of the function of {@code step}, if it is in the table or a sum of such. */
  static Optional<Expr> of(Step step, String variable) {
    return new Antiderivative(variable).of(step);
  }

  private Optional<Expr> of(Step step) {
    return switch (step.rule()) {
      case CONSTANT -> Optional.of(product(step.function(), Expr.symbol(variable)));
      case VARIABLE -> Optional.of(quotient(power(step.function(), integer(2)), integer(2)));
      case SUM -> ofSum(step);
      case NEGATION -> of(step.parts().get(0)).map(Expr::negation);
      case CONSTANT_FACTOR -> ofMultiple(step);
      case CONSTANT_DIVISOR ->
          of(step.parts().get(0)).map(f -> quotient(f, step.function().parts().get(1)));
      case QUOTIENT -> ofReciprocal(step);
      case POWER, EXPONENTIAL, OTHER_EXPONENTIAL, FUNCTION -> ofLinear(step);
      case PRODUCT, GENERAL_POWER, REWRITING -> Optional.empty();
    };
  }

  private Optional<Expr> ofSum(Step sum) {
    List<Expr> terms = new ArrayList<>();
    for (Step part : sum.parts()) {
      Optional<Expr> term = of(part);
      if (term.isEmpty()) {
        return Optional.empty();
      }
      terms.add(term.get());
    }
    return Optional.of(new Expr.Sum(terms));
  }

  private Optional<Expr> ofMultiple(Step product) {
    List<Expr> factors = new ArrayList<>(product.function().parts());
    for (int i = 0; i < factors.size(); i++) {
      Step part = product.parts().get(i);
      if (part.rule() != Rule.CONSTANT) {
        Optional<Expr> integral = of(part);
        if (integral.isEmpty()) {
          return Optional.empty();
        }
        factors.set(i, integral.get());
      }
    }
    return Optional.of(new Expr.Product(factors));
  }

  /** c/x^n. */
  private Optional<Expr> ofReciprocal(Step quotient) {
    Step below = quotient.parts().get(1);
    if (quotient.parts().get(0).rule() != Rule.CONSTANT) {
      return Optional.empty();
    }
    Expr factor = quotient.function().parts().get(0);
    if (below.rule() == Rule.VARIABLE) {
      return Optional.of(product(factor, apply(Function.LN, below.function())));
    }
    boolean isPower = below.rule() == Rule.POWER && below.inner().rule() == Rule.VARIABLE;
    return isPower
        ? Optional.of(product(factor, ofPower(negation(below.function().parts().get(1)))))
        : Optional.empty();
  }

  /** Of x^exponent. */
  private Expr ofPower(Expr exponent) {
    Expr raised = Tidy.tidy(sum(exponent, integer(1)));
    boolean isReciprocal = Arithmetic.value(raised).filter(n -> n.signum() == 0).isPresent();
    Expr x = Expr.symbol(variable);
    return isReciprocal ? apply(Function.LN, x) : quotient(power(x, raised), raised);
  }

  /** g(u) for a linear u: the antiderivative of g there, divided by u'. */
  private Optional<Expr> ofLinear(Step step) {
    Expr slope = Tidy.tidy(step.inner().derivative());
    if (Symbols.of(slope).contains(variable)) {
      return Optional.empty();
    }
    Expr u = step.inner().function();
    Optional<Expr> outer =
        step.rule() == Rule.POWER && step.inner().rule() == Rule.VARIABLE
            ? Optional.of(ofPower(step.function().parts().get(1)))
            : outer(step, u);
    return outer.map(integral -> quotient(integral, slope));
  }

  private static Optional<Expr> outer(Step step, Expr u) {
    if (step.rule() == Rule.EXPONENTIAL) {
      return Optional.of(step.function());
    }
    if (step.rule() == Rule.OTHER_EXPONENTIAL) {
      Expr base = step.function().parts().get(0);
      return Optional.of(quotient(step.function(), apply(Function.LN, base)));
    }
    if (!(step.function() instanceof Expr.Application application)) {
      return Optional.empty();
    }
    return switch (application.function()) {
      case SIN -> Optional.of(negation(apply(Function.COS, u)));
      case COS -> Optional.of(apply(Function.SIN, u));
      case EXP -> Optional.of(application);
      case LN -> Optional.of(difference(product(u, application), u));
      case SQRT ->
          Optional.of(
              quotient(
                  product(integer(2), power(u, quotient(integer(3), integer(2)))), integer(3)));
      default -> Optional.empty();
    };
  }
}
