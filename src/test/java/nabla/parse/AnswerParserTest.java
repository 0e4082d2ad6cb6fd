package nabla.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.shape.ShapeChecker;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import nabla.testing.MatrixGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerParserTest {
  private static final Scope X = Scope.of(Map.of("x", Domain.REAL));

  static Stream<List<String>> readings() {
    return Stream.concat(
        GoldenTable.rows("reading.tsv", 4), GoldenTable.rows("reading-matrices.tsv", 4));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void readsAsMeant(List<String> row) {
    Scope scope = GoldenTable.scope(row.get(1));
    Parsed parsed = AnswerParser.parse(row.get(0), scope);
    assertThat(parsed.text()).isEqualTo(row.get(2));
    assertThat(remarks(parsed)).isEqualTo(row.get(3));
    if (parsed.isReadable()) {
      assertThat(AnswerParser.parse(row.get(2), scope).expression())
          .as("the printed reading reads back to the same tree")
          .isEqualTo(parsed.expression());
    }
  }

  static Stream<List<String>> editorRows() {
    return GoldenTable.rows("mathlive.tsv", 5);
  }

  @ParameterizedTest
  @MethodSource("editorRows")
  void readsWhatTheFormulaEditorWrites(List<String> row) {
    Parsed parsed = AnswerParser.parse(row.get(1), GoldenTable.scope(row.get(2)));
    assertThat(parsed.text()).isEqualTo(row.get(3));
    assertThat(parsed.problems().stream().map(problem -> problem.code().name()).toList())
        .isEqualTo(Stream.of(row.get(4).split(" ")).filter(code -> !code.isEmpty()).toList());
  }

  private static String remarks(Parsed parsed) {
    List<String> remarks = new ArrayList<>();
    for (Problem problem : parsed.problems()) {
      remarks.add(problem.code() + "@" + problem.span().start() + "-" + problem.span().end());
    }
    parsed.notes().forEach(note -> remarks.add(note.code().toString()));
    return String.join(" ", remarks);
  }

  @Test
  void whatIsPrintedReadsBackToTheSameTree() {
    Scope scope = GoldenTable.scope("x y");
    ExprGenerator.expressions(1, 3_000)
        .forEach(
            expression -> {
              Parsed parsed = AnswerParser.parse(TextPrinter.print(expression), scope);
              assertThat(parsed.problems()).as(TextPrinter.print(expression)).isEmpty();
              assertThat(TextPrinter.print(parsed.expression()))
                  .isEqualTo(TextPrinter.print(expression));
              assertThat(AnswerParser.parse(TextPrinter.print(parsed.expression()), scope))
                  .isEqualTo(parsed);
            });
  }

  @Test
  void whatIsPrintedOfMatricesReadsBackToTheSameTree() {
    Scope scope = MatrixGenerator.SCOPE;
    MatrixGenerator.expressions(1, 5_000)
        .forEach(
            expression -> {
              String text = TextPrinter.print(expression);
              Parsed parsed = AnswerParser.parse(text, scope);
              assertThat(parsed.problems()).as(text).isEmpty();
              assertThat(TextPrinter.print(parsed.expression())).isEqualTo(text);
              assertThat(AnswerParser.parse(text, scope)).isEqualTo(parsed);
            });
  }

  @Test
  void namesTheDeclaredSymbolsAndTheOneThatMayBeMeant() {
    Problem unknown = AnswerParser.parse("y + 1", X).problems().get(0);
    assertThat(unknown.details()).containsEntry("name", "y").containsEntry("known", "x");
    Problem function = AnswerParser.parse("cso(x)", X).problems().get(0);
    assertThat(function.details()).containsEntry("suggestion", "cos");
    Problem power = AnswerParser.parse("x2", X).problems().get(0);
    assertThat(power.details()).containsEntry("suggestion", "x^2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "((x", "x^", "-", "!", "√", "sin ", "\\frac{", "x/", "|", "1/", "[{("})
  void deepNestingAndLongChainsAreAProblemAndNothingWorse(String piece) {
    for (int repetitions : new int[] {99, 249, 250, 251, 500, 1_300}) {
      String text = piece.repeat(repetitions);
      String fitting = text.substring(0, Math.min(text.length(), AnswerParser.MAX_LENGTH));
      assertThat(AnswerParser.parse(fitting, X).isReadable()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A'",
        "[",
        "[[",
        "([",
        "X^-1",
        "A^T",
        "^T",
        "|",
        "||",
        "|||A",
        "‖",
        "tr ",
        "sum_j ",
        "A_",
        "A.*",
        "\\begin{pmatrix}",
        "A*",
        "I",
        "[1;",
        "(1,",
        "''",
        "^-",
        "_{"
      })
  void piecesOfMatrixNotationRepeatedAreAProblemOrATreeInTime(String piece) {
    for (int repetitions : new int[] {99, 249, 250, 251, 500, 1_300, 4_000}) {
      String text = piece.repeat(repetitions);
      String fitting = text.substring(0, Math.min(text.length(), AnswerParser.MAX_LENGTH));
      Parsed parsed = AnswerParser.parse(fitting, MatrixGenerator.SCOPE);
      ShapeChecker.check(
          parsed.expression(), MatrixGenerator.SCOPE, Optional.empty(), parsed.places());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "sin", "i"})
  void aLongRunOfLettersIsDividedAndThenTooLarge(String letters) {
    String run = letters.repeat(3_900 / letters.length());
    for (String text : new String[] {run, run.substring(0, 2_000) + "_" + "y".repeat(1_900)}) {
      assertThat(AnswerParser.parse(text, X).problems()).isNotEmpty();
    }
  }

  @Test
  void aLongTextIsRefusedAtOnce() {
    Parsed parsed = AnswerParser.parse("x+".repeat(50_000), X);
    assertThat(parsed.problems()).extracting(Problem::code).containsExactly(ProblemCode.TOO_LONG);
  }

  @Test
  void manyTermsAreRefusedWithTheLimit() {
    Parsed parsed = AnswerParser.parse("x+".repeat(1_500) + "x", X);
    assertThat(parsed.problems()).extracting(Problem::code).containsExactly(ProblemCode.TOO_LARGE);
  }

  @Test
  void anyTextGetsAnAnswer() {
    anyTextOf(
        "xyeπ0123456789.,+-−*/^!()[]{}|_'=<> \\frac\\sqrt\\left\\sin cosln²½√ε\uD800\u0000#;αd", X);
  }

  @Test
  void anyTextAboutMatricesGetsAnAnswer() {
    anyTextOf(
        "AABxxyIT0123,;.+-*/^^()[]{}||‖__''=> ᵀ⊤∘∑trsum_jdetinv\\top\\\\&ijij",
        MatrixGenerator.SCOPE);
    anyTextOf("Ax([{|‖^_',;12\\begin{pmatrix}\\end{pmatrix}", MatrixGenerator.SCOPE);
  }

  private static void anyTextOf(String alphabet, Scope scope) {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int k = 0; k < length; k++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThatCode(() -> check(text.toString(), scope))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }

  private static void check(String text, Scope scope) {
    Parsed parsed = AnswerParser.parse(text, scope);
    for (Problem problem : parsed.problems()) {
      assertThat(problem.span().end()).isLessThanOrEqualTo(text.length());
    }
    if (parsed.isReadable()) {
      assertThat(containsGap(parsed.expression())).isFalse();
      ShapeChecker.check(parsed.expression(), scope, Optional.empty(), parsed.places());
    }
  }

  private static boolean containsGap(Expr expression) {
    return TextPrinter.print(expression).contains(TextPrinter.GAP);
  }
}
