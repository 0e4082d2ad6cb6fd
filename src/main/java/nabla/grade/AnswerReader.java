package nabla.grade;

import nabla.decide.Relation;
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
    return spec.relation() instanceof Relation.UpToOrder ? parsed : parsed.asWhole();
  }
}
