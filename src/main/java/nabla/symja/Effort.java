package nabla.symja;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import nabla.math.Expr;
import nabla.math.Function;

/**
 * An upper estimate of what an expression grows to when it is multiplied out, made on our own tree:
 * what is beyond a limit here is not worth a prover's life.
 *
 * @param terms how many terms
 * @param degree the degree, with a function counted as 1
 * @param nesting how many functions stand inside one another
 * @param height the size of the numbers in a constant, at least 1; NaN when symbols occur
 */
record Effort(double terms, double degree, int nesting, double height) {
  private static final int NODES = 1500;
  private static final int DEPTH = 60;
  private static final int NESTING = 8;
  private static final double TERMS = 5000;
  private static final double DEGREE = 200;
  private static final double HEIGHT = 1e120;
  private static final double FACTORIAL = 60;
  private static final int DIGITS = 100;

  private static final Effort NUMBER = new Effort(1, 0, 0, 1);
  private static final Effort SYMBOL = new Effort(1, 1, 0, Double.NaN);
  private static final Effort EXCESSIVE =
      new Effort(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, NESTING + 1, Double.NaN);

  /** Whether {@code expressions} are together small enough to be sent to a prover. */
  static boolean isReasonable(Expr... expressions) {
    Estimate estimate = new Estimate();
    for (Expr expression : expressions) {
      if (!estimate.of(expression).isWithinLimits()) {
        return false;
      }
    }
    return true;
  }

  private boolean isWithinLimits() {
    return terms <= TERMS && degree <= DEGREE && nesting <= NESTING && !(height > HEIGHT);
  }

  private Effort plus(Effort other) {
    return new Effort(
        terms + other.terms,
        Math.max(degree, other.degree),
        Math.max(nesting, other.nesting),
        height + other.height);
  }

  private Effort times(Effort other) {
    return new Effort(
        terms * other.terms,
        degree + other.degree,
        Math.max(nesting, other.nesting),
        height * other.height);
  }

  private Effort toThe(Effort exponent) {
    if (Double.isNaN(exponent.height)) {
      return new Effort(
          1, degree + exponent.degree, Math.max(nesting, exponent.nesting) + 1, Double.NaN);
    }
    return new Effort(
        monomials(terms, exponent.height),
        degree * exponent.height,
        Math.max(nesting, exponent.nesting),
        Math.pow(height, exponent.height));
  }

  /** How many monomials a power of a sum has: binomial(terms + n - 1, n). */
  private static double monomials(double terms, double n) {
    if (terms == 1) {
      return 1;
    }
    double result = 1;
    for (double i = 1; i <= n && result <= TERMS; i++) {
      result *= (terms - 1 + i) / i;
    }
    return result;
  }

  /**
   * One visit of a tree or several; a tree that is too deep or too large is not walked to its end.
   */
  private static final class Estimate implements Expr.ScalarVisitor<Effort> {
    private int nodes;
    private int depth;

    Effort of(Expr expression) {
      if (nodes >= NODES || depth >= DEPTH) {
        return EXCESSIVE;
      }
      nodes++;
      depth++;
      Effort effort = expression.accept(this);
      depth--;
      return effort.isWithinLimits() ? effort : EXCESSIVE;
    }

    private Effort fold(List<Expr> parts, BinaryOperator<Effort> join) {
      return parts.stream().map(this::of).reduce(join).orElse(NUMBER);
    }

    @Override
    public Effort visitLiteral(Expr.Literal literal) {
      BigDecimal value = literal.value();
      if (value.precision() > DIGITS || value.scale() > DIGITS) {
        return EXCESSIVE;
      }
      double size = value.doubleValue();
      return new Effort(1, 0, 0, size == 0 ? 1 : Math.max(size, 1 / size));
    }

    @Override
    public Effort visitConstant(Expr.Constant constant) {
      return NUMBER;
    }

    @Override
    public Effort visitSymbol(Expr.Symbol symbol) {
      return SYMBOL;
    }

    @Override
    public Effort visitSum(Expr.Sum sum) {
      return fold(sum.terms(), Effort::plus);
    }

    @Override
    public Effort visitProduct(Expr.Product product) {
      return fold(product.factors(), Effort::times);
    }

    @Override
    public Effort visitQuotient(Expr.Quotient quotient) {
      return of(quotient.numerator()).times(of(quotient.denominator()));
    }

    @Override
    public Effort visitPower(Expr.Power power) {
      return of(power.base()).toThe(of(power.exponent()));
    }

    @Override
    public Effort visitNegation(Expr.Negation negation) {
      return of(negation.operand());
    }

    @Override
    public Effort visitApplication(Expr.Application application) {
      Effort inner = fold(application.arguments(), Effort::plus);
      if (application.function() == Function.FACTORIAL && inner.height > FACTORIAL) {
        return EXCESSIVE;
      }
      return new Effort(1, Math.max(1, inner.degree), inner.nesting + 1, inner.height);
    }

    @Override
    public Effort visitGap(Expr.Gap gap) {
      return EXCESSIVE;
    }
  }
}
