package nabla.symja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nabla.algebra.Truth;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a prover says, asked in this process: the questions still go through the wire's words. */
class ProofTest {
  private static Prover prover;

  @BeforeAll
  static void startSymja() {
    prover = new Prover();
  }

  @TestFactory
  Stream<DynamicTest> identities() {
    return GoldenTable.rows("proofs.tsv", 4)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join("  ", row),
                    () -> {
                      Scope scope = GoldenTable.scope(row.get(1));
                      Expr difference =
                          Expr.difference(read(row.get(2), scope), read(row.get(3), scope));
                      check(row.get(0), Wire.zero(difference, scope));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> derivatives() {
    return GoldenTable.rows("derivatives.tsv", 4)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join("  ", row),
                    () -> {
                      Scope scope = GoldenTable.scope(row.get(1));
                      Expr function = read(row.get(2), scope);
                      Expr derivative = read(row.get(3), scope);
                      check(row.get(0), Wire.derivative(derivative, function, "x", scope));
                    }));
  }

  private static void check(String expected, String question) {
    Truth truth = prover.answer(question);
    switch (expected) {
      case "proved" -> assertThat(truth).isEqualTo(Truth.TRUE);
      case "never" -> assertThat(truth).isNotEqualTo(Truth.TRUE);
      case "gap" -> assertThat(truth).as("a gap that is closed").isEqualTo(Truth.UNKNOWN);
      default -> throw new IllegalArgumentException(expected);
    }
  }

  static Expr read(String text, Scope scope) {
    Parsed parsed = AnswerParser.parse(text, scope);
    assertThat(parsed.problems()).as(text).isEmpty();
    return parsed.expression();
  }
}
