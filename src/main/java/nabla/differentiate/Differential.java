package nabla.differentiate;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.difference;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;
import static nabla.math.Expr.transpose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Shapes;
import nabla.math.Tidy;

/**
 * How a resolved expression changes to first order when its variable moves in a direction: one rule
 * for each kind of node, for scalars, vectors and matrices alike. Empty where it does not change.
 */
final class Differential implements Expr.Visitor<Optional<Expr>> {
  private static final Expr ONE = integer(1);

  /** Longer powers are not written out. */
  private static final int MAX_POWER = 12;

  private final String variable;
  private final Expr direction;
  private final Scope scope;

  Differential(String variable, Expr direction, Scope scope) {
    this.variable = variable;
    this.direction = direction;
    this.scope = scope;
  }

  /** The differential of {@code expression}; linear in the direction. */
  Optional<Expr> of(Expr expression) {
    return expression.accept(this);
  }

  private Shape shape(Expr expression) {
    return Shapes.of(expression, scope)
        .orElseThrow(() -> new NotDifferentiableException(expression));
  }

  @Override
  public Optional<Expr> visitLiteral(Expr.Literal literal) {
    return Optional.empty();
  }

  @Override
  public Optional<Expr> visitConstant(Expr.Constant constant) {
    return Optional.empty();
  }

  @Override
  public Optional<Expr> visitSymbol(Expr.Symbol symbol) {
    return symbol.name().equals(variable) ? Optional.of(direction) : Optional.empty();
  }

  @Override
  public Optional<Expr> visitSum(Expr.Sum sum) {
    return total(sum.terms().stream().flatMap(term -> of(term).stream()).toList());
  }

  /** d(A B C) = dA B C + A dB C + A B dC; the order of the factors is kept. */
  @Override
  public Optional<Expr> visitProduct(Expr.Product product) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < product.factors().size(); i++) {
      List<Expr> factors = new ArrayList<>(product.factors());
      int place = i;
      of(factors.get(i))
          .ifPresent(
              change -> {
                factors.set(place, change);
                terms.add(new Expr.Product(factors));
              });
    }
    return total(terms);
  }

  /** d(F/g) = dF/g - F dg/g^2. */
  @Override
  public Optional<Expr> visitQuotient(Expr.Quotient quotient) {
    Expr f = quotient.numerator();
    Expr g = quotient.denominator();
    Optional<Expr> above = of(f).map(change -> quotient(change, g));
    Optional<Expr> below =
        of(g).map(change -> negation(product(quotient(ONE, power(g, integer(2))), f, change)));
    return total(Stream.of(above, below).flatMap(Optional::stream).toList());
  }

  @Override
  public Optional<Expr> visitPower(Expr.Power power) {
    if (!shape(power.base()).isScalar()) {
      return matrixPower(power);
    }
    Expr f = power.base();
    Expr g = power.exponent();
    Optional<Expr> base =
        of(f).map(change -> product(g, power(f, Tidy.tidy(difference(g, ONE))), change));
    Optional<Expr> exponent =
        of(g)
            .map(
                change ->
                    f == Expr.Constant.E
                        ? product(power, change)
                        : product(apply(Function.LN, f), power, change));
    return total(Stream.of(base, exponent).flatMap(Optional::stream).toList());
  }

  /** d(X^3) = dX X X + X dX X + X X dX; a negative power is a power of the inverse. */
  private Optional<Expr> matrixPower(Expr.Power power) {
    int exponent =
        Arithmetic.wholeNumber(power.exponent())
            .orElseThrow(() -> new NotDifferentiableException(power));
    if (exponent == 0) {
      return Optional.empty();
    }
    if (Math.abs(exponent) > MAX_POWER) {
      throw new NotDifferentiableException(power);
    }
    Expr base = exponent > 0 ? power.base() : apply(Function.INVERSE, power.base());
    int count = Math.abs(exponent);
    return count == 1 ? of(base) : of(new Expr.Product(Collections.nCopies(count, base)));
  }

  @Override
  public Optional<Expr> visitNegation(Expr.Negation negation) {
    return of(negation.operand()).map(Expr::negation);
  }

  @Override
  public Optional<Expr> visitApplication(Expr.Application application) {
    Expr argument = application.argument();
    Function function = application.function();
    return switch (function) {
      case TRANSPOSE, DIAG -> of(argument).map(change -> apply(function, change));
      case TRACE -> of(argument).map(change -> apply(Function.TRACE, change));
      case INVERSE -> of(argument).map(change -> inverse(application, change));
      case DETERMINANT -> of(argument).map(change -> determinant(application, change));
      case NORM -> of(argument).map(change -> norm(application, change));
      case DOT, HADAMARD -> bilinear(application);
      case LOG -> of(quotient(apply(Function.LN, argument), apply(Function.LN, base(application))));
      case ROOT -> of(power(argument, quotient(ONE, base(application))));
      case LN -> logarithm(argument);
      default -> of(argument).map(change -> chained(application, change));
    };
  }

  private static Expr base(Expr.Application application) {
    return application.arguments().get(0);
  }

  /** d(inv X) = -inv X dX inv X. */
  private static Expr inverse(Expr.Application inverse, Expr change) {
    return negation(product(inverse, change, inverse));
  }

  /** d|X| = |X| tr(inv X dX). */
  private static Expr determinant(Expr.Application determinant, Expr change) {
    Expr inverse = apply(Function.INVERSE, determinant.argument());
    return product(determinant, apply(Function.TRACE, product(inverse, change)));
  }

  /** d||x|| = x' dx / ||x||, with a trace for matrices. */
  private Expr norm(Expr.Application norm, Expr change) {
    Expr argument = norm.argument();
    Expr inner = product(transpose(argument), change);
    boolean vector = shape(inner).isScalar();
    return quotient(vector ? inner : apply(Function.TRACE, inner), norm);
  }

  /** The product rule for dot and entrywise products. */
  private Optional<Expr> bilinear(Expr.Application application) {
    Expr left = application.arguments().get(0);
    Expr right = application.arguments().get(1);
    Function function = application.function();
    Optional<Expr> first = of(left).map(change -> apply(function, change, right));
    Optional<Expr> second = of(right).map(change -> apply(function, left, change));
    return total(Stream.of(first, second).flatMap(Optional::stream).toList());
  }

  /** d ln u = du/u, and d ln|u| is the same. */
  private Optional<Expr> logarithm(Expr argument) {
    boolean modulus =
        argument instanceof Expr.Application inner && inner.function() == Function.ABS;
    Expr u = modulus ? argument.parts().get(0) : argument;
    return of(u).map(change -> product(quotient(ONE, u), change));
  }

  /** df(u) = f'(u) du. */
  private static Expr chained(Expr.Application application, Expr change) {
    return product(Differentiator.outer(application, application.argument()), change);
  }

  @Override
  public Optional<Expr> visitGap(Expr.Gap gap) {
    throw new NotDifferentiableException(gap);
  }

  @Override
  public Optional<Expr> visitIdentity(Expr.Identity identity) {
    return Optional.empty();
  }

  @Override
  public Optional<Expr> visitZero(Expr.Zero zero) {
    return Optional.empty();
  }

  @Override
  public Optional<Expr> visitMatrix(Expr.Matrix matrix) {
    boolean changes = matrix.parts().stream().anyMatch(entry -> of(entry).isPresent());
    return changes
        ? Optional.of(
            new Expr.Matrix(
                matrix.rows().stream()
                    .map(row -> row.stream().map(e -> of(e).orElse(integer(0))).toList())
                    .toList()))
        : Optional.empty();
  }

  @Override
  public Optional<Expr> visitComponent(Expr.Component component) {
    return of(component.of()).map(change -> new Expr.Component(change, component.indices()));
  }

  @Override
  public Optional<Expr> visitIndexedSum(Expr.IndexedSum sum) {
    return of(sum.body()).map(change -> new Expr.IndexedSum(sum.index(), change));
  }

  private static Optional<Expr> total(List<Expr> terms) {
    return switch (terms.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(terms.get(0));
      default -> Optional.of(new Expr.Sum(terms));
    };
  }
}
