package nabla.exercise;

import nabla.derive.Language;
import nabla.derive.Line;

/**
 * A wrong line of a derivation that the author expects.
 *
 * @param reason why it is wrong, as Markdown with LaTeX
 */
public record ForeseenLine(Line line, String reason) {
  /** Whether {@code given} is this line but for its form. */
  public boolean is(Line given, Language language) {
    return given.isLike(line, language);
  }
}
