package nabla.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What came out for a question, as another program reads it. The names of the fields and the words
 * in them are published: they are never renamed.
 *
 * @param verdict correct, incorrect, invalid or undecided
 * @param certainty proved, exact or numeric; for correct only
 * @param reading how the answer was read; null when it could not be
 * @param problems why it was not graded
 * @param evidence what shows it to be wrong; for incorrect only
 * @param diagnoses what may have gone wrong, most specific first
 * @param micros from the answer's text until the verdict could be shown
 * @param proofMicros what a proof took beyond that; absent when none was tried
 */
@JsonPropertyOrder({
  "id",
  "verdict",
  "certainty",
  "reading",
  "problems",
  "evidence",
  "diagnoses",
  "micros",
  "proofMicros"
})
public record BatchVerdict(
    JsonNode id,
    String verdict,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String certainty,
    @Nullable Reading reading,
    List<ProblemRecord> problems,
    @Nullable EvidenceRecord evidence,
    List<DiagnosisRecord> diagnoses,
    long micros,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long proofMicros) {

  /** An answer in the two notations. */
  public record Reading(String text, String latex) {}

  /**
   * Why a text was not graded.
   *
   * @param code the problem's published name
   * @param kind syntax, symbol, shape or limit
   * @param start where it begins in the answer, in UTF-16 units
   * @param end where it ends, not included
   * @param message a sentence in English
   */
  public record ProblemRecord(String code, String kind, int start, int end, String message) {}

  /**
   * A fact that shows an answer to be wrong.
   *
   * @param kind value, matrix, shape or domain
   * @param at the symbols' values at the point: numbers, or matrices as arrays of rows
   * @param answer the answer's value there, or its shape; null where it has none
   * @param expected the right value there, or the right shape
   * @param coefficient when the values are those of a coefficient of an expansion: which one
   */
  public record EvidenceRecord(
      String kind,
      SortedMap<String, ?> at,
      @Nullable Object answer,
      Object expected,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CoefficientRecord coefficient) {}

  /** The coefficient of a power of a symbol. */
  public record CoefficientRecord(String symbol, int order) {}

  /**
   * A mistake that leads to the answer; two at once have their codes joined by a plus sign. Several
   * records are alternatives.
   */
  public record DiagnosisRecord(String code, String message) {}
}
