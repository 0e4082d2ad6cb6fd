package nabla.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import nabla.math.Expr;
import nabla.math.TextPrinter;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;
import nabla.testing.MatrixGenerator;
import org.junit.jupiter.api.Test;

/** What holds for every expression of vectors and matrices, on random ones. */
class MatrixDeciderPropertiesTest {
  private static Stream<Checked> expressions(long seed) {
    return MatrixGenerator.expressions(seed, 4_000)
        .map(MatrixDeciderPropertiesTest::checked)
        .flatMap(Optional::stream)
        .limit(600);
  }

  private static Optional<Checked> checked(Expr expression) {
    return ShapeChecker.check(expression, MatrixGenerator.SCOPE, Optional.empty()).checked();
  }

  private static Verdict decide(Expr answer, Checked reference) {
    Checked checked = checked(answer).orElseThrow();
    return new MatrixDecider(reference, MatrixGenerator.SCOPE, Relation.EQUAL).decide(checked);
  }

  private static Expr twice(Checked e) {
    return Expr.transpose(Expr.transpose(e.expression()));
  }

  @Test
  void thereAreEnoughThatHaveAShape() {
    assertThat(expressions(1).filter(e -> !e.shape().isScalar()).count()).isGreaterThan(100);
  }

  @Test
  void everythingEqualsItselfAndItsTransposeTransposed() {
    expressions(2)
        .forEach(
            e -> {
              assertThat(decide(e.expression(), e)).isInstanceOf(Verdict.Same.class);
              assertThat(decide(twice(e), e))
                  .as(TextPrinter.print(e.expression()))
                  .isNotInstanceOf(Verdict.Different.class);
            });
  }

  /** Unless it is nothing, what is added shows. */
  @Test
  void nothingEqualsItselfAndSomethingMore() {
    long told =
        expressions(3)
            .filter(e -> e.shape().isScalar())
            .peek(
                e -> {
                  Expr more = Expr.sum(e.expression(), Expr.integer(1));
                  assertThat(decide(more, e))
                      .as(TextPrinter.print(e.expression()))
                      .isNotInstanceOf(Verdict.Same.class);
                })
            .count();
    assertThat(told).isPositive();
  }

  @Test
  void whichOfTwoIsTheReferenceMakesNoDifference() {
    expressions(4)
        .forEach(
            e -> {
              Expr doubled = Expr.product(Expr.integer(2), e.expression());
              boolean one = decide(doubled, e) instanceof Verdict.Same;
              boolean other =
                  decide(e.expression(), checked(doubled).orElseThrow()) instanceof Verdict.Same;
              assertThat(one).as(TextPrinter.print(e.expression())).isEqualTo(other);
            });
  }
}
