package nabla.grade;

import java.util.List;
import java.util.Optional;
import nabla.decide.Relation;
import nabla.math.Problem;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;

/**
 * Reads an answer as it will be graded: the text, and whether what it says can be an answer to what
 * was asked. Throws nothing on any text.
 */
public final class AnswerReader {
  private AnswerReader() {}

  /** Reads {@code text} as an answer to {@code spec}. */
  public static Parsed read(String text, AnswerSpec spec) {
    Parsed parsed = AnswerParser.parse(text, spec.scope());
    Parsed answer = spec.relation() instanceof Relation.UpToOrder ? parsed : parsed.asWhole();
    if (!answer.isReadable()) {
      return answer;
    }
    Optional<Problem> withoutValue = new ValueCheck().check(answer);
    return withoutValue.map(problem -> answer.with(List.of(problem))).orElse(answer);
  }
}
