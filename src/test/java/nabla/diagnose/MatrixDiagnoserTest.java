package nabla.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.decide.MatrixDecider;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.math.Scope;
import nabla.shape.Checked;
import nabla.testing.GoldenTable;
import nabla.testing.MatrixNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixDiagnoserTest {
  static Stream<List<String>> rows() {
    return GoldenTable.rows("matrix-diagnoses.tsv", 4);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhatIsCertainAndNothingElse(List<String> row) {
    Scope scope = MatrixNotation.scope(row.get(1));
    MatrixTaskNotation asked = MatrixTaskNotation.read(row.get(2), scope);
    Checked answer = MatrixTaskNotation.resolved(row.get(3), scope);
    boolean right = row.get(0).equals("right");

    assertThat(new MatrixDecider(asked.reference(), scope, asked.relation()).decide(answer))
        .as("%s", row)
        .isInstanceOf(right ? Verdict.Same.class : Verdict.Different.class);
    assertThat(codes(diagnoser(asked, scope), answer)).as("%s", row).isEqualTo(codes(row.get(0)));
  }

  /** A sentence speaks of the function that was asked about, and never shows the right answer. */
  @ParameterizedTest
  @MethodSource("rows")
  void doesNotTellTheRightAnswer(List<String> row) {
    Scope scope = MatrixNotation.scope(row.get(1));
    MatrixTaskNotation asked = MatrixTaskNotation.read(row.get(2), scope);
    Checked answer = MatrixTaskNotation.resolved(row.get(3), scope);
    if (asked.task().isPresent()) {
      assertThat(diagnoser(asked, scope).diagnose(answer.expression()))
          .flatMap(Diagnosis::mistakes)
          .extracting(mistake -> mistake.parts().get(Mistake.AT))
          .doesNotContain(Written.of(asked.reference().expression()));
    }
  }

  static Stream<List<String>> near() {
    return GoldenTable.rows("near-matrix-diagnoses.tsv", 5);
  }

  /** An answer that looks as if a mistake had been made gets another code, or none. */
  @ParameterizedTest
  @MethodSource("near")
  void doesNotSayWhatIsMerelyNear(List<String> row) {
    assertThat(codes(row.get(1))).doesNotContain(Misconception.valueOf(row.get(0)).name());
    saysWhatIsCertainAndNothingElse(row.subList(1, 5));
  }

  private static Diagnoser diagnoser(MatrixTaskNotation asked, Scope scope) {
    return new Diagnoser(asked.task(), scope, asked.reference().expression(), asked.relation());
  }

  private static Set<String> codes(Diagnoser diagnoser, Checked answer) {
    return diagnoser.diagnose(answer.expression()).stream()
        .flatMap(diagnosis -> diagnosis.misconceptions().stream())
        .map(Enum::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codes(String written) {
    return written.equals("none") || written.equals("right")
        ? Set.of()
        : new TreeSet<>(Arrays.asList(written.split(", ")));
  }

  /** Another right gradient is right in whatever form; nothing is said of it. */
  @ParameterizedTest
  @MethodSource("gradients")
  void neverSaysAnythingOfARightAnswer(List<String> row) {
    Scope scope = MatrixNotation.scope(row.get(0));
    Checked reference = MatrixTaskNotation.resolved(row.get(3), scope);
    Task task =
        new Task.Gradient(MatrixTaskNotation.resolved(row.get(1), scope).expression(), row.get(2));
    Checked answer = MatrixTaskNotation.resolved("3*(" + row.get(3) + ")/3", scope);
    assertThat(
            new Diagnoser(Optional.of(task), scope, reference.expression(), Relation.EQUAL)
                .diagnose(answer.expression()))
        .as("%s", row)
        .isEmpty();
  }

  static Stream<List<String>> gradients() {
    return GoldenTable.rows("gradients.tsv", 4)
        .filter(row -> isReadable(row.get(3), row.get(0)) && isReadable(row.get(1), row.get(0)));
  }

  private static boolean isReadable(String text, String declared) {
    try {
      MatrixTaskNotation.resolved(text, MatrixNotation.scope(declared));
      return true;
    } catch (java.util.NoSuchElementException inAnotherNotation) {
      return false;
    }
  }
}
