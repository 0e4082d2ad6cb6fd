package nabla.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.decide.Evidence;
import nabla.decide.Relation;
import nabla.grade.Grade.Outcome;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grader without computer algebra: what it then calls proved is proved by the tree alone. */
class GraderTest {
  private static final Grader GRADER = new Grader(Algebra.NONE);

  static Stream<List<String>> grades() {
    return GoldenTable.rows("grading.tsv", 5);
  }

  static Stream<List<String>> expansions() {
    return GoldenTable.rows("expansions.tsv", 5);
  }

  @ParameterizedTest
  @MethodSource("grades")
  void gradesAsTheTableSays(List<String> row) {
    Scope scope = GoldenTable.scope(row.get(2));
    Expr reference = AnswerParser.parse(row.get(1), scope).expression();
    Grade grade = GRADER.grade(row.get(0), new AnswerSpec(scope, reference, Relation.EQUAL));
    assertThat(describe(grade)).isEqualTo(row.get(3) + " ¦ " + row.get(4));
  }

  @ParameterizedTest
  @MethodSource("expansions")
  void gradesUpToOrderTwo(List<String> row) {
    Scope scope = GoldenTable.scope(row.get(2));
    Expr reference = AnswerParser.parse(row.get(1), scope).expression();
    Relation relation = new Relation.UpToOrder("eps", 2);
    Grade grade = GRADER.grade(row.get(0), new AnswerSpec(scope, reference, relation));
    assertThat(describe(grade)).isEqualTo(row.get(3) + " ¦ " + row.get(4));
  }

  private static String describe(Grade grade) {
    if (grade.outcome() instanceof Outcome.Correct correct) {
      return "correct ¦ " + correct.certainty().name().toLowerCase(Locale.ROOT);
    }
    if (grade.outcome() instanceof Outcome.Incorrect incorrect) {
      return "incorrect ¦ " + describe(incorrect.evidence());
    }
    if (grade.outcome() instanceof Outcome.Undecided undecided) {
      return "undecided ¦ " + undecided.reason();
    }
    return "invalid ¦ "
        + grade.problems().stream()
            .map(Problem::code)
            .map(Enum::name)
            .collect(Collectors.joining(" "));
  }

  private static String describe(Evidence evidence) {
    String point =
        evidence.at().entrySet().stream()
            .map(coordinate -> coordinate.getKey() + "=" + coordinate.getValue())
            .collect(Collectors.joining(" "));
    String prefix = point.isEmpty() ? "" : point + ": ";
    if (evidence instanceof Evidence.Coefficient coefficient) {
      return coefficient.symbol() + "^" + coefficient.order() + " " + describe(coefficient.value());
    }
    if (evidence instanceof Evidence.Value value) {
      return prefix + shortened(value.answer()) + ", " + shortened(value.expected());
    }
    return prefix + "undefined, " + shortened(((Evidence.NarrowerDomain) evidence).expected());
  }

  private static String shortened(BigDecimal value) {
    return value.round(new MathContext(4)).toPlainString();
  }

  @Test
  void everyExpressionEqualsItselfAndNoneEqualsItselfPlusOne() {
    Scope scope = GoldenTable.scope("x y");
    ExprGenerator.expressions(11, 150)
        .forEach(
            expression -> {
              AnswerSpec spec = new AnswerSpec(scope, expression, Relation.EQUAL);
              String text = TextPrinter.print(expression);
              assertThat(GRADER.grade(text, spec).outcome())
                  .as(text)
                  .isInstanceOf(Outcome.Correct.class);
              assertThat(GRADER.grade("(" + text + ") + 1", spec).outcome())
                  .as("%s plus one", text)
                  .isNotInstanceOf(Outcome.Correct.class);
            });
  }

  @Test
  void rewritingKeepsAnAnswerFromBeingRefuted() {
    Scope scope = GoldenTable.scope("x y");
    ExprGenerator.expressions(12, 150)
        .forEach(
            expression -> {
              String text = TextPrinter.print(expression);
              String rewritten = "(2*(" + text + ")^1 - (" + text + ")*sin(1)/sin(1)) + x - x";
              Grade grade =
                  GRADER.grade(rewritten, new AnswerSpec(scope, expression, Relation.EQUAL));
              assertThat(grade.outcome()).as(text).isNotInstanceOf(Outcome.Incorrect.class);
            });
  }

  @Test
  void gradingTwiceGivesTheSameGrade() {
    Scope scope = GoldenTable.scope("x y");
    Map<String, String> pairs =
        Map.of("2*x*cos(x)", "x*cos(x)", "(x+y)^2", "x^2+2*x*y+y^2", "ln(x)", "ln(x^2)/2");
    pairs.forEach(
        (answer, reference) -> {
          Expr expected = AnswerParser.parse(reference, scope).expression();
          AnswerSpec spec = new AnswerSpec(scope, expected, Relation.EQUAL);
          assertThat(GRADER.grade(answer, spec)).isEqualTo(GRADER.grade(answer, spec));
        });
  }
}
