package nabla.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.math.Expr;
import nabla.math.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseCheckTest {
  private static final String EXERCISE =
      """
      ---
      title: An exercise
      symbols:
        x: positive
      parameters:
        a: 2..5
      differentiate: a*x^2 + ln(x)
      tests:
        accept:
          - 2*a*x + 1/x
        reject:
          - a*x + 1/x
          - 2*a*x
      ---
      Differentiate $f(x) = {@ function @}$.
      """;

  @TempDir Path directory;

  @BeforeEach
  void writeCourse() throws IOException {
    Files.createDirectories(directory.resolve("01-first"));
    Files.writeString(
        directory.resolve("course.yaml"),
        """
        title: A course
        lead: One section.
        sections:
          - folder: 01-first
            title: First
            summary: The first one.
        """);
  }

  @Test
  void passesAGoodCourse() throws IOException {
    String printed = check(EXERCISE, answering(Truth.TRUE));
    // How many there are grows with every mistake that is known.
    assertThat(printed).containsPattern("[1-9]\\d+ wrong answers predicted");
    assertThat(
            printed
                .replaceAll("\\d+ wrong", "N wrong")
                .replaceAll("\\d of 2 named", "N of 2 named")
                .replaceAll("[\\d.]+ s", "N s"))
        .isEqualTo(
            """
            1.1 one: 4 of 4 variants, 3 tests, N wrong answers predicted, N of 2 named ones explained, N s
            1 exercises, 4 variants, 3 tests: no problems.
            exit 0
            """);
  }

  @Test
  void countsDerivativesThatAlgebraCannotConfirm() throws IOException {
    assertThat(check(EXERCISE, Algebra.NONE))
        .contains("4 derivatives not confirmed by computer algebra", "exit 0");
  }

  @Test
  void reportsADerivativeThatAlgebraContradicts() throws IOException {
    assertThat(check(EXERCISE, answering(Truth.FALSE)))
        .contains("01-first/one.md:7:1: Nabla's derivative", "in 4 of 4 variants", "exit 1");
  }

  @Test
  void reportsAnAcceptedAnswerThatIsWrong() throws IOException {
    assertThat(check(EXERCISE.replace("2*a*x + 1/x", "2*a*x - 1/x"), Algebra.NONE))
        .contains(
            "01-first/one.md:10:7: '2*a*x - 1/x' should be right but counts as wrong in 4 of 4"
                + " variants (such as a = ",
            "exit 1");
  }

  @Test
  void reportsARejectedAnswerThatIsRightInOneVariant() throws IOException {
    assertThat(check(EXERCISE.replace("- a*x + 1/x", "- a^2*x + 1/x"), Algebra.NONE))
        .contains(
            "01-first/one.md:12:7: 'a^2*x + 1/x' should be wrong but counts as right in 1 of 4"
                + " variants (such as a = 2)",
            "exit 1");
  }

  @Test
  void reportsVariantsWhoseAnswerIsZero() throws IOException {
    String degenerate =
        EXERCISE.replace("a: 2..5", "a: 0..5").replace("a*x^2 + ln(x)", "a*x^2 + 3");
    String answers = degenerate.replaceAll("- 2.a.x .*1/x", "- 2*a*x").replace("- a*x +", "- a +");

    assertThat(check(answers, Algebra.NONE))
        .contains(
            "01-first/one.md:7:1: The right answer is zero in 1 of 6 variants (such as a = 0):"
                + " exclude such values under 'where'.",
            "exit 1");
  }

  @Test
  void reportsADomainOnWhichTheFunctionHasNoValue() throws IOException {
    assertThat(check(EXERCISE.replace("x: positive", "x: real"), Algebra.NONE))
        .contains(
            "01-first/one.md:7:1: This has no value on much of the declared domain", "exit 1");
  }

  @Test
  void reportsWhatCannotBeRead() throws IOException {
    assertThat(check(EXERCISE.replace("ln(x)\n", "ln(y)\n"), Algebra.NONE))
        .isEqualTo(
            """
            01-first/one.md:7:27: The name 'y' is not declared: declare it under 'symbols' or 'parameters', or correct it.
            0 exercises, 0 variants, 0 tests: 1 problems.
            exit 1
            """);
  }

  private static final String OWN_ANSWER =
      """
      ---
      title: An exercise
      symbols: {x: real, y: real}
      parameters: {a: 2..4}
      gradient of: a*x^2*y
      with respect to: x
      reference: 2*a*x*y
      tests: {accept: [answer], reject: ['-answer']}
      ---
      Differentiate ${@ function @}$.
      """;

  @Test
  void passesAnAnswerOfTheAuthorsOwn() throws IOException {
    assertThat(check(OWN_ANSWER, Algebra.NONE)).contains("2 tests: no problems.", "exit 0");
  }

  @Test
  void refusesAnAnswerThatIsNotTheGradient() throws IOException {
    assertThat(check(OWN_ANSWER.replace("2*a*x*y", "a^2*x*y"), Algebra.NONE))
        .contains(
            "01-first/one.md:7:1: In 2 of 3 variants (such as a = ",
            "0 exercises",
            "does not tell how '",
            " by this answer and ",
            "exit 1");
  }

  private String check(String exercise, Algebra algebra) throws IOException {
    Files.writeString(directory.resolve("01-first/one.md"), exercise);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status = CourseCheck.run(directory, algebra, Typesetting.ANYTHING, out);
    out.print("exit " + status + "\n");
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static Algebra answering(Truth truth) {
    return new Algebra() {
      @Override
      public Truth isZero(Expr expression, Scope scope, Duration budget) {
        return Truth.UNKNOWN;
      }

      @Override
      public Truth isDerivative(
          Expr candidate, Expr function, String variable, Scope scope, Duration budget) {
        return truth;
      }
    };
  }
}
