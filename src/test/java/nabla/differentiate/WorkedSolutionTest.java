package nabla.differentiate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Value;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.parse.AnswerParser;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;

class WorkedSolutionTest {
  private static final Scope SCOPE = GoldenTable.scope("x:positive y:positive");
  private static final Point HERE =
      Point.of(Map.of("x", new BigDecimal("1.7"), "y", new BigDecimal("0.6")));
  private static final Decider DECIDER = new Decider(Algebra.NONE, Duration.ZERO);

  @Test
  void goesFromTheOutsideInAndPutsTheLinesTogether() {
    assertThat(written("3x^2 sin(2x)"))
        .containsExactly(
            "PRODUCT_RULE: \\left(3 x^{2} \\, \\sin(2 x)\\right)' = 3 \\left(x^{2}\\right)' \\,"
                + " \\sin(2 x) + 3 x^{2} \\, \\left(\\sin(2 x)\\right)'",
            "POWER_RULE: \\left(x^{2}\\right)' = 2 x",
            "CHAIN_RULE: \\left(\\sin(2 x)\\right)' = 2 \\cos(2 x)",
            "RESULT: \\left(3 x^{2} \\, \\sin(2 x)\\right)' = 6 x \\, \\sin(2 x) + 6 x^{2} \\,"
                + " \\cos(2 x)");
  }

  @Test
  void saysInOneLineWhatTakesOneLine() {
    assertThat(written("x^3")).containsExactly("POWER_RULE: \\left(x^{3}\\right)' = 3 x^{2}");
    assertThat(written("3x + 2")).hasSize(1);
    assertThat(written("7")).hasSize(1);
  }

  @Test
  void worksOutTheSameFunctionOnce() {
    assertThat(written("x^2 + 5 sin(x^2)").stream().filter(line -> line.startsWith("POWER")))
        .hasSize(1);
  }

  private static List<String> written(String function) {
    return WorkedSolution.of(AnswerParser.parse(function, SCOPE).expression(), "x").stream()
        .map(line -> line.lesson() + ": " + line.latex())
        .toList();
  }

  /** With the derivatives to come put in, each line states the derivative of its function. */
  @Test
  void everyLineIsTrue() {
    ExprGenerator.smooth(17, 120)
        .forEach(
            function -> {
              List<WorkedLine> lines = WorkedSolution.of(function, "x");
              lines.stream()
                  .filter(WorkedSolutionTest::hasValues)
                  .forEach(WorkedSolutionTest::assertTrue);
              assertThat(lines.get(lines.size() - 1).open()).isEmpty();
            });
  }

  private static boolean hasValues(WorkedLine line) {
    return Evaluator.inDoubles().at(HERE, line.function()) instanceof Value.Enclosed<Double>;
  }

  private static void assertTrue(WorkedLine line) {
    Map<String, Expr> derivatives = new HashMap<>();
    line.open()
        .forEach((name, part) -> derivatives.put(name, Differentiator.differentiate(part, "x")));
    Expr stated = Substitution.substitute(line.derivative(), derivatives);
    Expr right = Differentiator.differentiate(line.function(), "x");
    assertThat(DECIDER.decide(stated, right, SCOPE, Relation.EQUAL))
        .as(line.latex())
        .isNotInstanceOf(Verdict.Different.class);
  }
}
