package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.math.Declaration;
import nabla.math.Shape;
import nabla.math.Span;
import nabla.parse.Token.Type;

/**
 * Prepares the tokens of a text about vectors and matrices, before letters become names: primes and
 * {@code ^T} are transposes, {@code M_ij} is an entry, {@code sum_j} sums over an index.
 */
final class MatrixTokens {
  private static final String SUM = "sum";

  private final List<Token> tokens;
  private final Language language;
  private final List<Token> prepared = new ArrayList<>();
  private int at;

  MatrixTokens(List<Token> tokens, Language language) {
    this.tokens = new ArrayList<>(tokens);
    this.language = language;
  }

  List<Token> prepared() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      at++;
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

  private Token ahead(int distance) {
    return tokens.get(Math.min(at + distance, tokens.size() - 1));
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
      putBack(token, 1);
    } else if (token.text().endsWith(SUM) && !language.scope().declares(SUM) && sum(token)) {
      return;
    } else if (ahead(0).is(Type.UNDERSCORE)) {
      subscripted(token);
    } else if (ahead(0).is(Type.PRIME) && isDeclaredWithPrimes(token)) {
      prepared.add(token);
      while (ahead(0).is(Type.PRIME)) {
        prepared.add(tokens.get(at++));
      }
    } else {
      prepared.add(token);
    }
  }

  /** The letters of {@code token} from {@code start} on come next. */
  private void putBack(Token token, int start) {
    if (start < token.text().length()) {
      at--;
      tokens.set(at, token.part(start, token.text().length()));
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
            || ahead(0).is(Type.UNDERSCORE);
    boolean alone = text.length() == 1;
    return raised && !declared && (alone || !inBrackets && !beginsFunction(text));
  }

  /** {@code X^tr(A)} has an exponent; {@code x^Tr} is a transpose times r. */
  private boolean beginsFunction(String text) {
    boolean called = ahead(0).is(Type.OPEN);
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
    while (ahead(primes).is(Type.PRIME)) {
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
      at += ahead(1).is(Type.OPEN) ? 4 : 2;
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
        Token underscore = tokens.get(at++);
        entry(underscore, shape.get().isVector() ? 1 : 2);
        return;
      }
    }
    prepared.add(token);
  }

  /** Whether a declared name such as {@code x_1} ends the letters and begins the subscript. */
  private boolean isDeclaredSubscript(String run) {
    String index = ahead(1).is(Type.OPEN) ? ahead(2).text() : ahead(1).text();
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
    boolean braced = ahead(1).is(Type.OPEN);
    String index = ahead(braced ? 2 : 1).text();
    boolean whole = !braced || ahead(3).is(Type.CLOSE);
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
    if (ahead(0).is(Type.OPEN)) {
      at++;
      while (!ahead(0).is(Type.CLOSE) && !ahead(0).is(Type.END)) {
        index(tokens.get(at++), indices, Integer.MAX_VALUE);
      }
      at += ahead(0).is(Type.CLOSE) ? 1 : 0;
    } else {
      boolean more = true;
      while (more && indices.size() < most) {
        more = (ahead(0).is(Type.NUMBER) || ahead(0).is(Type.LETTERS));
        more &= indices.isEmpty() || !ahead(0).spaced() && !isLongNumber(indices);
        if (more) {
          index(tokens.get(at++), indices, most - indices.size());
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
    putBack(token, count);
  }

  /** {@code sum_j}, {@code \sum_{i,j}}, {@code \sum_{j=1}^n}, {@code sum(j, ...)}. */
  private boolean sum(Token token) {
    List<Token> indices = new ArrayList<>();
    int end = at;
    boolean called = ahead(0).is(Type.OPEN) && isLetter(ahead(1)) && ahead(2).is(Type.COMMA);
    if (called) {
      indices.add(ahead(1));
    } else if (ahead(0).is(Type.UNDERSCORE) && ahead(1).is(Type.LETTERS)) {
      indices.add(ahead(1).part(0, 1));
    } else if (ahead(0).is(Type.UNDERSCORE) && ahead(1).is(Type.OPEN)) {
      end = below(indices);
    }
    if (indices.isEmpty()) {
      return false;
    }
    int start = token.text().length() - SUM.length();
    if (start > 0) {
      prepared.add(token.part(0, start));
    }
    Span span = token.part(start, token.text().length()).span();
    for (Token index : indices) {
      Span through = span.through(index.span());
      prepared.add(new Token(Type.SUM, index.text(), through, token.spaced() && start == 0));
    }
    if (called) {
      prepared.add(tokens.get(at));
      at += 3;
    } else if (end > at) {
      at = end;
      above();
    } else {
      Token index = ahead(1);
      at += 2;
      putBack(index, 1);
      above();
    }
    return true;
  }

  private static boolean isLetter(Token token) {
    return token.is(Type.LETTERS) && token.text().length() == 1;
  }

  /** Collects the letters in the braces below a sum sign; returns where what follows begins. */
  private int below(List<Token> indices) {
    int distance = 2;
    while (ahead(distance).is(Type.LETTERS) || ahead(distance).is(Type.COMMA)) {
      Token token = ahead(distance++);
      for (int i = 0; token.is(Type.LETTERS) && i < token.text().length(); i++) {
        indices.add(token.part(i, i + 1));
      }
    }
    boolean fromOne =
        ahead(distance).is(Type.RELATION, "=") && ahead(distance + 1).is(Type.NUMBER, "1");
    distance += fromOne ? 2 : 0;
    if (!ahead(distance).is(Type.CLOSE)) {
      indices.clear();
    }
    return at + distance + 1;
  }

  /** Skips what stands above a sum sign: an index runs over all values that it can take. */
  private void above() {
    if (!ahead(0).is(Type.OPERATOR, "^")) {
      return;
    }
    at++;
    if (ahead(0).is(Type.OPEN)) {
      while (!ahead(0).is(Type.CLOSE) && !ahead(0).is(Type.END)) {
        at++;
      }
      at += ahead(0).is(Type.CLOSE) ? 1 : 0;
    } else if (ahead(0).is(Type.LETTERS)) {
      Token bound = tokens.get(at++);
      putBack(bound, 1);
    } else if (ahead(0).is(Type.NUMBER)) {
      at++;
    }
  }
}
