package nabla.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import nabla.algebra.Algebra;
import nabla.benchmark.CorpusRow.Expectation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusRowTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aScalarOfTheLectureIsPositive() throws IOException {
    CorpusRow row =
        row(
            """
            {"id": "a", "function": {"expr": "x^2", "var": "x", "kind": "derivative"},
             "teacher": "2*x", "student": "2x", "verdict": "equal", "vars": ["x"]}
            """);
    assertThat(row.expectation()).isEqualTo(Expectation.EQUAL);
    assertThat(row.question())
        .isEqualTo(
            JSON.readTree(
                """
                {"id": "a", "symbols": {"x": {"kind": "scalar", "domain": "positive"}},
                 "expected": "2*x", "answer": "2x", "relation": "equal",
                 "task": {"differentiate": "x^2", "withRespectTo": "x"}}
                """));
    assertThat(graded(row).isAsLabelled()).isTrue();
  }

  @Test
  void anExpansionIsComparedToFirstOrder() throws IOException {
    CorpusRow row =
        row(
            """
            {"id": "a", "function": {"expr": "e^(x+eps)", "var": "x", "kind": "expansion"},
             "teacher": "e^x + eps*e^x", "student": "e^x + eps*e^x + eps^2", "verdict": "equal",
             "vars": ["eps", "x"]}
            """);
    assertThat(graded(row).isAsLabelled()).isTrue();
  }

  @Test
  void matricesKeepTheirShapesAndProperties() throws IOException {
    CorpusRow row =
        row(
            """
            {"id": "a", "declared": {
               "M": {"kind": "matrix", "shape": ["n", "n"], "props": ["positive_definite"]},
               "w": {"kind": "vector", "shape": ["n", "1"], "props": []},
               "c": {"kind": "scalar", "shape": ["1", "1"], "props": []}},
             "function": {"expr": "c*w'*M*w", "wrt": "w", "kind": "directional", "direction": "u"},
             "teacher": "2*c*M*w", "student": "w + 1", "verdict": "shape_error"}
            """);
    assertThat(row.expectation()).isEqualTo(Expectation.SHAPE_PROBLEM);
    assertThat(row.question().path("symbols"))
        .isEqualTo(
            JSON.readTree(
                """
                {"M": {"kind": "matrix", "shape": ["n", "n"], "properties": ["positive-definite"]},
                 "w": {"kind": "vector", "shape": ["n"], "properties": []},
                 "c": {"kind": "scalar", "domain": "positive"}}
                """));
    assertThat(row.question().path("task"))
        .isEqualTo(
            JSON.readTree(
                """
                {"differentiate": "c*w'*M*w", "withRespectTo": "w", "direction": "u"}
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "2x, true, true",
    "x*2, true, true",
    "3x, false, false",
    "2y, false, false",
  })
  void theVerdictIsSetAgainstTheLabel(String answer, boolean equal, boolean asLabelled)
      throws IOException {
    CorpusRow row = row(peer("\"2*x\"", answer, "equal"));
    assertThat(graded(row).word().equals("correct")).isEqualTo(equal);
    assertThat(graded(row).isAsLabelled()).isEqualTo(asLabelled);
    assertThat(graded(row).isFalseAccept()).isFalse();
  }

  @Test
  void sayingCorrectAgainstTheLabelIsAFalseAccept() throws IOException {
    assertThat(graded(row(peer("\"2*x\"", "2x", "different"))).isFalseAccept()).isTrue();
  }

  @Test
  void withoutAReferenceItMustOnlyBeRead() throws IOException {
    assertThat(graded(row(peer("null", "2 x x", "equal"))).isAsLabelled()).isTrue();
    assertThat(graded(row(peer("null", "2 x +", "equal"))).isAsLabelled()).isFalse();
    assertThat(graded(row(peer("null", "2 x +", "invalid"))).isAsLabelled()).isTrue();
  }

  private static String peer(String teacher, String student, String verdict) {
    return """
        {"case_id": "a", "teacher": %s, "student": "%s", "verdict": "%s", "vars": ["x"]}
        """
        .formatted(teacher, student, verdict);
  }

  private static CorpusRow row(String json) throws IOException {
    return CorpusRow.of(JSON.readTree(json));
  }

  private static GradedRow graded(CorpusRow row) {
    List<JsonNode> verdicts = new Corpus("test", List.of(row)).grade(Algebra.NONE);
    return new GradedRow(row, verdicts.get(0), 0, 0);
  }
}
