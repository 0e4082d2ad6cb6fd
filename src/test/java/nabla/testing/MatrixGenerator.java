package nabla.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Scope;

/**
 * Random expressions of vectors and matrices, with every kind of node, whether their shapes make
 * sense or not; the same seed gives the same ones.
 */
public final class MatrixGenerator {
  /** What the expressions are about. */
  public static final Scope SCOPE =
      GoldenTable.scope("A:[n,n] B:[n,m] S:[n,n]symmetric x:[n] y:[m] N:[2,2] c eps");

  private static final List<String> NAMES = List.of("A", "B", "S", "x", "y", "N", "c", "eps");
  private static final List<Function> FUNCTIONS =
      List.of(
          Function.TRANSPOSE,
          Function.TRANSPOSE,
          Function.TRANSPOSE,
          Function.INVERSE,
          Function.TRACE,
          Function.DETERMINANT,
          Function.NORM,
          Function.DIAG,
          Function.ABS,
          Function.LN,
          Function.EXP,
          Function.SQRT);

  private final SplittableRandom random;

  private MatrixGenerator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** {@code count} expressions. */
  public static Stream<Expr> expressions(long seed, int count) {
    MatrixGenerator generator = new MatrixGenerator(seed);
    return Stream.generate(() -> generator.next(4)).limit(count);
  }

  private Expr next(int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return leaf();
    }
    return switch (random.nextInt(14)) {
      case 0, 1 -> new Expr.Sum(parts(depth));
      case 2, 3, 4, 5 -> new Expr.Product(parts(depth));
      case 6 -> new Expr.Quotient(next(depth - 1), next(depth - 1));
      case 7 -> new Expr.Power(next(depth - 1), exponent(depth));
      case 8 -> new Expr.Negation(next(depth - 1));
      case 9 -> written(depth);
      case 10 -> indexed(depth);
      case 11 -> {
        Function function = random.nextBoolean() ? Function.DOT : Function.HADAMARD;
        yield Expr.apply(function, next(depth - 1), next(depth - 1));
      }
      default -> Expr.apply(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())), next(depth - 1));
    };
  }

  private List<Expr> parts(int depth) {
    return Stream.generate(() -> next(depth - 1)).limit(2 + random.nextInt(2)).toList();
  }

  private Expr exponent(int depth) {
    return random.nextInt(4) == 0 ? next(depth - 1) : Expr.integer(random.nextInt(-3, 5));
  }

  private Expr written(int depth) {
    int width = random.nextInt(1, 3);
    return new Expr.Matrix(
        Stream.generate(
                () -> Stream.generate(() -> next(Math.min(depth - 1, 1))).limit(width).toList())
            .limit(random.nextInt(1, 3))
            .toList());
  }

  private Expr indexed(int depth) {
    Expr index = random.nextBoolean() ? Expr.symbol("j") : Expr.integer(random.nextInt(1, 4));
    Expr entry =
        random.nextBoolean()
            ? new Expr.Component(Expr.symbol("x"), List.of(index))
            : new Expr.Component(matrix(depth), List.of(Expr.integer(1), index));
    return random.nextBoolean() ? new Expr.IndexedSum("j", entry) : entry;
  }

  private Expr matrix(int depth) {
    return random.nextBoolean() ? Expr.symbol("B") : Expr.transpose(next(depth - 1));
  }

  private Expr leaf() {
    return switch (random.nextInt(12)) {
      case 0 -> new Expr.Identity(Optional.empty());
      case 1 -> Expr.integer(random.nextInt(0, 10));
      case 2 -> new Expr.Literal(new BigDecimal(random.nextInt(1, 400)).movePointLeft(2));
      case 3 -> random.nextBoolean() ? Expr.Constant.E : Expr.Constant.PI;
      default -> Expr.symbol(NAMES.get(random.nextInt(NAMES.size())));
    };
  }
}
