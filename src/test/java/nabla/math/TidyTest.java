package nabla.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nabla.math.Dimension.Named;
import org.junit.jupiter.api.Test;

class TidyTest {
  private static final Dimension N = new Named("n");
  private static final Scope SCOPE =
      Scope.declaring(
          Map.of(
              "x", Declaration.of(Shape.vector(N)),
              "A", Declaration.of(new Shape(N, N)),
              "B", Declaration.of(new Shape(N, N)),
              "s", Declaration.scalar(Domain.REAL)));

  private static final Expr X = Expr.symbol("x");
  private static final Expr A = Expr.symbol("A");
  private static final Expr B = Expr.symbol("B");
  private static final Expr S = Expr.symbol("s");
  private static final Expr FORM = Expr.product(Expr.transpose(X), A, X);

  private static String tidied(Expr expression) {
    return TextPrinter.print(Tidy.tidy(expression, SCOPE));
  }

  @Test
  void keepsTheOrderOfMatricesAndPutsNumbersInFront() {
    Expr negative = Expr.negation(Expr.product(A, Expr.integer(2)));
    assertThat(tidied(Expr.product(B, negative, A))).isEqualTo("-2*B*A*A");
    assertThat(tidied(Expr.product(B, Expr.quotient(A, Expr.integer(2))))).isEqualTo("1/2*B*A");
  }

  @Test
  void keepsBracketsThatShapesNeed() {
    assertThat(tidied(Expr.product(A, Expr.product(B, X)))).isEqualTo("A*B*x");
    assertThat(tidied(Expr.product(A, FORM))).isEqualTo("A*(x'*A*x)");
    assertThat(tidied(Expr.product(S, FORM, A))).isEqualTo("s*x'*A*x*A");
    assertThat(tidied(Expr.quotient(A, Expr.quotient(S, FORM)))).isEqualTo("A*(x'*A*x)/s");
    assertThat(tidied(Expr.quotient(S, Expr.product(S, FORM)))).isEqualTo("s/(s*x'*A*x)");
  }

  @Test
  void knowsThePowersOfAMatrix() {
    assertThat(tidied(Expr.power(A, Expr.integer(1)))).isEqualTo("A");
    assertThat(Tidy.tidy(Expr.power(A, Expr.integer(0)), SCOPE))
        .isEqualTo(new Expr.Identity(Optional.of(N)));
  }
}
