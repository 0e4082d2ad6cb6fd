package nabla.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import nabla.math.ProblemCode;
import nabla.parse.Token.Type;
import org.jspecify.annotations.Nullable;

/** Reads what is neither a letter nor a digit: operators, brackets, relations. */
final class SignLexer {
  private final Scan scan;
  private final Language language;

  /** For each open bracket, whether commas divide arguments in it. */
  private final Deque<Boolean> brackets = new ArrayDeque<>();

  SignLexer(Scan scan, Language language) {
    this.scan = scan;
    this.language = language;
    if (language.hasParts() && scan.text().indexOf(';') < 0) {
      brackets.push(true);
    }
  }

  /** Whether a comma that stands here divides arguments. */
  boolean commaDividesArguments() {
    return !brackets.isEmpty() && brackets.peek();
  }

  /** The sign {@code c}, which was typed from {@code start} up to here. */
  void sign(int c, int start) {
    switch (c) {
      case '+', '-', '/', '^' -> scan.add(Type.OPERATOR, Character.toString(c), start);
      case '*' -> star(start);
      case '!' -> exclamation(start);
      case '(', '[', '{' -> open(Character.toString(c), start);
      case ')', ']', '}' -> close(Character.toString(c), start);
      case '|' -> scan.add(Type.BAR, "|", start);
      case ',', ';' -> scan.add(Type.COMMA, Character.toString(c), start);
      case '_' -> scan.add(Type.UNDERSCORE, "_", start);
      case '\'' -> scan.add(Type.PRIME, "'", start);
      case '=', '<', '>' -> relation(start);
      case '√' -> scan.add(Type.RADICAL, "2", start);
      case '∛' -> scan.add(Type.RADICAL, "3", start);
      case '□', '⬚', '▢' -> scan.add(Type.GAP, "", start);
      default -> signOfMatrices(c, start);
    }
  }

  private void signOfMatrices(int c, int start) {
    if (c == '‖') {
      scan.add(Type.BAR, language.hasMatrices() ? "||" : "|", start);
    } else if (c == '&' && language.hasEntries()) {
      scan.add(Type.COMMA, ",", start);
    } else if (!language.hasMatrices()) {
      unknown(start);
    } else if (c == '.' && scan.peek() == '*') {
      scan.advance();
      scan.add(Type.OPERATOR, ".*", start);
    } else if (c == '∘' || c == '⊙') {
      scan.add(Type.OPERATOR, ".*", start);
    } else if (c == '⊤' || c == '⊺') {
      scan.add(Type.TRANSPOSE, "T", start);
    } else if (c == '∑') {
      scan.add(Type.LETTERS, "sum", start);
    } else {
      unknown(start);
    }
  }

  private void star(int start) {
    boolean power = scan.peek() == '*';
    if (power) {
      scan.advance();
    }
    scan.add(Type.OPERATOR, power ? "^" : "*", start);
  }

  private void exclamation(int start) {
    boolean unequal = scan.peek() == '=';
    if (unequal) {
      scan.advance();
    }
    scan.add(unequal ? Type.RELATION : Type.OPERATOR, unequal ? "!=" : "!", start);
  }

  private void relation(int start) {
    while (!scan.atEnd() && "=<>".indexOf(scan.text().charAt(scan.at())) >= 0) {
      scan.advance();
    }
    scan.add(Type.RELATION, scan.text().substring(start, scan.at()), start);
  }

  private void open(String bracket, int start) {
    List<Token> tokens = scan.tokens();
    Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    boolean arguments =
        last != null && (last.is(Type.LETTERS, "log") || last.is(Type.LETTERS, "root"));
    brackets.push(arguments || language.hasEntries() && holdsEntries(bracket, last));
    scan.add(Type.OPEN, bracket, start);
  }

  private boolean holdsEntries(String bracket, @Nullable Token last) {
    return switch (bracket) {
      case "[" -> true;
      case "{" -> last != null && last.is(Type.UNDERSCORE);
      default -> onlyWholeNumbersUpToBracket();
    };
  }

  /** {@code (1,2)} is a column, while {@code (0,5x)} has a decimal comma. */
  private boolean onlyWholeNumbersUpToBracket() {
    int index = scan.at();
    while (Scan.isDigit(scan.peek(index)) || ",- ".indexOf(scan.peek(index)) >= 0) {
      index++;
    }
    return scan.peek(index) == ')';
  }

  private void close(String bracket, int start) {
    if (!brackets.isEmpty()) {
      brackets.pop();
    }
    scan.add(Type.CLOSE, bracket, start);
  }

  private void unknown(int start) {
    String character = visible(scan.text().substring(start, scan.at()));
    scan.report(ProblemCode.UNKNOWN_CHARACTER, start, Map.of("character", character));
  }

  /** A control character has no shape to show; its number in Unicode names it. */
  private static String visible(String character) {
    int c = character.codePointAt(0);
    boolean shapeless =
        Character.isISOControl(c)
            || !Character.isDefined(c)
            || Character.getType(c) == Character.FORMAT
            || Character.getType(c) == Character.SURROGATE
            || Character.getType(c) == Character.PRIVATE_USE;
    return shapeless ? String.format("U+%04X", c) : character;
  }
}
