package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import nabla.math.Span;
import nabla.parse.Token.Type;

/** Reads sum signs with what stands below and above them; what is summed is left to the parser. */
final class SumTokens {
  private static final String SUM = "sum";

  private final TokenCursor cursor;
  private final Language language;
  private final List<Token> prepared;

  SumTokens(TokenCursor cursor, Language language, List<Token> prepared) {
    this.cursor = cursor;
    this.language = language;
    this.prepared = prepared;
  }

  /**
   * Takes {@code sum_j}, {@code \sum_{i,j}}, {@code \sum_{j=1}^n} or the beginning of {@code sum(j,
   * ...)} if {@code token}, which was taken last, ends in a sum sign.
   */
  boolean accept(Token token) {
    if (!token.text().endsWith(SUM) || language.scope().declares(SUM)) {
      return false;
    }
    if (cursor.ahead(0).is(Type.UNDERSCORE) && cursor.ahead(1).is(Type.LETTERS)) {
      cursor.skip(1);
      Token letters = cursor.next();
      cursor.putBack(letters, 1);
      sums(token, List.of(letters.part(0, 1)));
      above();
      return true;
    }
    if (cursor.ahead(0).is(Type.UNDERSCORE) && cursor.ahead(1).is(Type.OPEN)) {
      return below(token);
    }
    boolean called =
        cursor.ahead(0).is(Type.OPEN)
            && cursor.ahead(1).is(Type.LETTERS)
            && cursor.ahead(1).text().length() == 1
            && cursor.ahead(2).is(Type.COMMA);
    if (called) {
      Token open = cursor.next();
      sums(token, List.of(cursor.next()));
      cursor.skip(1);
      prepared.add(open);
    }
    return called;
  }

  private void sums(Token token, List<Token> indices) {
    int start = token.text().length() - SUM.length();
    if (start > 0) {
      prepared.add(token.part(0, start));
    }
    Span span = token.part(start, token.text().length()).span();
    for (Token index : indices) {
      Span through = span.through(index.span());
      prepared.add(new Token(Type.SUM, index.text(), through, token.spaced() && start == 0));
    }
  }

  /** The letters in the braces below, one index each, perhaps with {@code =1}. */
  private boolean below(Token token) {
    List<Token> indices = new ArrayList<>();
    int distance = 2;
    while (cursor.ahead(distance).is(Type.LETTERS) || cursor.ahead(distance).is(Type.COMMA)) {
      Token letters = cursor.ahead(distance++);
      for (int i = 0; letters.is(Type.LETTERS) && i < letters.text().length(); i++) {
        indices.add(letters.part(i, i + 1));
      }
    }
    boolean fromOne =
        cursor.ahead(distance).is(Type.RELATION, "=")
            && cursor.ahead(distance + 1).is(Type.NUMBER, "1");
    distance += fromOne ? 2 : 0;
    if (indices.isEmpty() || !cursor.ahead(distance).is(Type.CLOSE)) {
      return false;
    }
    cursor.skip(distance + 1);
    sums(token, indices);
    above();
    return true;
  }

  /** Skips what stands above a sum sign: an index runs over all values that it can take. */
  private void above() {
    if (!cursor.ahead(0).is(Type.OPERATOR, "^")) {
      return;
    }
    cursor.skip(1);
    if (cursor.ahead(0).is(Type.OPEN)) {
      while (!cursor.ahead(0).is(Type.CLOSE) && !cursor.ahead(0).is(Type.END)) {
        cursor.skip(1);
      }
      cursor.skip(cursor.ahead(0).is(Type.CLOSE) ? 1 : 0);
    } else if (cursor.ahead(0).is(Type.LETTERS)) {
      cursor.putBack(cursor.next(), 1);
    } else if (cursor.ahead(0).is(Type.NUMBER)) {
      cursor.skip(1);
    }
  }
}
