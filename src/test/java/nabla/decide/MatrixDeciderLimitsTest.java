package nabla.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Scope;
import nabla.math.Size;
import nabla.shape.Checked;
import nabla.shape.ShapeCheck;
import nabla.shape.ShapeChecker;
import nabla.testing.MatrixNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever makes sense by its shapes gets a verdict, and soon; the deadline guards against hanging.
 */
@Timeout(60)
class MatrixDeciderLimitsTest {
  private static final Scope SCOPE =
      MatrixNotation.scope(
          "X:n*n A:n*n:symmetric Q:n*n:orthogonal S:n*n:skew B:n*m x:n y:m u:n:unit s p:positive");

  static Stream<String> extremes() {
    return Stream.of(
        "X" + "*X".repeat(299),
        "X^-1000",
        "norm(norm(X)*X)*X",
        "X^1000*X^-999",
        "inv(".repeat(60) + "X" + ")".repeat(60),
        "inv(X + ".repeat(20) + "X" + ")".repeat(20),
        "inv(x*x')",
        "inv(x*x')*inv(x*x')",
        "exp(exp(exp(x'*x)))*X",
        "s^(1000000)*X",
        "(s/0)*X",
        "sqrt(-1)*X",
        "2305843009213655999*X",
        "sqrt(s)*sqrt(p)*sqrt(x'*x)*sqrt(y'*y)*sqrt(x'*x + 1)*X",
        "log(log(log(x'*x)))*X",
        "diag(x)*diag(diag(X))*X",
        "|X|*|inv(X)|*X");
  }

  @ParameterizedTest
  @MethodSource("extremes")
  void extremesHaveAVerdict(String answer) {
    assertThat(Duration.ofNanos(nanos(MatrixNotation.read(answer, SCOPE), "X")))
        .isLessThan(Duration.ofSeconds(20));
  }

  private static long nanos(Expr answer, String reference) {
    ShapeCheck check = ShapeChecker.check(answer, SCOPE, Optional.empty());
    Checked expected = checked(MatrixNotation.read(reference, SCOPE));
    long start = System.nanoTime();
    check
        .checked()
        .ifPresent(
            given -> {
              assertThat(new MatrixDecider(expected, SCOPE, Relation.EQUAL).decide(given))
                  .isNotNull();
              Relation upTo = new Relation.UpToOrder("s", 3);
              assertThat(new MatrixDecider(expected, SCOPE, upTo).decide(given)).isNotNull();
            });
    return System.nanoTime() - start;
  }

  private static Checked checked(Expr expression) {
    return ShapeChecker.check(expression, SCOPE, Optional.empty()).checked().orElseThrow();
  }

  @Test
  void thirtyDimensionsHaveAVerdict() {
    String symbols =
        IntStream.range(0, 30)
            .mapToObj(i -> "M" + i + ":d" + i + "*d" + (i + 1) % 30)
            .collect(Collectors.joining(" "));
    String product = IntStream.range(0, 30).mapToObj(i -> "M" + i).collect(Collectors.joining("*"));
    Scope scope = MatrixNotation.scope(symbols);
    Checked answer =
        ShapeChecker.check(
                MatrixNotation.read("tr(" + product + ")", scope), scope, Optional.empty())
            .checked()
            .orElseThrow();
    Checked reference =
        ShapeChecker.check(
                MatrixNotation.read("tr((" + product + ")')", scope), scope, Optional.empty())
            .checked()
            .orElseThrow();
    assertThat(new MatrixDecider(reference, scope, Relation.EQUAL).decide(answer))
        .isInstanceOf(Verdict.Same.class);
  }

  /** Trees of every kind of node: most have no shape, and the others get a verdict. */
  @Test
  void anythingHasAVerdict() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 1_500; i++) {
      Expr answer = tree(random, 4);
      if (Size.of(answer) < 60) {
        assertThatCode(() -> nanos(answer, "X*x")).as("%s", answer).doesNotThrowAnyException();
        Expr square = Expr.sum(answer, Expr.symbol("X"));
        assertThatCode(() -> nanos(square, "X")).as("%s", answer).doesNotThrowAnyException();
      }
    }
  }

  private static Expr tree(SplittableRandom random, int depth) {
    if (depth == 0 || random.nextInt(7) == 0) {
      return leaf(random);
    }
    Expr a = tree(random, depth - 1);
    return switch (random.nextInt(12)) {
      case 0, 1 -> Expr.sum(a, tree(random, depth - 1));
      case 2, 3, 4 -> Expr.product(a, tree(random, depth - 1));
      case 5 -> Expr.transpose(a);
      case 6 -> Expr.negation(a);
      case 7 -> Expr.power(a, Expr.integer(random.nextInt(-3, 4)));
      case 8 -> Expr.quotient(a, tree(random, depth - 1));
      case 9 -> Expr.product(Expr.transpose(a), tree(random, depth - 1));
      default -> application(random, a);
    };
  }

  private static Expr application(SplittableRandom random, Expr argument) {
    List<Function> unary =
        Stream.of(Function.values()).filter(function -> function.arity() == 1).toList();
    return Expr.apply(unary.get(random.nextInt(unary.size())), argument);
  }

  private static Expr leaf(SplittableRandom random) {
    List<String> names = List.copyOf(SCOPE.names());
    return switch (random.nextInt(8)) {
      case 0 -> Expr.integer(random.nextInt(0, 4));
      case 1 -> new Expr.Identity(Optional.empty());
      case 2 -> random.nextBoolean() ? Expr.Constant.E : Expr.Constant.PI;
      default -> Expr.symbol(names.get(random.nextInt(names.size())));
    };
  }
}
