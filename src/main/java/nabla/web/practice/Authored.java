package nabla.web.practice;

import io.quarkus.qute.RawString;
import nabla.exercise.Variant;
import nabla.web.shared.Prose;

/** Texts of an exercise within a page, which may be in another language than the page. */
final class Authored {
  private Authored() {}

  /** The text of {@code markdown}, marked with the language of {@code variant}. */
  static RawString line(String markdown, Variant variant) {
    return new RawString(
        "<span lang=\"" + variant.language() + "\">" + Prose.line(markdown).getValue() + "</span>");
  }
}
