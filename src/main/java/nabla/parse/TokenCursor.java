package nabla.parse;

import java.util.ArrayList;
import java.util.List;

/** Goes through tokens; a part of the one taken last can be put back. */
final class TokenCursor {
  private final List<Token> tokens;
  private int at;

  TokenCursor(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
  }

  boolean hasNext() {
    return at < tokens.size();
  }

  Token next() {
    return tokens.get(at++);
  }

  void skip(int count) {
    at += count;
  }

  /** The token {@code distance} after the next one; the last one ahead of the end. */
  Token ahead(int distance) {
    return tokens.get(Math.min(at + distance, tokens.size() - 1));
  }

  /** The letters from {@code start} on of {@code token}, which was taken last, come next. */
  void putBack(Token token, int start) {
    if (start < token.text().length()) {
      at--;
      tokens.set(at, token.part(start, token.text().length()));
    }
  }
}
