package nabla.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is refuted, however little is wrong with it; what is right never is. */
class RefutationTest {
  private static final Decider DECIDER = new Decider(Algebra.NONE, Duration.ZERO);
  private static final Scope SCOPE = GoldenTable.scope("x y");
  private static final Scope OF_TWO = GoldenTable.scope("u v");

  private static Expr read(String text, Scope scope) {
    return AnswerParser.parse(text, scope).expression();
  }

  private static Verdict decide(Expr answer, Expr reference) {
    return DECIDER.decide(answer, reference, SCOPE, Relation.EQUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10^(-30)", "10^(-60)", "-10^(-30)", "e^(-135)"})
  void aTinyDifferenceIsSeenFromBothSides(String text) {
    Expr tiny = read(text, SCOPE);
    ExprGenerator.smooth(41, 200)
        .filter(RefutationTest::hasValues)
        .forEach(
            expression -> {
              Expr off = Expr.sum(expression, tiny);
              String name = TextPrinter.print(off);
              assertThat(decide(off, expression)).as(name).isInstanceOf(Verdict.Different.class);
              assertThat(decide(expression, off)).as(name).isInstanceOf(Verdict.Different.class);
            });
  }

  /** Plus one there is a difference to be seen, if there is any value to see it at. */
  private static boolean hasValues(Expr expression) {
    Verdict verdict = decide(Expr.sum(expression, Expr.integer(1)), expression);
    return verdict instanceof Verdict.Different;
  }

  static Stream<String> identities() {
    return Stream.of(
        "u*(v + 1) = u*v + u",
        "(u + v)^2 = u^2 + 2*u*v + v^2",
        "(u - v)*(u + v) = u^2 - v^2",
        "u/(v^2 + 1) + 1 = (u + v^2 + 1)/(v^2 + 1)",
        "sin(u)^2 + cos(u)^2 = 1 + 0*u",
        "sin(u + v) = sin(u)*cos(v) + cos(u)*sin(v)",
        "e^(u + v) = e^u*e^v",
        "ln(u^2 + 1) = -ln(1/(1 + u^2))",
        "cosh(u)^2 = 1 + sinh(u)^2",
        "abs(u) = sqrt(u^2)",
        "(u^4 - 1)/(u^2 + 1) = u^2 - 1",
        "arctan(u) + arccot(u) = pi/2 + 0*u",
        "cbrt(u)^3 = u");
  }

  @ParameterizedTest
  @MethodSource("identities")
  void anIdentityIsNeverRefutedWhateverIsPutIn(String identity) {
    String[] sides = identity.split(" = ");
    Iterator<Expr> vs = ExprGenerator.smooth(43, 60).iterator();
    ExprGenerator.smooth(42, 60)
        .forEach(
            u -> {
              Map<String, Expr> values = Map.of("u", u, "v", vs.next());
              Expr left = Substitution.substitute(read(sides[0], OF_TWO), values);
              Expr right = Substitution.substitute(read(sides[1], OF_TWO), values);
              String name = TextPrinter.print(left) + " = " + TextPrinter.print(right);
              assertThat(decide(left, right)).as(name).isNotInstanceOf(Verdict.Different.class);
              assertThat(decide(right, left)).as(name).isNotInstanceOf(Verdict.Different.class);
            });
  }

  /** Values differ from either side; only where one has none it matters which one is the answer. */
  @Test
  void whatAValueRefutesIsRefutedTheOtherWayRound() {
    List<Expr> expressions = ExprGenerator.expressions(44, 120).toList();
    for (int i = 1; i < expressions.size(); i++) {
      Expr one = expressions.get(i - 1);
      Expr other = expressions.get(i);
      if (decide(one, other) instanceof Verdict.Different different
          && different.evidence() instanceof Evidence.Value) {
        assertThat(decide(other, one))
            .as("%s against %s", TextPrinter.print(other), TextPrinter.print(one))
            .isNotInstanceOf(Verdict.Same.class);
      }
    }
  }

  /** What cannot be computed is no evidence, and neither is what is lost by cancellation. */
  @ParameterizedTest
  @CsvSource({
    "x + 9^9^9 - 9^9^9, x",
    "x*2000!/2000!, x",
    "e^(e^(x^2 + 10)) - e^(e^(x^2 + 10)) + x, x",
    "(10^40 + x) - 10^40, x",
    "sin(10^13*x)^2 + cos(10^13*x)^2, 1",
  })
  void overflowAndCancellationAreNoEvidence(String answer, String reference) {
    assertThat(decide(read(answer, SCOPE), read(reference, SCOPE)))
        .isNotInstanceOf(Verdict.Different.class);
  }
}
