package nabla.web.shared;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads a formula that takes several lines, from a line that starts with {@code $$} to one that
 * ends with it, so that a line beginning with {@code =} or {@code -} in it is not taken for
 * Markdown.
 */
final class FormulaBlockParser extends AbstractBlockParser {
  private static final String FENCE = "$$";

  private final FormulaBlock block = new FormulaBlock();
  private boolean closed;

  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      String rest = line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString();
      if (state.getIndent() >= 4
          || !rest.startsWith(FENCE)
          || rest.indexOf(FENCE, FENCE.length()) >= 0) {
        return BlockStart.none();
      }
      return BlockStart.of(new FormulaBlockParser())
          .atIndex(state.getNextNonSpaceIndex() + FENCE.length());
    }
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    String text = line.getContent().toString().stripTrailing();
    if (text.endsWith(FENCE)) {
      closed = true;
      text = text.substring(0, text.length() - FENCE.length());
    }
    block.append(text);
  }
}
