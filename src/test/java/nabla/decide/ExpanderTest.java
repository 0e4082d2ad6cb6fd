package nabla.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.differentiate.Differentiator;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Scope;
import nabla.math.Size;
import nabla.math.Substitution;
import nabla.math.TextPrinter;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;

class ExpanderTest {
  private static final Decider DECIDER = new Decider(Algebra.NONE, Duration.ZERO);
  private static final Scope SCOPE = GoldenTable.scope("x");
  private static final int TERMS = 4;

  /** The coefficient of y^k is the k-th derivative at 0, divided by k!. */
  @Test
  void theCoefficientsAreTaylors() {
    long expanded =
        ExprGenerator.smooth(51, 250)
            .filter(
                expression -> {
                  Optional<PowerSeries> series = Expander.expand(expression, "y", TERMS);
                  series.ifPresent(found -> compare(expression, found));
                  return series.isPresent();
                })
            .count();
    assertThat(expanded).isGreaterThan(200);
  }

  private static void compare(Expr expression, PowerSeries series) {
    Expr derivative = expression;
    for (int k = 0; k < TERMS && Size.of(derivative) < 1_000; k++) {
      Expr atZero = Substitution.substitute(derivative, Map.of("y", Expr.integer(0)));
      Expr factorial = Expr.apply(Function.FACTORIAL, Expr.integer(k));
      Expr scaled = Expr.product(factorial, series.coefficient(k));
      Verdict verdict = DECIDER.decide(scaled, atZero, SCOPE, Relation.EQUAL);
      boolean refuted =
          verdict instanceof Verdict.Different different
              && different.evidence() instanceof Evidence.Value;
      assertThat(refuted)
          .as("y^%s of %s: %s", k, TextPrinter.print(expression), TextPrinter.print(scaled))
          .isFalse();
      derivative = Differentiator.differentiate(derivative, "y");
    }
  }
}
