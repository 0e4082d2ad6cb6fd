package nabla.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nabla.benchmark.CorpusRow.Expectation;

/**
 * A row and what grading it came to.
 *
 * @param verdict the record that batch grading wrote
 * @param millis from text to verdict, the proof apart; the median of the passes
 * @param proofMillis what a proof took; the median of the passes, 0 when none was tried
 */
record GradedRow(CorpusRow row, JsonNode verdict, double millis, double proofMillis) {

  String word() {
    return verdict.path("verdict").asText();
  }

  boolean isProved() {
    return verdict.path("certainty").asText().equals("proved");
  }

  boolean proofWasTried() {
    return verdict.has("proofMicros");
  }

  /**
   * What Symja took where it was asked; else the verdict's own time, of which the proof is part.
   */
  double untilProved() {
    return proofWasTried() ? proofMillis : millis;
  }

  boolean isAsLabelled() {
    boolean invalid = word().equals("invalid");
    return switch (row.expectation()) {
      case EQUAL -> word().equals("correct");
      case DIFFERENT -> word().equals("incorrect");
      case REFUSED -> invalid;
      case SHAPE_PROBLEM ->
          invalid && verdict.path("problems").path(0).path("kind").asText().equals("shape");
      case READ, CONVENTION -> !invalid;
    };
  }

  /** Called right though it is labelled otherwise: the one thing a grader must never do. */
  boolean isFalseAccept() {
    Expectation label = row.expectation();
    boolean wrong = label == Expectation.DIFFERENT || label == Expectation.SHAPE_PROBLEM;
    return wrong && word().equals("correct");
  }

  boolean isFalseReject() {
    return row.expectation() == Expectation.EQUAL && word().equals("incorrect");
  }

  /** Not read though it should have been. */
  boolean isWronglyInvalid() {
    Expectation label = row.expectation();
    boolean readable = label != Expectation.REFUSED && label != Expectation.SHAPE_PROBLEM;
    return readable && word().equals("invalid");
  }

  /** Why it came out as it did: the problems, or the evidence. */
  String reason() {
    String problems =
        StreamSupport.stream(verdict.path("problems").spliterator(), false)
            .map(problem -> problem.path("code").asText())
            .distinct()
            .collect(Collectors.joining(", "));
    return problems.isEmpty() && !verdict.path("evidence").isNull()
        ? verdict.path("evidence").toString()
        : problems;
  }

  String reading() {
    return verdict.path("reading").path("text").asText("");
  }
}
