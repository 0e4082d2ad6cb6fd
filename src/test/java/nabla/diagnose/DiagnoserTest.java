package nabla.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.differentiate.Differentiator;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Value;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Symbols;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnoserTest {
  private static final Point HERE =
      Point.of(Map.of("x", new BigDecimal("1.7"), "y", new BigDecimal("0.6")));
  private static final Decider DECIDER = new Decider(Algebra.NONE, Duration.ZERO);

  static Stream<List<String>> rows() {
    return GoldenTable.rows("diagnoses.tsv", 4);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhatIsCertainAndNothingElse(List<String> row) {
    Scope scope = GoldenTable.scope(row.get(1));
    TaskNotation asked = TaskNotation.read(row.get(2));
    Expr answer = AnswerParser.parse(row.get(3), scope).expression();
    boolean right = row.get(0).equals("right");

    assertThat(DECIDER.decide(answer, asked.reference(), scope, asked.relation()))
        .isInstanceOf(right ? Verdict.Same.class : Verdict.Different.class);
    assertThat(codes(diagnoses(answer, asked, scope))).as("%s", row).isEqualTo(codes(row.get(0)));
  }

  static Stream<List<String>> near() {
    return GoldenTable.rows("near-diagnoses.tsv", 5);
  }

  /** An answer that looks as if a mistake had been made gets another code, or none. */
  @ParameterizedTest
  @MethodSource("near")
  void doesNotSayWhatIsMerelyNear(List<String> row) {
    assertThat(codes(row.get(1))).doesNotContain(Misconception.valueOf(row.get(0)).name());
    saysWhatIsCertainAndNothingElse(row.subList(1, 5));
  }

  private static List<Diagnosis> diagnoses(Expr answer, TaskNotation asked, Scope scope) {
    return new Diagnoser(Optional.of(asked.task()), scope, asked.reference(), asked.relation())
        .diagnose(answer);
  }

  private static Set<String> codes(List<Diagnosis> diagnoses) {
    return diagnoses.stream()
        .map(
            diagnosis ->
                diagnosis.misconceptions().stream()
                    .map(Enum::name)
                    .sorted()
                    .collect(Collectors.joining("+")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codes(String written) {
    return written.equals("none") || written.equals("right")
        ? Set.of()
        : new TreeSet<>(Arrays.asList(written.split(", ")));
  }

  @Test
  void everyMisconceptionHasARowOfItsOwn() {
    Set<String> shown =
        Stream.of(rows(), MatrixDiagnoserTest.rows(), GoldenTable.rows("line-diagnoses.tsv", 4))
            .flatMap(rows -> rows)
            .flatMap(row -> Arrays.stream(row.get(0).split(", |\\+")))
            .collect(Collectors.toSet());
    assertThat(shown).containsAll(Arrays.stream(Misconception.values()).map(Enum::name).toList());
  }

  @Test
  void everyMisconceptionHasARowThatComesNearToIt() {
    Stream<List<String>> ofLines = GoldenTable.rows("near-line-diagnoses.tsv", 5);
    assertThat(
            Stream.of(near(), MatrixDiagnoserTest.near(), ofLines)
                .flatMap(rows -> rows)
                .map(row -> row.get(0)))
        .containsAll(Arrays.stream(Misconception.values()).map(Enum::name).toList());
  }

  /** Whatever form a right answer has, and even if it is asked about, nothing is said of it. */
  @Test
  void neverSaysAnythingOfARightAnswer() {
    Scope scope = GoldenTable.scope("x:positive y:positive");
    ExprGenerator.smooth(11, 150)
        .forEach(
            function -> {
              Expr derivative = Differentiator.differentiate(function, "x");
              Diagnoser diagnoser =
                  new Diagnoser(
                      Optional.of(new Task.Derivative(function, "x")),
                      scope,
                      derivative,
                      Relation.EQUAL);
              Expr padded =
                  Expr.sum(Expr.product(Expr.integer(2), derivative), Expr.negation(derivative));
              assertThat(diagnoser.diagnose(padded)).as(TextPrinter.print(function)).isEmpty();
            });
  }

  /** What no mistake leads to is left alone, however near it comes. */
  @Test
  void saysNothingOfAnAnswerThatIsMerelyWrong() {
    Scope scope = GoldenTable.scope("x:positive y:positive");
    Expr odd = Expr.product(Expr.number(new BigDecimal("1.37")), Expr.symbol("x"));
    ExprGenerator.smooth(12, 150)
        .forEach(
            function -> {
              Expr derivative = Differentiator.differentiate(function, "x");
              Diagnoser diagnoser =
                  new Diagnoser(
                      Optional.of(new Task.Derivative(function, "x")),
                      scope,
                      derivative,
                      Relation.EQUAL);
              assertThat(diagnoser.diagnose(Expr.sum(derivative, odd)))
                  .as(TextPrinter.print(function))
                  .isEmpty();
            });
  }

  /** Whatever a mistake leads to is told, by the mistake itself or by a weightier one. */
  @Test
  void recognisesWhatItPredicts() {
    int[] told = {0};
    ExprGenerator.smooth(13, 15)
        .filter(function -> Symbols.of(function).contains("x"))
        .forEach(function -> told[0] += recognised(function));
    assertThat(told[0]).isGreaterThan(200);
  }

  private static int recognised(Expr function) {
    Scope scope = GoldenTable.scope("x:positive y:positive");
    Task task = new Task.Derivative(function, "x");
    Expr derivative = Differentiator.differentiate(function, "x");
    Diagnoser diagnoser = new Diagnoser(Optional.of(task), scope, derivative, Relation.EQUAL);
    int told = 0;
    for (Prediction prediction : Predictions.ofOne(task)) {
      Expr answer = prediction.answer();
      boolean wrong =
          DECIDER.decide(answer, derivative, scope, Relation.EQUAL) instanceof Verdict.Different;
      boolean isSaid = !diagnoser.diagnose(answer).isEmpty();
      boolean hasValues = Evaluator.inDoubles().at(HERE, answer) instanceof Value.Enclosed<Double>;
      assertThat(isSaid && !wrong).as(TextPrinter.print(answer)).isFalse();
      assertThat(isSaid || !wrong || !hasValues || Symbols.of(derivative).isEmpty())
          .as("%s for the derivative of %s", TextPrinter.print(answer), TextPrinter.print(function))
          .isTrue();
      told += isSaid ? 1 : 0;
    }
    return told;
  }
}
