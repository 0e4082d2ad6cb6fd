package nabla.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nabla.algebra.Algebra;
import nabla.decide.Relation;
import nabla.diagnose.Task;
import nabla.grade.AnswerSpec;
import nabla.math.Scope;
import nabla.testing.MatrixNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "x:n M:n*n ¦ x'*M*x ¦ x ¦ (M + M')*x ¦ 2*M*x",
        "x:n M:n*n:symmetric ¦ x'*M*x ¦ x ¦ 2*M*x ¦ M*x",
        "x:n y:m A:m*n ¦ norm(A*x - y)^2 ¦ x ¦ 2*A'*(A*x - y) ¦ 2*A'*(y - A*x)",
        "X:n*n A:n*n B:n*n ¦ tr(A*X*B) ¦ X ¦ A'*B' ¦ B*A",
        "X:n*n ¦ log(|X|) ¦ X ¦ inv(X)' ¦ inv(X)",
        "X:n*n a:n b:n ¦ a'*inv(X)*b ¦ X ¦ -inv(X)'*a*b'*inv(X)' ¦ inv(X)'*a*b'*inv(X)'",
        "K:n*n:symmetric s ¦ log(|K + s*I_n|) ¦ s ¦ tr(inv(K + s*I_n)) ¦ 1/s",
        "a:n b:m W:n*m c ¦ (a'*W*b - c)^2 ¦ W ¦ 2*(a'*W*b - c)*a*b' ¦ 2*(a'*W*b)*a*b'",
      })
  void tellsGradientsFromOthers(
      String declared, String function, String variable, String right, String wrong) {
    Scope scope = MatrixNotation.scope(declared);
    Task task = new Task.Gradient(MatrixNotation.read(function, scope), variable);

    assertConfirmed(task, right, scope);
    assertThat(refutation(task, wrong, scope))
        .contains("does not tell how", "the coefficient of epsilon^1 is", "by the function");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "x'*M*x ¦ u'*M*x + x'*M*u ¦ 2*u'*M*x",
        "log(x'*M*x) ¦ (u'*M*x + x'*M*u)/(x'*M*x) ¦ (u'*M*x + x'*M*u)",
      })
  void tellsSlopesAndExpansionsFromOthers(String function, String right, String wrong) {
    Scope scope = MatrixNotation.scope("x:n u:n M:n*n epsilon");
    Task slope =
        new Task.Directional(
            MatrixNotation.read(function, scope), "x", MatrixNotation.read("u", scope));
    Task expansion =
        new Task.Expansion(
            MatrixNotation.read(function, scope), "x", MatrixNotation.read("u", scope), "epsilon");
    String expanded = function + " + epsilon*(%s)";

    assertConfirmed(slope, right, scope);
    assertConfirmed(expansion, expanded.formatted(right), scope);
    assertThat(refutation(slope, wrong, scope)).contains("u = [[");
    assertThat(refutation(expansion, expanded.formatted(wrong), scope)).contains("M = [[");
  }

  @ParameterizedTest
  @CsvSource({"tr(M), det(M)", "tr(M'), tr(M)^2"})
  void tellsFirstOrdersFromOthers(String right, String wrong) {
    Scope scope = MatrixNotation.scope("M:n*n epsilon");
    Task task = new Task.FirstOrder(MatrixNotation.read("det(I_n + epsilon*M)", scope), "epsilon");

    assertConfirmed(task, "1 + epsilon*" + right, scope);
    assertThat(refutation(task, "1 + epsilon*" + wrong, scope)).contains("by this answer");
  }

  private static void assertConfirmed(Task task, String answer, Scope scope) {
    Problems problems = problems();
    assertThat(undecided(task, answer, scope, problems)).isZero();
    assertThat(problems.found()).isEmpty();
  }

  private static String refutation(Task task, String answer, Scope scope) {
    Problems problems = problems();
    undecided(task, answer, scope, problems);
    assertThat(problems.found()).hasSize(1);
    return problems.found().get(0).message();
  }

  private static int undecided(Task task, String answer, Scope scope, Problems problems) {
    AnswerSpec spec =
        new AnswerSpec(scope, MatrixNotation.read(answer, scope), Relation.EQUAL).about(task);
    Variant variant =
        new Variant(
            0,
            new TreeMap<>(),
            "",
            spec,
            Shown.Items.NONE,
            "",
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            "en");
    return new ClaimCheck(Algebra.NONE, Duration.ZERO).note(List.of(variant), problems, 0);
  }

  private static Problems problems() {
    return new Problems(new SourceText("a.md", "", ""));
  }
}
