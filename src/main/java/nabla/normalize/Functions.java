package nabla.normalize;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Size;

/** Functions of canonical arguments: by as few functions as their definitions allow. */
final class Functions {
  private static final Expr ONE = Expr.integer(1);
  private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));
  private static final int LARGEST_FACTORIAL = 20;

  /** By their definitions, these have their argument twice or more. */
  private static final Set<Function> REPEATING =
      EnumSet.of(
          Function.TAN,
          Function.COT,
          Function.SINH,
          Function.COSH,
          Function.TANH,
          Function.COTH,
          Function.SECH,
          Function.CSCH,
          Function.ARTANH,
          Function.ARCOTH);

  /** The size of an argument that may be repeated: nested, they would double at every level. */
  private static final int MAX_REPEATED = 100;

  private final Rules rules;
  private final Waves waves;
  private final Logarithms logarithms;

  Functions(Rules rules) {
    this.rules = rules;
    this.waves = new Waves(rules);
    this.logarithms = new Logarithms(rules);
  }

  Expr apply(Function function, List<Expr> arguments) {
    Expr u = arguments.get(arguments.size() - 1);
    if (REPEATING.contains(function) && Size.of(u) > MAX_REPEATED) {
      return new Expr.Application(function, arguments);
    }
    return switch (function) {
      case SIN -> waves.sine(u);
      case COS -> waves.cosine(u);
      case TAN -> rules.quotient(waves.sine(u), waves.cosine(u));
      case COT -> rules.quotient(waves.cosine(u), waves.sine(u));
      case SEC -> rules.reciprocal(waves.cosine(u));
      case CSC -> rules.reciprocal(waves.sine(u));
      case ARCSIN -> arcsine(u);
      case ARCCOS -> complement(arcsine(u));
      case ARCTAN -> odd(Function.ARCTAN, u);
      case ARCCOT -> complement(odd(Function.ARCTAN, u));
      case ARCSEC -> complement(arcsine(rules.reciprocal(u)));
      case ARCCSC -> arcsine(rules.reciprocal(u));
      case SINH -> hyperbolicSine(u);
      case COSH -> hyperbolicCosine(u);
      case TANH -> rules.quotient(hyperbolicSine(u), hyperbolicCosine(u));
      case COTH -> rules.quotient(hyperbolicCosine(u), hyperbolicSine(u));
      case SECH -> rules.reciprocal(hyperbolicCosine(u));
      case CSCH -> rules.reciprocal(hyperbolicSine(u));
      case ARSINH -> odd(Function.ARSINH, u);
      case ARCSCH -> odd(Function.ARSINH, rules.reciprocal(u));
      case ARCOSH -> Expr.apply(Function.ARCOSH, u);
      case ARSECH -> Expr.apply(Function.ARCOSH, rules.reciprocal(u));
      case ARTANH -> areaTangent(u);
      case ARCOTH -> areaTangent(rules.reciprocal(u));
      case EXP -> rules.power(Expr.Constant.E, u);
      case LN -> logarithms.of(u);
      case LOG -> rules.quotient(logarithms.of(u), logarithms.of(arguments.get(0)));
      case SQRT -> rules.power(u, HALF);
      case CBRT -> rules.power(u, Rational.ONE.dividedBy(Rational.of(3)));
      case ROOT -> throw new IllegalArgumentException("roots are powers");
      case ABS -> absolute(u);
      case SIGN -> sign(u);
      case FACTORIAL -> factorial(u);
      default -> new Expr.Application(function, arguments);
    };
  }

  private Expr complement(Expr angle) {
    return rules.sum(rules.product(HALF.toExpr(), Expr.Constant.PI), rules.negation(angle));
  }

  private Expr arcsine(Expr u) {
    Optional<Rational> number = Numbers.of(u);
    boolean isEnd = number.isPresent() && number.get().times(number.get()).equals(Rational.ONE);
    return isEnd ? rules.product(u, HALF.toExpr(), Expr.Constant.PI) : odd(Function.ARCSIN, u);
  }

  /** f(-u) = -f(u), and f(0) = 0. */
  private Expr odd(Function function, Expr u) {
    if (Numbers.isZero(u)) {
      return u;
    }
    return isNegative(u)
        ? rules.negation(Expr.apply(function, rules.negation(u)))
        : Expr.apply(function, u);
  }

  /** Whether the number before the first term is negative: of u and -u, one has this. */
  static boolean isNegative(Expr u) {
    return Sums.termsOf(u).stream()
        .map(term -> Numbers.of(term).orElseGet(() -> Sums.coefficient(term)))
        .filter(coefficient -> coefficient.signum() != 0)
        .findFirst()
        .filter(coefficient -> coefficient.signum() < 0)
        .isPresent();
  }

  private Expr hyperbolicSine(Expr u) {
    return rules.product(HALF.toExpr(), rules.sum(exponential(u), rules.negation(inverse(u))));
  }

  private Expr hyperbolicCosine(Expr u) {
    return rules.product(HALF.toExpr(), rules.sum(exponential(u), inverse(u)));
  }

  private Expr exponential(Expr u) {
    return rules.power(Expr.Constant.E, u);
  }

  private Expr inverse(Expr u) {
    return rules.power(Expr.Constant.E, rules.negation(u));
  }

  /** ln(1 + u)/2 - ln(1 - u)/2, which has a value for the same u. */
  private Expr areaTangent(Expr u) {
    Expr above = logarithms.of(rules.sum(ONE, u));
    Expr below = logarithms.of(rules.sum(ONE, rules.negation(u)));
    return rules.product(HALF.toExpr(), rules.sum(above, rules.negation(below)));
  }

  private Expr absolute(Expr u) {
    if (rules.signs().isNonNegative(u)) {
      return u;
    }
    Optional<Rational> number = Numbers.of(u);
    if (number.isPresent()) {
      return number.get().negated().toExpr();
    }
    if (u instanceof Expr.Product product) {
      return rules.product(product.factors().stream().map(this::absolute).toArray(Expr[]::new));
    }
    if (u instanceof Expr.Power power && Numbers.of(power.exponent()).isPresent()) {
      return rules.power(absolute(power.base()), power.exponent());
    }
    return u instanceof Expr.Sum sum ? absolute(sum) : Expr.apply(Function.ABS, u);
  }

  private Expr absolute(Expr.Sum sum) {
    Content content = Content.withoutShared(sum);
    boolean known = rules.signs().isNonNegative(content.rest());
    Expr size = known ? content.rest() : Expr.apply(Function.ABS, content.rest());
    return rules.product(absolute(content.number().toExpr()), size);
  }

  private Expr sign(Expr u) {
    Optional<Rational> number = Numbers.of(u);
    return number.isPresent() ? Expr.integer(number.get().signum()) : odd(Function.SIGN, u);
  }

  private static Expr factorial(Expr u) {
    Optional<Rational> number = Numbers.of(u).filter(Rational::isInteger);
    boolean small =
        number.isPresent()
            && number.get().signum() >= 0
            && number.get().compareTo(Rational.of(LARGEST_FACTORIAL)) <= 0;
    if (!small) {
      return Expr.apply(Function.FACTORIAL, u);
    }
    long value = 1;
    for (int n = 2; n <= number.get().numerator().intValue(); n++) {
      value *= n;
    }
    return Expr.integer(value);
  }
}
