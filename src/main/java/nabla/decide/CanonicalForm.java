package nabla.decide;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.TextPrinter;

/**
 * One tree for expressions that differ only in order, in how numbers are written, or in how equal
 * terms and factors are gathered. Two expressions with the same canonical form have the same value
 * wherever both are defined, and are undefined at the same points up to isolated ones: nothing that
 * may be undefined on more than isolated points is ever cancelled.
 */
public final class CanonicalForm implements Expr.ScalarVisitor<Expr> {
  private static final CanonicalForm FORM = new CanonicalForm();
  private static final int MAX_EXPONENT = 1_000;

  private static final Set<Function> ZERO_AT_ZERO =
      EnumSet.of(
          Function.SIN,
          Function.TAN,
          Function.ARCSIN,
          Function.ARCTAN,
          Function.SINH,
          Function.TANH,
          Function.ARSINH,
          Function.ARTANH,
          Function.ABS,
          Function.SIGN);
  private static final Set<Function> ONE_AT_ZERO =
      EnumSet.of(Function.COS, Function.SEC, Function.COSH, Function.SECH, Function.EXP);

  private CanonicalForm() {}

  /** The canonical form of {@code expression}. */
  public static Expr of(Expr expression) {
    return Arithmetic.value(expression)
        .map(Rational::toExpr)
        .orElseGet(() -> expression.accept(FORM));
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
  public Expr visitGap(Expr.Gap gap) {
    return gap;
  }

  @Override
  public Expr visitNegation(Expr.Negation negation) {
    return product(List.of(Expr.integer(-1), of(negation.operand())));
  }

  @Override
  public Expr visitProduct(Expr.Product product) {
    return product(product.factors().stream().map(CanonicalForm::of).toList());
  }

  @Override
  public Expr visitQuotient(Expr.Quotient quotient) {
    Expr reciprocal = power(of(quotient.denominator()), BigInteger.ONE.negate());
    return product(List.of(of(quotient.numerator()), reciprocal));
  }

  @Override
  public Expr visitPower(Expr.Power power) {
    Expr base = of(power.base());
    Expr exponent = of(power.exponent());
    Optional<Rational> value = Arithmetic.value(exponent);
    if (base.equals(Expr.integer(0)) && value.filter(v -> v.signum() > 0).isPresent()) {
      return base;
    }
    return value.isPresent() && value.get().isInteger()
        ? power(base, value.get().numerator())
        : new Expr.Power(base, exponent);
  }

  @Override
  public Expr visitApplication(Expr.Application application) {
    List<Expr> arguments = application.arguments().stream().map(CanonicalForm::of).toList();
    Expr last = arguments.get(arguments.size() - 1);
    if (Arithmetic.value(last).filter(value -> value.signum() == 0).isPresent()) {
      if (ZERO_AT_ZERO.contains(application.function())) {
        return Expr.integer(0);
      }
      if (ONE_AT_ZERO.contains(application.function())) {
        return Expr.integer(1);
      }
    }
    return switch (application.function()) {
      case EXP -> new Expr.Power(Expr.Constant.E, last);
      case SQRT -> visitPower(Expr.root(Expr.integer(2), last));
      case CBRT -> visitPower(Expr.root(Expr.integer(3), last));
      case ROOT -> visitPower(Expr.root(arguments.get(0), last));
      case LOG ->
          product(
              List.of(
                  Expr.apply(Function.LN, last),
                  power(Expr.apply(Function.LN, arguments.get(0)), BigInteger.ONE.negate())));
      default -> new Expr.Application(application.function(), arguments);
    };
  }

  /** {@code base} is canonical. A power of a product is the product of the powers. */
  private static Expr power(Expr base, BigInteger exponent) {
    Optional<Rational> value = Arithmetic.value(base);
    boolean small = exponent.abs().bitLength() <= 10;
    if (value.isPresent() && value.get().signum() != 0 && small) {
      Expr folded = new Expr.Power(base, Expr.number(new java.math.BigDecimal(exponent)));
      return Arithmetic.value(folded).map(Rational::toExpr).orElse(folded);
    }
    if (exponent.equals(BigInteger.ONE)) {
      return base;
    }
    if (exponent.signum() == 0 && Totality.vanishesOnlyAtPoints(base)) {
      return Expr.integer(1);
    }
    if (base instanceof Expr.Product product && small) {
      return product(product.factors().stream().map(f -> power(f, exponent)).toList());
    }
    if (base instanceof Expr.Power inner && small) {
      Optional<BigInteger> innerExponent = integer(inner.exponent());
      boolean sameSign =
          innerExponent.isPresent() && innerExponent.get().signum() * exponent.signum() > 0;
      if (sameSign || innerExponent.isPresent() && Totality.vanishesOnlyAtPoints(inner.base())) {
        return power(inner.base(), innerExponent.get().multiply(exponent));
      }
    }
    return new Expr.Power(base, Expr.number(new java.math.BigDecimal(exponent)));
  }

  private static Optional<BigInteger> integer(Expr expression) {
    return Arithmetic.value(expression)
        .filter(Rational::isInteger)
        .map(Rational::numerator)
        .filter(n -> n.abs().intValue() <= MAX_EXPONENT);
  }

  /** The product of canonical factors. */
  private static Expr product(List<Expr> factors) {
    Rational coefficient = Rational.ONE;
    Map<String, Factor> gathered = new TreeMap<>();
    for (Expr factor : flattened(factors)) {
      Optional<Rational> value = Arithmetic.value(factor);
      if (value.isPresent()) {
        coefficient = coefficient.times(value.get());
      } else {
        Factor next = Factor.of(factor);
        gathered.merge(next.key(), next, Factor::times);
      }
    }
    List<Expr> result = new ArrayList<>();
    gathered.values().stream().map(Factor::toExpr).flatMap(Optional::stream).forEach(result::add);
    if (coefficient.signum() == 0 && result.stream().allMatch(Totality::isTotal)) {
      return Expr.integer(0);
    }
    if (!coefficient.equals(Rational.ONE) || result.isEmpty()) {
      result.add(0, coefficient.toExpr());
    }
    return result.size() == 1 ? result.get(0) : new Expr.Product(result);
  }

  private static List<Expr> flattened(List<Expr> factors) {
    List<Expr> flat = new ArrayList<>();
    for (Expr factor : factors) {
      if (factor instanceof Expr.Product product) {
        flat.addAll(product.factors());
      } else {
        flat.add(factor);
      }
    }
    return flat;
  }

  /**
   * A base with a whole exponent, or e with any exponent. Positive and negative exponents of one
   * base are gathered together only where the base vanishes at isolated points at most.
   */
  private record Factor(Expr base, Expr exponent) {
    static Factor of(Expr factor) {
      if (factor instanceof Expr.Power power
          && (power.base() == Expr.Constant.E || integer(power.exponent()).isPresent())) {
        return new Factor(power.base(), power.exponent());
      }
      return new Factor(factor, Expr.integer(1));
    }

    String key() {
      boolean divides = exponent instanceof Expr.Negation && !Totality.vanishesOnlyAtPoints(base);
      return TextPrinter.print(base) + (divides ? " below" : "");
    }

    Factor times(Factor other) {
      return new Factor(base, CanonicalForm.of(Expr.sum(exponent, other.exponent)));
    }

    Optional<Expr> toExpr() {
      Optional<Rational> value = Arithmetic.value(exponent);
      if (value.isPresent() && value.get().signum() == 0) {
        return Optional.empty();
      }
      return Optional.of(exponent.equals(Expr.integer(1)) ? base : new Expr.Power(base, exponent));
    }
  }

  @Override
  public Expr visitSum(Expr.Sum sum) {
    Rational constant = Rational.ZERO;
    Map<String, Term> gathered = new TreeMap<>();
    List<Expr> terms = new ArrayList<>();
    for (Expr term : sum.terms()) {
      Expr canonical = of(term);
      if (canonical instanceof Expr.Sum inner) {
        terms.addAll(inner.terms());
      } else {
        terms.add(canonical);
      }
    }
    for (Expr term : terms) {
      Optional<Rational> value = Arithmetic.value(term);
      if (value.isPresent()) {
        constant = constant.plus(value.get());
      } else {
        Term next = Term.of(term);
        gathered.merge(TextPrinter.print(next.rest()), next, Term::plus);
      }
    }
    List<Expr> result = new ArrayList<>();
    gathered.values().stream().filter(Term::counts).map(Term::toExpr).forEach(result::add);
    if (constant.signum() != 0 || result.isEmpty()) {
      result.add(constant.toExpr());
    }
    result.sort(Comparator.comparing(TextPrinter::print));
    return result.size() == 1 ? result.get(0) : new Expr.Sum(result);
  }

  /** A number times the rest of a term. */
  private record Term(Rational coefficient, Expr rest) {
    static Term of(Expr term) {
      if (term instanceof Expr.Product product) {
        Optional<Rational> first = Arithmetic.value(product.factors().get(0));
        if (first.isPresent()) {
          List<Expr> others = product.factors().subList(1, product.factors().size());
          return new Term(first.get(), CanonicalForm.product(others));
        }
      }
      return new Term(Rational.ONE, term);
    }

    Term plus(Term other) {
      return new Term(coefficient.plus(other.coefficient), rest);
    }

    /** A term that cancels still counts where it may be undefined. */
    boolean counts() {
      return coefficient.signum() != 0 || !Totality.isTotal(rest);
    }

    Expr toExpr() {
      return CanonicalForm.product(List.of(coefficient.toExpr(), rest));
    }
  }
}
