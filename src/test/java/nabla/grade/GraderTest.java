package nabla.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.decide.Evidence;
import nabla.decide.FormRule;
import nabla.decide.Relation;
import nabla.decide.Relation.Within.Measure;
import nabla.grade.Grade.Outcome;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.parse.Asked;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grader without computer algebra: what it then calls proved is proved by the tree alone. */
class GraderTest {
  private static final Grader GRADER = new Grader(Algebra.NONE);

  static Stream<List<String>> grades() {
    return Stream.concat(
        GoldenTable.rows("grading.tsv", 5), GoldenTable.rows("conventions.tsv", 5));
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

  static Stream<List<String>> relations() {
    return GoldenTable.rows("relations.tsv", 6);
  }

  @ParameterizedTest
  @MethodSource("relations")
  void gradesByTheRelationAsked(List<String> row) {
    Scope scope = GoldenTable.scope(row.get(3));
    Expr reference = AnswerParser.parse(row.get(2), scope, Asked.ANYTHING).expression();
    AnswerSpec spec = new AnswerSpec(scope, reference, relation(row.get(0)));
    Grade grade = GRADER.grade(row.get(1), spec);
    assertThat(describe(grade)).isEqualTo(row.get(4) + " ¦ " + row.get(5));
  }

  @Test
  void anExpansionInPartsHasThemAll() {
    Scope scope = GoldenTable.scope("x eps");
    Expr reference = AnswerParser.parse("(x, eps)", scope, Asked.ANYTHING).expression();
    AnswerSpec spec = new AnswerSpec(scope, reference, new Relation.UpToOrder("eps", 2));
    assertThat(describe(GRADER.grade("x", spec))).isEqualTo("invalid ¦ WRONG_PART_COUNT");
    assertThat(describe(GRADER.grade("(x, eps + eps^2)", spec))).startsWith("correct");
  }

  private static Relation relation(String written) {
    String[] words = written.split(" ");
    return switch (words[0]) {
      case "constant" -> new Relation.UpToConstant(words[1]);
      case "within" ->
          words[1].endsWith("%")
              ? new Relation.Within(
                  new BigDecimal(words[1].replace("%", "")).movePointLeft(2), Measure.RELATIVE)
              : new Relation.Within(new BigDecimal(words[1]), Measure.ABSOLUTE);
      default -> Relation.EQUAL;
    };
  }

  static Stream<List<String>> forms() {
    return GoldenTable.rows("forms.tsv", 4);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void asksForTheForm(List<String> row) {
    Scope scope = GoldenTable.scope("x y");
    Expr reference = AnswerParser.parse(row.get(2), scope).expression();
    FormRule rule = FormRule.valueOf(row.get(0));
    AnswerSpec spec = new AnswerSpec(scope, reference, Relation.EQUAL).in(List.of(rule));
    Outcome outcome = GRADER.grade(row.get(1), spec).outcome();
    if (row.get(3).isEmpty()) {
      assertThat(outcome).isInstanceOf(Outcome.Correct.class);
    } else {
      assertThat(outcome).isEqualTo(new Outcome.WrongForm(rule, row.get(3)));
    }
  }

  @Test
  void aWrongAnswerIsWrongWhateverItsForm() {
    Scope scope = GoldenTable.scope("x");
    AnswerSpec spec =
        new AnswerSpec(scope, AnswerParser.parse("x^2-1", scope).expression(), Relation.EQUAL)
            .in(List.of(FormRule.EXPANDED));
    assertThat(GRADER.grade("(x+1)(x+1)", spec).outcome()).isInstanceOf(Outcome.Incorrect.class);
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
    if (evidence instanceof Evidence.Rounded rounded) {
      return "rounded " + describe(rounded.value());
    }
    if (evidence instanceof Evidence.Slope slope) {
      return "slope in " + slope.variable() + " " + describe(slope.value());
    }
    if (evidence instanceof Evidence.Parts parts) {
      return IntStream.range(0, parts.parts().size())
          .filter(i -> parts.parts().get(i).isPresent())
          .mapToObj(i -> "part " + (i + 1) + ": " + describe(parts.parts().get(i).get()))
          .collect(Collectors.joining("; "));
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
        .filter(expression -> holdsRealNumbersOnly(expression, scope))
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

  /** What the generator makes may hold numbers that do not exist, such as arcsin(7). */
  private static boolean holdsRealNumbersOnly(Expr expression, Scope scope) {
    AnswerSpec spec = new AnswerSpec(scope, expression, Relation.EQUAL);
    return AnswerReader.read(TextPrinter.print(expression), spec).problems().stream()
        .noneMatch(problem -> problem.code() == ProblemCode.NO_REAL_VALUE);
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
