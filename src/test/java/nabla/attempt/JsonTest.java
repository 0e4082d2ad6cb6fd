package nabla.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nabla.decide.Evidence;
import nabla.diagnose.Diagnosis;
import nabla.diagnose.Misconception;
import nabla.diagnose.Mistake;
import nabla.diagnose.Written;
import nabla.math.Dimension;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Rational;
import nabla.math.RationalMatrix;
import nabla.math.Shape;
import nabla.math.Span;
import nabla.parse.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
  private static final RationalMatrix NUMBER =
      RationalMatrix.number(Rational.of(-1).dividedBy(Rational.of(3)));
  private static final RationalMatrix MATRIX =
      new RationalMatrix(List.of(List.of(Rational.of(-12), Rational.ONE)));

  static List<Evidence> evidence() {
    TreeMap<String, BigDecimal> at =
        new TreeMap<>(
            Map.of("x", new BigDecimal("1.2345678901234567"), "y", new BigDecimal("-1E+300")));
    Evidence.Value value =
        new Evidence.Value(at, new BigDecimal("-0.1"), new BigDecimal("3.0000000000000001E-400"));
    return List.of(
        value,
        new Evidence.Value(new TreeMap<>(), BigDecimal.ONE, BigDecimal.TEN),
        new Evidence.NarrowerDomain(at, new BigDecimal("2")),
        new Evidence.Coefficient("eps", 2, value),
        new Evidence.Rounded(value),
        new Evidence.Slope("x", value),
        new Evidence.Matrices(
            new TreeMap<>(Map.of("M", MATRIX, "s", NUMBER)),
            new Evidence.Values(Optional.of(MATRIX), NUMBER),
            Optional.of(new Evidence.Power("eps", 1)),
            Optional.of(Evidence.Hint.TRANSPOSED)),
        new Evidence.Matrices(
            new TreeMap<>(),
            new Evidence.Values(Optional.empty(), MATRIX),
            Optional.empty(),
            Optional.empty()),
        new Evidence.Shapes(
            new Shape(new Dimension.Named("n"), new Dimension.Whole(3)),
            Shape.SCALAR,
            Optional.empty()),
        new Evidence.Parts(List.of(Optional.empty(), Optional.of(value))));
  }

  @ParameterizedTest
  @MethodSource
  void evidence(Evidence evidence) {
    assertThat(Json.evidence(Json.ofEvidence(evidence)))
        .usingRecursiveComparison()
        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .isEqualTo(evidence);
  }

  @Test
  void evidenceIsStoredUnderTheNamesThatBatchGradingPublishes() {
    TreeMap<String, BigDecimal> at = new TreeMap<>(Map.of("x", BigDecimal.ONE));
    assertThat(Json.ofEvidence(new Evidence.Value(at, BigDecimal.TEN, BigDecimal.ZERO)))
        .isEqualTo("{\"at\":{\"x\":1},\"kind\":\"value\",\"answer\":10,\"expected\":0}");
  }

  @Test
  void diagnosesAreStoredWithTheirPlaces() {
    Mistake mistake =
        new Mistake(
            Misconception.LOST_INNER_DERIVATIVE,
            new TreeMap<>(Map.of(Mistake.AT, new Written("e^(2*x)", "e^{2 x}"))));
    List<Diagnosis> diagnoses = List.of(new Diagnosis(List.of(mistake)));
    String stored = Json.ofDiagnoses(diagnoses);
    assertThat(Json.diagnoses(stored)).isEqualTo(diagnoses);
    assertThat(stored)
        .isEqualTo(
            "[[{\"misconception\":\"LOST_INNER_DERIVATIVE\",\"parts\":"
                + "{\"at\":{\"text\":\"e^(2*x)\",\"latex\":\"e^{2 x}\"}}}]]");
    assertThat(Json.diagnoses("[]")).isEmpty();
  }

  @Test
  void problemsAndNotes() {
    List<Problem> problems =
        List.of(new Problem(ProblemCode.UNKNOWN_SYMBOL, new Span(1, 3), Map.of("name", "\"é\n")));
    assertThat(Json.problems(Json.ofProblems(problems))).isEqualTo(problems);
    List<Note> notes = List.of(new Note(Note.Code.SUBSCRIPT, new Span(0, 2)));
    assertThat(Json.notes(Json.ofNotes(notes))).isEqualTo(notes);
  }
}
