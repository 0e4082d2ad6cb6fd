package nabla.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import nabla.math.ProblemCode;
import nabla.parse.Token.Type;

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
      case '"' -> primes(2, start);
      case '‴' -> primes(3, start);
      case ':' -> colon(start);
      case '=', '<', '>' -> relation(start);
      case '$' -> scan.space();
      case '√' -> scan.add(Type.RADICAL, "2", start);
      case '∛' -> scan.add(Type.RADICAL, "3", start);
      case '∜' -> scan.add(Type.RADICAL, "4", start);
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
      other(c, start);
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
      other(c, start);
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

  private void primes(int count, int start) {
    for (int i = 0; i < count; i++) {
      scan.add(Type.PRIME, "'", start);
    }
  }

  /** A colon divides, but {@code :=} defines. */
  private void colon(int start) {
    if (scan.peek() == '=') {
      relation(start);
    } else {
      scan.add(Type.OPERATOR, "/", start);
    }
  }

  private void relation(int start) {
    while (!scan.atEnd() && "=<>".indexOf(scan.text().charAt(scan.at())) >= 0) {
      scan.advance();
    }
    scan.add(Type.RELATION, scan.text().substring(start, scan.at()), start);
  }

  private void open(String bracket, int start) {
    Token last = scan.last();
    boolean arguments = last.is(Type.LETTERS) && Notation.takesList(last.text());
    brackets.push(arguments || language.hasEntries() && holdsEntries(bracket, last));
    scan.add(Type.OPEN, bracket, start);
  }

  private boolean holdsEntries(String bracket, Token last) {
    return switch (bracket) {
      case "[" -> true;
      case "{" -> last.is(Type.UNDERSCORE);
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

  private void other(int c, int start) {
    Optional<ProblemCode> reason = Refused.character(c);
    if (reason.isPresent()) {
      refuse(reason.get(), start);
      return;
    }
    String character = visible(scan.text().substring(start, scan.at()));
    scan.report(ProblemCode.UNKNOWN_CHARACTER, start, Map.of("character", character));
  }

  /** What was typed from {@code start} up to here is known, and no part of an answer. */
  void refuse(ProblemCode reason, int start) {
    scan.report(reason, start, Map.of("written", scan.text().substring(start, scan.at())));
    scan.add(Type.GAP, "", start);
  }

  /** How many brackets are open. */
  int openBrackets() {
    return brackets.size();
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
