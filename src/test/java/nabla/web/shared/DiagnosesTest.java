package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.diagnose.Diagnoser;
import nabla.diagnose.Diagnosis;
import nabla.diagnose.TaskNotation;
import nabla.diagnose.Written;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosesTest {
  static Stream<List<String>> rows() {
    return GoldenTable.rows("diagnoses.tsv", 4).filter(row -> row.get(0).matches("[A-Z].*"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyDiagnosisIsASentenceInEveryLanguage(List<String> row) {
    List<Diagnosis> diagnoses = diagnoses(row.get(1), row.get(2), row.get(3));
    for (Locale language : Messages.LANGUAGES) {
      assertThat(new Diagnoses(Messages.of(language), Written::text).sentence(diagnoses))
          .matches("\\p{Lu}.*\\.")
          .doesNotContain("{", "}");
      for (Diagnosis diagnosis : diagnoses) {
        String anywhere =
            Diagnoses.sentenceAnywhere(Messages.of(language), diagnosis.misconceptions());
        assertThat(anywhere).matches("\\p{Lu}.*\\.");
        assertThat(anywhere.replaceAll("\\$.*?\\$", "")).doesNotContain("{", "}");
      }
    }
  }

  @Test
  void alternativesAreNamedAsSuch() {
    assertThat(sentence("x", "derivative x: x e^x", "e^x"))
        .isEqualTo(
            "Your answer is what one gets by multiplying the derivatives of the factors of x*e^x,"
                + " or by leaving out a term of the product rule for x*e^x.");
  }

  @Test
  void twoMistakesAreOneWay() {
    assertThat(sentence("x", "derivative x: x^3 cos(x)", "3x^2 sin(x)"))
        .contains("multiplying the derivatives")
        .contains(", and at the same time ")
        .contains("the other sign");
  }

  @Test
  void aRepeatedMistakeIsNamedOnce() {
    assertThat(sentence("x", "derivative x: 2x^3 + 5x", "6x^3 + 5x"))
        .contains("and the same elsewhere");
  }

  private static String sentence(String symbols, String task, String answer) {
    return new Diagnoses(Messages.of(Locale.ENGLISH), Written::text)
        .sentence(diagnoses(symbols, task, answer));
  }

  private static List<Diagnosis> diagnoses(String symbols, String task, String answer) {
    Scope scope = GoldenTable.scope(symbols);
    TaskNotation asked = TaskNotation.read(task);
    return new Diagnoser(Optional.of(asked.task()), scope, asked.reference(), asked.relation())
        .diagnose(AnswerParser.parse(answer, scope).expression());
  }
}
