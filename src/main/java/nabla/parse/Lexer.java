package nabla.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.parse.Token.Type;

/**
 * Divides a text into tokens. Plain notation, unicode and LaTeX come out as the same tokens, each
 * with its place in the text as typed.
 */
final class Lexer {
  /** More digits than any answer needs and few enough to compute with at once. */
  private static final int MAX_DIGITS = 60;

  private static final int MAX_SCIENTIFIC_EXPONENT = 400;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Problem> problems;
  private final List<Note> notes;

  /** For each open bracket, whether commas divide arguments in it. */
  private final Deque<Boolean> brackets = new ArrayDeque<>();

  private int at;
  private boolean spaced;

  Lexer(String text, List<Problem> problems, List<Note> notes) {
    this.text = text;
    this.problems = problems;
    this.notes = notes;
  }

  /** All tokens, the last of type END. */
  List<Token> tokens() {
    while (at < text.length()) {
      next();
    }
    add(Type.END, "", text.length(), text.length());
    return tokens;
  }

  private void next() {
    int start = at;
    int original = text.codePointAt(at);
    int c = Characters.plain(original);
    int length = Character.charCount(original);
    if (Characters.isSpace(original)) {
      at += length;
      spaced = true;
    } else if (isDigit(c) || c == '.' && isDigit(peek(at + length))) {
      number();
    } else if (c < 128 && Character.isLetter(c)) {
      letters();
    } else if (c == '\\') {
      command();
    } else if (Characters.superscript(c) != 0) {
      superscripts();
    } else if (Characters.subscript(c) != 0) {
      subscripts();
    } else if (Characters.vulgarFraction(c)) {
      at += length;
      vulgarFraction(c, start);
    } else if (!Characters.greekName(c).isEmpty()) {
      at += length;
      add(Type.LETTERS, Characters.greekName(c), start, at);
    } else {
      at += length;
      sign(c, start);
    }
  }

  private int peek(int index) {
    return index < text.length() ? Characters.plain(text.codePointAt(index)) : -1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void add(Type type, String meaning, int start, int end) {
    tokens.add(new Token(type, meaning, new Span(start, end), spaced));
    spaced = false;
  }

  private void report(ProblemCode code, int start, int end, Map<String, String> details) {
    problems.add(new Problem(code, new Span(start, end), details));
  }

  private void number() {
    int start = at;
    StringBuilder digits = new StringBuilder();
    digits(digits);
    int separator = peek(at);
    boolean comma = separator == ',' && isDecimalComma(start);
    if (separator == '.' && peek(at + 1) != '.' || comma) {
      at++;
      digits.append('.');
      digits(digits);
      if (comma) {
        notes.add(new Note(Note.Code.DECIMAL_COMMA, new Span(start, at)));
      }
    }
    if (peek(at) == '.' && isDigit(peek(at + 1))) {
      while (peek(at) == '.' || isDigit(peek(at))) {
        at++;
      }
      report(ProblemCode.MALFORMED_NUMBER, start, at, Map.of("written", text.substring(start, at)));
    }
    scientific(digits, start);
    if (digits.length() > MAX_DIGITS) {
      report(ProblemCode.NUMBER_TOO_LARGE, start, at, Map.of("limit", "" + MAX_DIGITS));
      digits.setLength(1);
    }
    add(Type.NUMBER, normal(digits), start, at);
  }

  private void digits(StringBuilder digits) {
    while (isDigit(peek(at))) {
      digits.appendCodePoint(peek(at));
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private static String normal(StringBuilder digits) {
    String number = digits.charAt(0) == '.' ? "0" + digits : digits.toString();
    return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
  }

  /** A comma between digits without a space is decimal unless it divides arguments. */
  private boolean isDecimalComma(int start) {
    boolean dividesArguments = !brackets.isEmpty() && brackets.peek();
    if (dividesArguments || !isDigit(peek(at + 1))) {
      return false;
    }
    int end = at + 1;
    while (isDigit(peek(end))) {
      end++;
    }
    boolean afterComma = start > 0 && text.charAt(start - 1) == ',';
    return peek(end) != ',' && !afterComma;
  }

  /** {@code 1.2E3} and {@code 3e-4}; but {@code 2e} and {@code 2e^x} are products. */
  private void scientific(StringBuilder digits, int start) {
    int c = peek(at);
    if (c != 'e' && c != 'E') {
      return;
    }
    int end = at + 1;
    if (peek(end) == '-' || peek(end) == '+') {
      end++;
    }
    int firstDigit = end;
    while (isDigit(peek(end))) {
      end++;
    }
    boolean isExponent = end > firstDigit && peek(end) != '.' && peek(end) != '^';
    boolean signed = firstDigit > at + 1;
    // 2e3 may be meant as 2*e*3, but nobody writes that; 3e-4x would be 3e - 4x.
    if (!isExponent || signed && c == 'e' && Character.isLetter(Math.max(0, peek(end)))) {
      return;
    }
    String exponent = text.substring(at + 1, end);
    at = end;
    if (end - firstDigit > 3 || Math.abs(Integer.parseInt(exponent)) > MAX_SCIENTIFIC_EXPONENT) {
      report(
          ProblemCode.NUMBER_TOO_LARGE,
          start,
          at,
          Map.of("limit", "10^" + MAX_SCIENTIFIC_EXPONENT));
      return;
    }
    if (digits.charAt(digits.length() - 1) == '.') {
      digits.append('0');
    }
    digits.append('e').append(exponent);
    notes.add(new Note(Note.Code.SCIENTIFIC_NOTATION, new Span(start, at)));
  }

  private void letters() {
    int start = at;
    StringBuilder letters = new StringBuilder();
    int c = peek(at);
    while (c >= 0 && c < 128 && Character.isLetter(c)) {
      letters.appendCodePoint(c);
      at += Character.charCount(text.codePointAt(at));
      c = peek(at);
    }
    add(Type.LETTERS, letters.toString(), start, at);
  }

  private void superscripts() {
    int start = at;
    StringBuilder inner = new StringBuilder();
    while (at < text.length() && Characters.superscript(text.codePointAt(at)) != 0) {
      inner.append(Characters.superscript(text.codePointAt(at)));
      at += Character.charCount(text.codePointAt(at));
    }
    add(Type.OPERATOR, "^", start, start);
    group(inner.toString(), start, at);
  }

  private void subscripts() {
    int start = at;
    StringBuilder inner = new StringBuilder();
    while (at < text.length() && Characters.subscript(text.codePointAt(at)) != 0) {
      inner.append(Characters.subscript(text.codePointAt(at)));
      at += Character.charCount(text.codePointAt(at));
    }
    add(Type.UNDERSCORE, "_", start, start);
    boolean number = inner.chars().allMatch(Lexer::isDigit);
    add(number ? Type.NUMBER : Type.LETTERS, inner.toString(), start, at);
  }

  private void vulgarFraction(int c, int start) {
    String[] parts = Characters.fractionParts(c);
    if (parts.length != 2) {
      sign(c, start);
      return;
    }
    add(Type.FRACTION, "frac", start, at);
    add(Type.NUMBER, parts[0], start, at);
    add(Type.NUMBER, parts[1], start, at);
  }

  /** {@code inner} as tokens between brackets that nobody typed, all at one place in the text. */
  private void group(String inner, int start, int end) {
    Lexer lexer = new Lexer(inner, new ArrayList<>(), new ArrayList<>());
    add(Type.OPEN, "{", start, start);
    for (Token token : lexer.tokens()) {
      if (!token.is(Type.END)) {
        add(token.type(), token.text(), start, end);
      }
    }
    add(Type.CLOSE, "}", end, end);
  }

  private void sign(int c, int start) {
    switch (c) {
      case '+', '/', '^' -> add(Type.OPERATOR, Character.toString(c), start, at);
      case '-' -> add(Type.OPERATOR, "-", start, at);
      case '*' -> {
        boolean power = peek(at) == '*';
        at += power ? 1 : 0;
        add(Type.OPERATOR, power ? "^" : "*", start, at);
      }
      case '!' -> {
        if (peek(at) == '=') {
          at++;
          add(Type.RELATION, "!=", start, at);
        } else {
          add(Type.OPERATOR, "!", start, at);
        }
      }
      case '(', '[', '{' -> open(Character.toString(c), start);
      case ')', ']', '}' -> close(Character.toString(c), start);
      case '|' -> add(Type.BAR, "|", start, at);
      case ',', ';' -> add(Type.COMMA, ",", start, at);
      case '_' -> add(Type.UNDERSCORE, "_", start, at);
      case '\'' -> add(Type.PRIME, "'", start, at);
      case '=', '<', '>' -> relation(start);
      case '√' -> add(Type.RADICAL, "2", start, at);
      case '∛' -> add(Type.RADICAL, "3", start, at);
      case '□', '⬚', '▢' -> add(Type.GAP, "", start, at);
      default ->
          report(
              ProblemCode.UNKNOWN_CHARACTER,
              start,
              at,
              Map.of("character", visible(text.substring(start, at))));
    }
  }

  private void relation(int start) {
    while (at < text.length() && "=<>".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    add(Type.RELATION, text.substring(start, at), start, at);
  }

  private void open(String bracket, int start) {
    boolean arguments =
        !tokens.isEmpty()
            && (tokens.get(tokens.size() - 1).is(Type.LETTERS, "log")
                || tokens.get(tokens.size() - 1).is(Type.LETTERS, "root"));
    brackets.push(arguments);
    add(Type.OPEN, bracket, start, at);
  }

  private void close(String bracket, int start) {
    if (!brackets.isEmpty()) {
      brackets.pop();
    }
    add(Type.CLOSE, bracket, start, at);
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

  private void command() {
    int start = at;
    at++;
    int c = at < text.length() ? text.codePointAt(at) : -1;
    if (c < 0 || c >= 128 || !Character.isLetter(c)) {
      at += c < 0 ? 0 : Character.charCount(c);
      controlSymbol(c, start);
      return;
    }
    while (at < text.length() && isAsciiLetter(text.charAt(at))) {
      at++;
    }
    Latex.Meaning meaning = Latex.meaning(text.substring(start + 1, at));
    switch (meaning.kind()) {
      case SPACE -> spaced = true;
      case IGNORED -> skipEmptyBraces();
      case SIGN -> {
        for (int i = 0; i < meaning.text().length(); i++) {
          sign(meaning.text().charAt(i), start);
        }
      }
      case LETTERS -> add(Type.LETTERS, meaning.text(), start, at);
      case NAME -> braced(start);
      case FRACTION -> fraction(start);
      case RADICAL -> add(Type.RADICAL, "2", start, at);
      case GAP -> {
        skipEmptyBraces();
        add(Type.GAP, "", start, at);
      }
      case UNKNOWN ->
          report(
              ProblemCode.UNKNOWN_COMMAND, start, at, Map.of("command", text.substring(start, at)));
    }
  }

  private static boolean isAsciiLetter(char c) {
    return c < 128 && Character.isLetter(c);
  }

  private void controlSymbol(int c, int start) {
    switch (c) {
      case ',', ':', ';', '!', ' ', '>' -> spaced = true;
      case '{', '}' -> sign(c, start);
      case '|' -> add(Type.BAR, "|", start, at);
      default ->
          report(
              ProblemCode.UNKNOWN_COMMAND,
              start,
              Math.max(at, start + 1),
              Map.of("command", text.substring(start, at)));
    }
  }

  /** {@code \mathrm{abc}} and {@code \operatorname{abc}}: the letters are one word. */
  private void braced(int start) {
    int open = at;
    while (open < text.length() && Characters.isSpace(text.charAt(open))) {
      open++;
    }
    int close = text.indexOf('}', open);
    if (open >= text.length() || text.charAt(open) != '{' || close < 0) {
      return;
    }
    String word = text.substring(open + 1, close).strip();
    boolean isWord = !word.isEmpty() && word.chars().allMatch(c -> isAsciiLetter((char) c));
    if (isWord) {
      at = close + 1;
      add(Type.LETTERS, word, start, at);
    }
  }

  /** LaTeX's {@code \frac12} takes one digit or letter for each argument without braces. */
  private void fraction(int start) {
    add(Type.FRACTION, "frac", start, at);
    for (int argument = 0; argument < 2; argument++) {
      while (at < text.length() && Characters.isSpace(text.charAt(at))) {
        at++;
      }
      int c = peek(at);
      if (isDigit(c)) {
        add(Type.NUMBER, Character.toString(c), at, ++at);
      } else if (c >= 0 && c < 128 && Character.isLetter(c)) {
        add(Type.LETTERS, Character.toString(c), at, ++at);
      } else {
        return;
      }
    }
  }

  private void skipEmptyBraces() {
    if (text.startsWith("{}", at)) {
      at += 2;
    }
  }
}
