package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import nabla.parse.Token.Type;

/**
 * Brings what stands above and below a name into the order in which it is read: primes right after
 * the name though LaTeX raises them, then the index, then the power.
 */
final class Scripts {
  private final List<Token> tokens;
  private final Language language;
  private final List<Token> ordered = new ArrayList<>();
  private int at;

  Scripts(List<Token> tokens, Language language) {
    this.tokens = tokens;
    this.language = language;
  }

  List<Token> ordered() {
    while (at < tokens.size()) {
      if (!raisedPrimes() && !indexAfterPower() && !dividedName()) {
        ordered.add(tokens.get(at++));
      }
    }
    return ordered;
  }

  private Token ahead(int distance) {
    return tokens.get(Math.min(at + distance, tokens.size() - 1));
  }

  /** {@code x^\prime} and {@code x^{\prime\prime}}. */
  private boolean raisedPrimes() {
    if (!ahead(0).is(Type.OPERATOR, "^")) {
      return false;
    }
    boolean braces = ahead(1).is(Type.OPEN, "{");
    int first = braces ? 2 : 1;
    int end = first;
    while (ahead(end).is(Type.PRIME)) {
      end++;
    }
    if (end == first || braces && !ahead(end).is(Type.CLOSE)) {
      return false;
    }
    ordered.addAll(tokens.subList(at + first, at + end));
    at += braces ? end + 1 : end;
    return true;
  }

  /** {@code x^2_1} is {@code x_1^2}; but the power of a matrix has entries of its own. */
  private boolean indexAfterPower() {
    if (!ahead(0).is(Type.LETTERS)
        || language.shape(ahead(0).text()).isPresent()
        || !ahead(1).is(Type.OPERATOR, "^")) {
      return false;
    }
    int power = at + 2;
    int underscore = power + length(power);
    if (underscore == power || !tokens.get(underscore).is(Type.UNDERSCORE)) {
      return false;
    }
    int index = underscore + 1;
    int end = index + length(index);
    if (end == index) {
      return false;
    }
    ordered.add(ahead(0));
    ordered.addAll(tokens.subList(underscore, end));
    ordered.addAll(tokens.subList(at + 1, underscore));
    at = end;
    return true;
  }

  /** How many tokens the script that starts at {@code start} has: one, or a group of plain ones. */
  private int length(int start) {
    Token first = tokens.get(Math.min(start, tokens.size() - 1));
    if (first.is(Type.NUMBER) || first.is(Type.LETTERS)) {
      return 1;
    }
    int end = start + 1;
    while (first.is(Type.OPEN, "{") && end < tokens.size() && !tokens.get(end).is(Type.CLOSE)) {
      if (tokens.get(end).is(Type.OPEN) || tokens.get(end).is(Type.END)) {
        return 0;
      }
      end++;
    }
    return first.is(Type.OPEN, "{") ? end - start + 1 : 0;
  }

  /** {@code arc sin x}, and {@code \mathrm{arc}\sin x}. */
  private boolean dividedName() {
    Token next = ahead(1);
    boolean inverse =
        ahead(0).is(Type.LETTERS, "arc")
            && next.is(Type.LETTERS)
            && next.text().length() >= 3
            && Notation.function("arc" + next.text().substring(0, 3)).isPresent();
    if (inverse) {
      Token arc = ahead(0);
      String name = arc.text() + next.text();
      ordered.add(new Token(Type.LETTERS, name, arc.span().through(next.span()), arc.spaced()));
      at += 2;
    }
    return inverse;
  }
}
