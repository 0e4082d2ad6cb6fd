package nabla.web.shared;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Reads {@code $...$} and {@code $$...$$}; a dollar sign without its partner stays text. */
final class FormulaInlineParser implements InlineContentParser {

  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
      return new FormulaInlineParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int dollars = scanner.matchMultiple('$');
    if (dollars > 2) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    while (scanner.find('$') >= 0) {
      Position end = scanner.position();
      String tex = scanner.getSource(start, end).getContent();
      if (tex.endsWith("\\")) {
        scanner.next();
      } else if (scanner.matchMultiple('$') == dollars && !tex.isBlank()) {
        Formula.Style style = dollars == 2 ? Formula.Style.DISPLAY : Formula.Style.INLINE;
        return ParsedInline.of(new FormulaNode(tex.strip(), style), scanner.position());
      }
    }
    return ParsedInline.none();
  }
}
