package nabla.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nabla.math.Expr;
import nabla.math.Function;

/** Random expressions in x and y; the same seed gives the same ones. */
public final class ExprGenerator {
  private static final List<Function> UNARY =
      Stream.of(Function.values())
          .filter(f -> f.arity() == 1 && f != Function.FACTORIAL && !f.isOfMatrices())
          .toList();
  private static final List<Function> SMOOTH =
      List.of(
          Function.SIN,
          Function.COS,
          Function.TAN,
          Function.EXP,
          Function.LN,
          Function.SQRT,
          Function.ARCTAN,
          Function.SINH,
          Function.COSH,
          Function.TANH,
          Function.ARSINH);

  private final SplittableRandom random;
  private final List<Function> functions;

  private ExprGenerator(long seed, List<Function> functions) {
    this.random = new SplittableRandom(seed);
    this.functions = functions;
  }

  /** {@code count} expressions of scalars, with every kind of node and function. */
  public static Stream<Expr> expressions(long seed, int count) {
    ExprGenerator generator = new ExprGenerator(seed, UNARY);
    return Stream.generate(() -> generator.next(4)).limit(count);
  }

  /** {@code count} expressions that are differentiable where they are defined. */
  public static Stream<Expr> smooth(long seed, int count) {
    ExprGenerator generator = new ExprGenerator(seed, SMOOTH);
    return Stream.generate(() -> generator.next(3)).limit(count);
  }

  private Expr next(int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return leaf();
    }
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Expr.Sum(parts(depth));
      case 2, 3 -> new Expr.Product(parts(depth));
      case 4 -> new Expr.Quotient(next(depth - 1), next(depth - 1));
      case 5 -> new Expr.Power(next(depth - 1), exponent(depth));
      case 6 -> new Expr.Negation(next(depth - 1));
      default -> application(depth);
    };
  }

  private List<Expr> parts(int depth) {
    return Stream.generate(() -> next(depth - 1)).limit(2 + random.nextInt(2)).toList();
  }

  private Expr exponent(int depth) {
    return random.nextInt(4) == 0 ? next(depth - 1) : Expr.integer(random.nextInt(-3, 5));
  }

  private Expr application(int depth) {
    if (functions == UNARY && random.nextInt(8) == 0) {
      Function binary = random.nextBoolean() ? Function.LOG : Function.ROOT;
      return Expr.apply(binary, Expr.integer(random.nextInt(2, 6)), next(depth - 1));
    }
    return Expr.apply(functions.get(random.nextInt(functions.size())), next(depth - 1));
  }

  private Expr leaf() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> Expr.symbol("x");
      case 3 -> Expr.symbol("y");
      case 4 -> random.nextBoolean() ? Expr.Constant.E : Expr.Constant.PI;
      case 5 -> new Expr.Literal(new BigDecimal(random.nextInt(1, 400)).movePointLeft(2));
      default -> Expr.integer(random.nextInt(0, 10));
    };
  }
}
