package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.math.Declaration;
import nabla.math.Shape;
import nabla.parse.Token.Type;

/**
 * Prepares the tokens of a text about vectors and matrices, before letters become names: primes and
 * {@code ^T} are transposes, {@code M_ij} is an entry, {@code sum_j} sums over an index.
 */
final class MatrixTokens {
  private final TokenCursor cursor;
  private final Language language;
  private final SumTokens sums;
  private final List<Token> prepared = new ArrayList<>();

  MatrixTokens(List<Token> tokens, Language language) {
    this.cursor = new TokenCursor(tokens);
    this.language = language;
    this.sums = new SumTokens(cursor, language, prepared);
  }

  List<Token> prepared() {
    while (cursor.hasNext()) {
      Token token = cursor.next();
      if (token.is(Type.LETTERS)) {
        letters(token);
      } else if (token.is(Type.PRIME)) {
        prepared.add(token.as(Type.TRANSPOSE, "'"));
      } else if (token.is(Type.UNDERSCORE) && endsOperand()) {
        entry(token, 2);
      } else {
        prepared.add(token);
      }
    }
    return prepared;
  }

  private Token last() {
    return prepared.get(prepared.size() - 1);
  }

  private boolean endsOperand() {
    return !prepared.isEmpty() && (last().is(Type.CLOSE) || last().is(Type.TRANSPOSE));
  }

  private void letters(Token token) {
    if (isTransposeAfterPower(token)) {
      prepared.add(token.part(0, 1).as(Type.TRANSPOSE, "T"));
      cursor.putBack(token, 1);
    } else if (sums.accept(token)) {
      return;
    } else if (cursor.ahead(0).is(Type.UNDERSCORE)) {
      subscripted(token);
    } else if (cursor.ahead(0).is(Type.PRIME) && isDeclaredWithPrimes(token)) {
      prepared.add(token);
      while (cursor.ahead(0).is(Type.PRIME)) {
        prepared.add(cursor.next());
      }
    } else {
      prepared.add(token);
    }
  }

  /** {@code X^T}, {@code x^TAx}, {@code X^{-T}}, unless a declared name begins there. */
  private boolean isTransposeAfterPower(Token token) {
    String text = token.text();
    if (!text.startsWith("T") && !text.startsWith("t")) {
      return false;
    }
    int before = prepared.size() - 1;
    before -= isPrepared(before, Type.OPERATOR, "-") ? 1 : 0;
    boolean inBrackets = before >= 0 && prepared.get(before).is(Type.OPEN);
    before -= inBrackets ? 1 : 0;
    boolean raised = isPrepared(before, Type.OPERATOR, "^");
    boolean declared =
        language.scope().names().stream().anyMatch(text::startsWith)
            || cursor.ahead(0).is(Type.UNDERSCORE);
    boolean alone = text.length() == 1;
    return raised && !declared && (alone || !inBrackets && !beginsFunction(text));
  }

  /** {@code X^tr(A)} has an exponent; {@code x^Tr} is a transpose times r. */
  private boolean beginsFunction(String text) {
    boolean called = cursor.ahead(0).is(Type.OPEN);
    return text.startsWith("t")
        ? IntStream.rangeClosed(2, text.length())
            .mapToObj(end -> text.substring(0, end))
            .anyMatch(MatrixTokens::isFunction)
        : called && isFunction(text);
  }

  private static boolean isFunction(String name) {
    return Notation.function(name).or(() -> Notation.functionOfMatrices(name)).isPresent();
  }

  private boolean isPrepared(int index, Type type, String text) {
    return index >= 0 && prepared.get(index).is(type, text);
  }

  private boolean isDeclaredWithPrimes(Token token) {
    int primes = 0;
    while (cursor.ahead(primes).is(Type.PRIME)) {
      primes++;
    }
    String marked = token.text() + "'".repeat(primes);
    return language.scope().names().stream()
        .anyMatch(name -> primed(name) && marked.endsWith(name));
  }

  private static boolean primed(String name) {
    return name.endsWith("'");
  }

  /** {@code M_ij}, {@code w_j}, {@code I_n}; other subscripts belong to names. */
  private void subscripted(Token token) {
    String run = token.text();
    if (isDeclaredSubscript(run)) {
      prepared.add(token);
      return;
    }
    if (run.endsWith("I") && !language.scope().declares("I") && isDimensionAhead()) {
      prepared.add(token);
      cursor.skip(cursor.ahead(1).is(Type.OPEN) ? 4 : 2);
      return;
    }
    for (int start = 0; start < run.length(); start++) {
      Optional<Shape> shape = language.shape(run.substring(start));
      if (shape.isPresent()) {
        if (start > 0) {
          prepared.add(token.part(0, start));
        }
        Token base = token.part(start, run.length());
        prepared.add(base.as(Type.SYMBOL, base.text()));
        Token underscore = cursor.next();
        entry(underscore, shape.get().isVector() ? 1 : 2);
        return;
      }
    }
    prepared.add(token);
  }

  /** Whether a declared name such as {@code x_1} ends the letters and begins the subscript. */
  private boolean isDeclaredSubscript(String run) {
    String index = cursor.ahead(1).is(Type.OPEN) ? cursor.ahead(2).text() : cursor.ahead(1).text();
    return language.scope().names().stream()
        .filter(name -> name.contains("_"))
        .anyMatch(
            name -> {
              int underscore = name.indexOf('_');
              return run.endsWith(name.substring(0, underscore))
                  && index.startsWith(name.substring(underscore + 1));
            });
  }

  private boolean isDimensionAhead() {
    boolean braced = cursor.ahead(1).is(Type.OPEN);
    String index = cursor.ahead(braced ? 2 : 1).text();
    boolean whole = !braced || cursor.ahead(3).is(Type.CLOSE);
    return whole
        && language.scope().names().stream()
            .flatMap(name -> language.scope().declaration(name).stream())
            .map(Declaration::shape)
            .anyMatch(
                shape ->
                    shape.rows().toString().equals(index)
                        || shape.columns().toString().equals(index));
  }

  /** The indices after {@code underscore} in braces and with commas; at most {@code most}. */
  private void entry(Token underscore, int most) {
    List<Token> indices = new ArrayList<>();
    if (cursor.ahead(0).is(Type.OPEN)) {
      cursor.skip(1);
      while (!cursor.ahead(0).is(Type.CLOSE) && !cursor.ahead(0).is(Type.END)) {
        index(cursor.next(), indices, Integer.MAX_VALUE);
      }
      cursor.skip(cursor.ahead(0).is(Type.CLOSE) ? 1 : 0);
    } else {
      boolean more = true;
      while (more && indices.size() < most) {
        more = (cursor.ahead(0).is(Type.NUMBER) || cursor.ahead(0).is(Type.LETTERS));
        more &= indices.isEmpty() || !cursor.ahead(0).spaced() && !isLongNumber(indices);
        if (more) {
          index(cursor.next(), indices, most - indices.size());
        }
      }
    }
    prepared.add(underscore);
    prepared.add(underscore.as(Type.OPEN, "{"));
    for (int i = 0; i < indices.size(); i++) {
      if (i > 0 && indices.get(i - 1).isIndex() && indices.get(i).isIndex()) {
        prepared.add(indices.get(i).as(Type.COMMA, ","));
      }
      prepared.add(indices.get(i));
    }
    Token end = indices.isEmpty() ? underscore : indices.get(indices.size() - 1);
    prepared.add(end.as(Type.CLOSE, "}"));
  }

  /** {@code M_12} has both its indices in one number. */
  private static boolean isLongNumber(List<Token> indices) {
    Token last = indices.get(indices.size() - 1);
    return last.is(Type.NUMBER) && last.text().length() > 1;
  }

  /** Each letter is an index of its own. */
  private void index(Token token, List<Token> indices, int most) {
    if (!token.is(Type.LETTERS)) {
      indices.add(token);
      return;
    }
    int count = Math.min(most, token.text().length());
    for (int i = 0; i < count; i++) {
      Token letter = token.part(i, i + 1);
      indices.add(letter.as(Type.SYMBOL, letter.text()));
    }
    cursor.putBack(token, count);
  }
}
