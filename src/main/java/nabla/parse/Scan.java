package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.parse.Token.Type;

/**
 * A text on its way to tokens: how far it has been read, and what came out so far. Characters that
 * mean nothing are left out of it; spans tell the places in the text as it was typed.
 */
final class Scan {
  private static final Token NONE = new Token(Type.END, "", new Span(0, 0), false);

  private final String text;

  /** For each character of {@link #text}, and for its end, where it was typed. */
  private final int[] typedAt;

  private final List<Problem> problems;
  private final List<Note> notes;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean spaced;

  Scan(String typed, List<Problem> problems, List<Note> notes) {
    this.problems = problems;
    this.notes = notes;
    StringBuilder kept = new StringBuilder();
    int[] places = new int[typed.length() + 1];
    int c;
    for (int i = 0; i < typed.length(); i += Character.charCount(c)) {
      c = typed.codePointAt(i);
      if (!Characters.isIgnored(c)) {
        for (int unit = 0; unit < Character.charCount(c); unit++) {
          places[kept.length() + unit] = i + unit;
        }
        kept.appendCodePoint(c);
      }
    }
    places[kept.length()] = typed.length();
    this.text = kept.toString();
    this.typedAt = places;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    return c >= 0 && c < 128 && Character.isLetter(c);
  }

  String text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The token that came out last; of type END when there is none. */
  Token last() {
    return tokens.isEmpty() ? NONE : tokens.get(tokens.size() - 1);
  }

  /** Whether white space stands right before the next character. */
  boolean isSpaced() {
    return spaced;
  }

  /** Takes the last token back. */
  Token takeBack() {
    return tokens.remove(tokens.size() - 1);
  }

  /** Where the next character stands. */
  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  void moveTo(int index) {
    at = index;
  }

  /** The meaning of the next character, or -1 at the end. */
  int peek() {
    return peek(at);
  }

  /** The meaning of the character at {@code index}, or -1 after the end. */
  int peek(int index) {
    return index < text.length() ? Characters.plain(text.codePointAt(index)) : -1;
  }

  /** Takes the next character and gives its meaning. */
  int advance() {
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return Characters.plain(c);
  }

  /** Takes white space. */
  void skipSpaces() {
    while (!atEnd() && Characters.isSpace(text.codePointAt(at))) {
      advance();
      spaced = true;
    }
  }

  /** The next token has white space before it. */
  void space() {
    spaced = true;
  }

  /** A token that was typed from {@code start} up to here. */
  void add(Type type, String meaning, int start) {
    add(type, meaning, span(start));
  }

  /** A token that nobody typed, implied here. */
  void imply(Type type, String meaning) {
    add(type, meaning, new Span(typedAt[at], typedAt[at]));
  }

  private void add(Type type, String meaning, Span span) {
    tokens.add(new Token(type, meaning, span, spaced));
    spaced = false;
  }

  /** A token that was taken back. */
  void readd(Token token) {
    tokens.add(token);
  }

  /** A problem with what was typed from {@code start} up to here. */
  void report(ProblemCode code, int start, Map<String, String> details) {
    problems.add(new Problem(code, span(start), details));
  }

  /** A choice in reading what was typed from {@code start} up to here. */
  void note(Note.Code code, int start) {
    notes.add(new Note(code, span(start)));
  }

  /** The place in the typed text of what stands from {@code start} up to here. */
  private Span span(int start) {
    int end = at == start ? typedAt[start] : typedAt[at - 1] + 1;
    return new Span(typedAt[start], end);
  }
}
