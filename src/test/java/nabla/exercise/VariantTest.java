package nabla.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nabla.diagnose.Task;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Domain;
import nabla.math.Property;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.TextPrinter;
import org.junit.jupiter.api.Test;

class VariantTest {
  private static final String EXERCISE =
      """
      ---
      title: A power
      symbols: {x: positive}
      other symbols: [t]
      parameters:
        a: -3..3
        n: 1..4
        u: [x^n, sin(a*x)]
      where: [a != 0]
      differentiate: a*u
      hints:
        - In $t$, it is ${@ a*t^n @}$, and $u' = {@ u' @}$.
      tests:
        accept: [a*u']
        reject: [a*u]
      ---
      Differentiate $f(x) = {@ function @}$, also known as ${@ a*u + 0*x - n @}$.
      """;

  @Test
  void dependsOnTextAndSeedAlone() {
    Exercise one = exercise(EXERCISE);
    Exercise same = exercise(EXERCISE);

    for (long seed : new long[] {0, 1, 17, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(one.variant(seed)).isEqualTo(same.variant(seed));
      assertThat(one.variant(seed).seed()).isEqualTo(seed);
    }
  }

  @Test
  void declaresVectorsAndMatricesWithTheirShapes() {
    Exercise exercise =
        exercise(
            """
            ---
            title: A product
            symbols:
              w: vector n
              u: unit vector 3
              M: matrix n x m
              P: matrix n x n, positive definite, diagonal
              c: positive
            reference: c*c
            answer label: c
            tests: {accept: [c^2], reject: [c]}
            ---
            Multiply.
            """);
    Scope scope = exercise.variant(0).spec().scope();
    Dimension n = new Dimension.Named("n");

    assertThat(scope.declaration("w")).contains(Declaration.of(Shape.vector(n)));
    assertThat(scope.declaration("u"))
        .contains(Declaration.of(Shape.vector(new Dimension.Whole(3)), Property.UNIT));
    assertThat(scope.declaration("M"))
        .contains(Declaration.of(new Shape(n, new Dimension.Named("m"))));
    assertThat(scope.declaration("P"))
        .contains(Declaration.of(new Shape(n, n), Property.POSITIVE_DEFINITE, Property.DIAGONAL));
    assertThat(scope.declaration("c")).contains(Declaration.scalar(Domain.POSITIVE));
  }

  @Test
  void keepsItsNumbersWhenASentenceIsMended() {
    Exercise mended = exercise(EXERCISE.replace("Differentiate", "Please differentiate"));

    assertThat(parameters(mended)).isEqualTo(parameters(exercise(EXERCISE)));
  }

  @Test
  void countsWhatAStudentCanTellApart() {
    Exercise exercise = exercise(EXERCISE.replace(", also known as ${@ a*u + 0*x - n @}$", ""));

    // a x^n for 6 a and 4 n; a sin(a x) for 6 a, whatever n is.
    assertThat(exercise.variantCount()).isEqualTo(6 * 4 + 6);
    assertThat(statements(exercise)).hasSize(30);
    assertThat(exercise.variant(30).statement()).isEqualTo(exercise.variant(0).statement());
  }

  @Test
  void putsValuesIntoTheTreeAndTidiesIt() {
    Set<String> statements = statements(exercise(EXERCISE));

    assertThat(statements)
        .contains(
            "Differentiate $f(x) = x$, also known as $x - 1$.\n",
            "Differentiate $f(x) = -x$, also known as $-x - 1$.\n",
            "Differentiate $f(x) = -2 x^{3}$, also known as $-2 x^{3} - 3$.\n",
            "Differentiate $f(x) = -3 \\sin(-3 x)$, also known as $-3 \\sin(-3 x) - 4$.\n");
  }

  @Test
  void differentiatesTheFunctionAndTheParameters() {
    Variant variant =
        variants(exercise(EXERCISE)).stream()
            .filter(v -> v.parameters().equals(Map.of("a", "-2", "n", "3", "u", "x^3")))
            .findFirst()
            .orElseThrow();

    assertThat(TextPrinter.print(variant.spec().reference())).isEqualTo("-6*x^2");
    assertThat(variant.hints()).containsExactly("In $t$, it is $-2 t^{3}$, and $u' = 3 x^{2}$.");
    assertThat(variant.answerLabel()).isEqualTo("f'(x)");
    assertThat(variant.spec().scope()).isEqualTo(Scope.of(Map.of("x", Domain.POSITIVE)));
    assertThat(variant.spec().task())
        .hasValueSatisfying(
            task -> {
              Task.Derivative derivative = (Task.Derivative) task;
              assertThat(TextPrinter.print(derivative.function())).isEqualTo("-2*x^3");
              assertThat(derivative.variable()).isEqualTo("x");
            });
  }

  @Test
  void samplesAVeryLargeNumberOfVariants() {
    Exercise exercise =
        exercise(EXERCISE.replace("a: -3..3", "a: -400..400").replace("n: 1..4", "n: 1..900"));

    assertThat(exercise.variantCount()).isGreaterThan(500).isLessThanOrEqualTo(Draws.MAX_KEPT);
    assertThat(statements(exercise)).hasSize(exercise.variantCount());
  }

  @Test
  void takesAReferenceAsItIs() {
    Exercise exercise =
        exercise(
            """
            ---
            title: A sum
            symbols: {}
            parameters:
              a: 2..4
            reference: a + 1/2
            answer label: '{@ a @} + \\tfrac12'
            tests:
              accept: [1/2 + a]
              reject: [a]
            ---
            What is ${@ a @} + \\tfrac12$?
            """);

    assertThat(variants(exercise))
        .extracting(v -> v.answerLabel() + " = " + TextPrinter.print(v.spec().reference()))
        .containsExactlyInAnyOrder(
            "2 + \\tfrac12 = 5/2", "3 + \\tfrac12 = 7/2", "4 + \\tfrac12 = 9/2");
    assertThat(exercise.variant(0).spec().task()).isEmpty();
  }

  private static Exercise exercise(String text) {
    SourceText source = new SourceText("a/power.md", text, "");
    Problems problems = new Problems(source);
    Definition definition = ExerciseReader.read(source, problems).orElse(null);
    assertThat(problems.found()).isEmpty();
    assertThat(definition).isNotNull();
    return new Exercise("power", new Exercise.Place("1.1", "a"), source, definition);
  }

  private static List<Variant> variants(Exercise exercise) {
    return LongStream.range(0, exercise.variantCount()).mapToObj(exercise::variant).toList();
  }

  private static Set<String> statements(Exercise exercise) {
    return variants(exercise).stream().map(Variant::statement).collect(Collectors.toSet());
  }

  private static List<Map<String, String>> parameters(Exercise exercise) {
    return variants(exercise).stream().<Map<String, String>>map(Variant::parameters).toList();
  }
}
