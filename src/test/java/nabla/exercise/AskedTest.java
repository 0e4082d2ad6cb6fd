package nabla.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nabla.diagnose.Task;
import nabla.math.TextPrinter;
import org.junit.jupiter.api.Test;

class AskedTest {
  @Test
  void worksOutAnExpansionInASymbol() {
    Variant variant =
        variant(
            """
            symbols: {x: real, epsilon: real}
            parameters: {a: [3]}
            expand: sin(x + a*epsilon)
            up to order: epsilon^2
            answer label: f
            tests: {accept: [function], reject: ['2*answer']}
            """);
    assertThat(reference(variant)).isEqualTo("sin(x) + 3*epsilon*cos(x)");
  }

  @Test
  void letsTheVariableBeAParameter() {
    Variant variant =
        variant(
            """
            symbols: {x: real, y: real, z: real}
            parameters: {v: [y]}
            gradient of: x*v^2
            with respect to: v
            tests: {accept: ['2*x*v'], reject: ['-answer']}
            """);
    assertThat(reference(variant)).isEqualTo("2*x*y");
    assertThat(variant.answerLabel()).isEqualTo("\\frac{\\partial f}{\\partial y}");
    assertThat(variant.spec().task().orElseThrow()).isInstanceOf(Task.Gradient.class);
  }

  @Test
  void offersOnlyTheSymbolsThatWereDrawn() {
    String keys =
        """
        symbols: {x: real, y: real, z: real}
        parameters: {v: [x, y]}
        gradient of: z*v^2
        with respect to: v
        tests: {accept: [answer], reject: ['-answer']}
        """;
    Exercise exercise = exercise(keys);
    assertThat(exercise.variantCount()).isEqualTo(2);
    assertThat(exercise.variant(0).spec().scope().names()).hasSize(2).contains("z");
    assertThat(exercise.variant(0).spec().scope()).isNotEqualTo(exercise.variant(1).spec().scope());
  }

  @Test
  void takesTheAuthorsOwnAnswer() {
    Variant variant =
        variant(
            """
            symbols: {x: real}
            directional derivative of: x^2
            with respect to: x
            in direction: '3'
            reference: 2*3*x
            answer label: f
            tests: {accept: ['6*x'], reject: [x]}
            """);
    assertThat(reference(variant)).isEqualTo("6*x");
  }

  private static String reference(Variant variant) {
    return TextPrinter.print(variant.spec().reference());
  }

  private static Variant variant(String keys) {
    return exercise(keys).variant(0);
  }

  private static Exercise exercise(String keys) {
    SourceText source =
        new SourceText("a.md", "---\ntitle: A\n" + keys + "---\nFind ${@ function @}$.\n", "");
    Problems problems = new Problems(source);
    Optional<Definition> definition = ExerciseReader.read(source, problems);
    assertThat(problems.found()).isEmpty();
    return new Exercise("a", new Exercise.Place("1.1", "a"), source, definition.orElseThrow());
  }
}
