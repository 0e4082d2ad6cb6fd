package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.parse.Token.Type;

/** A text on its way to tokens: how far it has been read, and what came out so far. */
final class Scan {
  private final String text;
  private final List<Problem> problems;
  private final List<Note> notes;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean spaced;

  Scan(String text, List<Problem> problems, List<Note> notes) {
    this.text = text;
    this.problems = problems;
    this.notes = notes;
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
    add(type, meaning, new Span(start, at));
  }

  /** A token that was typed at {@code span}, or is implied there. */
  void add(Type type, String meaning, Span span) {
    tokens.add(new Token(type, meaning, span, spaced));
    spaced = false;
  }

  /** A problem with what was typed from {@code start} up to here. */
  void report(ProblemCode code, int start, Map<String, String> details) {
    problems.add(new Problem(code, new Span(start, at), details));
  }

  /** A choice in reading what was typed from {@code start} up to here. */
  void note(Note.Code code, int start) {
    notes.add(new Note(code, new Span(start, at)));
  }
}
