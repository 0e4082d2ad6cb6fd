package nabla.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a generated expression look written by hand: computes with the numbers in it and drops
 * zeros and ones. It does not expand, collect or reorder, and keeps the value wherever the
 * expression has one.
 */
public final class Tidy implements Expr.Visitor<Expr> {
  private static final Tidy SCALARS = new Tidy(Scope.open());
  private static final Expr ZERO = Expr.integer(0);
  private static final Expr ONE = Expr.integer(1);

  private final Scope scope;

  private Tidy(Scope scope) {
    this.scope = scope;
  }

  /** {@code expression}, which is one of scalars, without needless numbers and signs. */
  public static Expr tidy(Expr expression) {
    return expression.accept(SCALARS);
  }

  /**
   * {@code expression} without needless numbers and signs. The order of vectors and matrices in a
   * product stays, and so do brackets without which it would have no shape.
   */
  public static Expr tidy(Expr expression, Scope scope) {
    return expression.accept(new Tidy(scope));
  }

  private Expr tidied(Expr expression) {
    return expression.accept(this);
  }

  @Override
  public Expr visitLiteral(Expr.Literal literal) {
    return literal;
  }

  @Override
  public Expr visitConstant(Expr.Constant constant) {
    return constant;
  }

  @Override
  public Expr visitSymbol(Expr.Symbol symbol) {
    return symbol;
  }

  @Override
  public Expr visitSum(Expr.Sum sum) {
    List<Expr> terms = new ArrayList<>();
    Rational constant = Rational.ZERO;
    int constantAt = -1;
    for (Expr term : sum.terms()) {
      Expr tidied = tidied(term);
      List<Expr> parts = tidied instanceof Expr.Sum inner ? inner.terms() : List.of(tidied);
      for (Expr part : parts) {
        Optional<Rational> value = Arithmetic.value(part);
        if (value.isPresent()) {
          constantAt = constantAt < 0 ? terms.size() : constantAt;
          constant = constant.plus(value.get());
        } else {
          terms.add(part);
        }
      }
    }
    if (constant.signum() != 0) {
      terms.add(constantAt, constant.toExpr());
    }
    return switch (terms.size()) {
      case 0 -> ZERO;
      case 1 -> terms.get(0);
      default -> new Expr.Sum(terms);
    };
  }

  @Override
  public Expr visitProduct(Expr.Product product) {
    Factors factors = new Factors(scope);
    product.factors().forEach(factor -> factors.multiply(tidied(factor)));
    return factors.toExpr();
  }

  @Override
  public Expr visitQuotient(Expr.Quotient quotient) {
    Factors factors = new Factors(scope);
    factors.multiply(tidied(quotient.numerator()));
    factors.divide(tidied(quotient.denominator()));
    return factors.toExpr();
  }

  /** A product and a quotient of factors with one number in front. */
  private static final class Factors {
    private Rational coefficient = Rational.ONE;
    private final List<Expr> above = new ArrayList<>();
    private final List<Expr> below = new ArrayList<>();
    private final Scope scope;

    Factors(Scope scope) {
      this.scope = scope;
    }

    void multiply(Expr factor) {
      Optional<Rational> value = Arithmetic.value(factor);
      if (value.isPresent()) {
        coefficient = coefficient.times(value.get());
      } else if (factor instanceof Expr.Negation negation) {
        coefficient = coefficient.negated();
        multiply(negation.operand());
      } else if (factor instanceof Expr.Product product && fits(product)) {
        product.factors().forEach(this::multiply);
      } else if (factor instanceof Expr.Quotient quotient) {
        multiply(quotient.numerator());
        divide(quotient.denominator());
      } else {
        above.add(factor);
      }
    }

    void divide(Expr factor) {
      Optional<Rational> value = Arithmetic.value(factor).filter(v -> v.signum() != 0);
      if (value.isPresent()) {
        coefficient = coefficient.dividedBy(value.get());
      } else if (factor instanceof Expr.Negation negation) {
        coefficient = coefficient.negated();
        divide(negation.operand());
      } else if (factor instanceof Expr.Product product && isOfScalars(product)) {
        product.factors().forEach(this::divide);
      } else if (factor instanceof Expr.Quotient quotient) {
        divide(quotient.numerator());
        multiply(quotient.denominator());
      } else {
        below.add(factor);
      }
    }

    /** Whether the product stays the same without its brackets. */
    private boolean fits(Expr.Product product) {
      List<Expr> opened = new ArrayList<>(above);
      opened.addAll(product.factors());
      return above.isEmpty()
          || isOfScalars(product)
          || Shapes.of(new Expr.Product(opened), scope).isPresent();
    }

    private boolean isOfScalars(Expr.Product product) {
      return !scope.hasMatrices()
          || product.factors().stream()
              .allMatch(f -> Shapes.of(f, scope).filter(Shape::isScalar).isPresent());
    }

    Expr toExpr() {
      if (coefficient.signum() == 0 && !below.contains(ZERO)) {
        return ZERO;
      }
      Rational magnitude = coefficient.signum() < 0 ? coefficient.negated() : coefficient;
      Expr result = magnitudeToExpr(magnitude);
      return coefficient.signum() < 0 ? new Expr.Negation(result) : result;
    }

    private Expr magnitudeToExpr(Rational magnitude) {
      Rational top = new Rational(magnitude.numerator(), Rational.ONE.denominator());
      Rational bottom = new Rational(magnitude.denominator(), Rational.ONE.denominator());
      if (below.isEmpty() && !above.isEmpty()) {
        return product(magnitude, above);
      }
      Expr denominator = product(bottom, below);
      Expr numerator = product(top, above);
      return denominator.equals(ONE) ? numerator : new Expr.Quotient(numerator, denominator);
    }

    private static Expr product(Rational coefficient, List<Expr> factors) {
      List<Expr> all = new ArrayList<>(factors);
      if (all.isEmpty() || !coefficient.equals(Rational.ONE)) {
        all.add(0, coefficient.toExpr());
      }
      return all.size() == 1 ? all.get(0) : new Expr.Product(all);
    }
  }

  @Override
  public Expr visitPower(Expr.Power power) {
    Expr base = tidied(power.base());
    Expr exponent = tidied(power.exponent());
    Expr result = new Expr.Power(base, exponent);
    if (exponent.equals(ONE) || base.equals(ONE)) {
      return base;
    }
    if (exponent.equals(ZERO) && !base.equals(ZERO)) {
      Optional<Shape> matrix = Shapes.of(base, scope).filter(shape -> !shape.isScalar());
      return matrix.isPresent() ? new Expr.Identity(matrix.map(Shape::rows)) : ONE;
    }
    return Arithmetic.value(result)
        .filter(value -> value.bitLength() <= 40)
        .map(Rational::toExpr)
        .orElse(result);
  }

  @Override
  public Expr visitNegation(Expr.Negation negation) {
    Expr operand = tidied(negation.operand());
    if (operand instanceof Expr.Negation inner) {
      return inner.operand();
    }
    return operand.equals(ZERO) ? ZERO : new Expr.Negation(operand);
  }

  @Override
  public Expr visitApplication(Expr.Application application) {
    List<Expr> arguments = application.arguments().stream().map(this::tidied).toList();
    Expr last = arguments.get(arguments.size() - 1);
    Function function = application.function();
    if (function == Function.LN && last == Expr.Constant.E) {
      return ONE;
    }
    if (function == Function.LN && last.equals(ONE)) {
      return ZERO;
    }
    return new Expr.Application(function, arguments);
  }

  @Override
  public Expr visitGap(Expr.Gap gap) {
    return gap;
  }

  @Override
  public Expr visitIdentity(Expr.Identity identity) {
    return identity;
  }

  @Override
  public Expr visitZero(Expr.Zero zero) {
    return zero;
  }

  @Override
  public Expr visitMatrix(Expr.Matrix matrix) {
    return new Expr.Matrix(
        matrix.rows().stream().map(row -> row.stream().map(this::tidied).toList()).toList());
  }

  @Override
  public Expr visitComponent(Expr.Component component) {
    return new Expr.Component(tidied(component.of()), component.indices());
  }

  @Override
  public Expr visitIndexedSum(Expr.IndexedSum sum) {
    return new Expr.IndexedSum(sum.index(), tidied(sum.body()));
  }
}
