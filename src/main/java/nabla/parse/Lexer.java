package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import nabla.math.Problem;
import nabla.math.Span;
import nabla.parse.Token.Type;

/**
 * Divides a text into tokens. Plain notation, unicode and LaTeX come out as the same tokens, each
 * with its place in the text as typed.
 */
final class Lexer {
  private final Language language;
  private final Scan scan;
  private final SignLexer signs;
  private final NumberLexer numbers;
  private final LatexLexer latex;

  Lexer(String text, Language language, List<Problem> problems, List<Note> notes) {
    this.language = language;
    this.scan = new Scan(text, problems, notes);
    this.signs = new SignLexer(scan, language);
    this.numbers = new NumberLexer(scan, signs);
    this.latex = new LatexLexer(scan, signs, language);
  }

  /** All tokens, the last of type END. */
  List<Token> tokens() {
    while (!scan.atEnd()) {
      next();
    }
    scan.add(Type.END, "", scan.text().length());
    return scan.tokens();
  }

  private void next() {
    int start = scan.at();
    int c = scan.peek();
    if (Characters.isSpace(scan.text().codePointAt(start))) {
      scan.skipSpaces();
    } else if (numbers.starts()) {
      numbers.number();
    } else if (Scan.isLetter(c)) {
      letters();
    } else if (c == '\\') {
      latex.command();
    } else if (Characters.superscript(c) != 0) {
      superscripts();
    } else if (Characters.subscript(c) != 0) {
      subscripts();
    } else if (Characters.vulgarFraction(c)) {
      vulgarFraction(c);
    } else if (!Characters.greekName(c).isEmpty()) {
      scan.advance();
      scan.add(Type.LETTERS, Characters.greekName(c), start);
    } else {
      scan.advance();
      signs.sign(c, start);
    }
  }

  private void letters() {
    int start = scan.at();
    StringBuilder letters = new StringBuilder();
    while (Scan.isLetter(scan.peek())) {
      letters.appendCodePoint(scan.advance());
    }
    scan.add(Type.LETTERS, letters.toString(), start);
  }

  private void superscripts() {
    int start = scan.at();
    String inner = run(Characters::superscript);
    scan.add(Type.OPERATOR, "^", new Span(start, start));
    group(inner, start);
  }

  private void subscripts() {
    int start = scan.at();
    String inner = run(Characters::subscript);
    scan.add(Type.UNDERSCORE, "_", new Span(start, start));
    boolean number = inner.chars().allMatch(Scan::isDigit);
    scan.add(number ? Type.NUMBER : Type.LETTERS, inner, start);
  }

  /** The meanings of the characters from here on that {@code meaning} gives one. */
  private String run(IntUnaryOperator meaning) {
    StringBuilder run = new StringBuilder();
    while (!scan.atEnd() && meaning.applyAsInt(scan.peek()) != 0) {
      run.append((char) meaning.applyAsInt(scan.advance()));
    }
    return run.toString();
  }

  private void vulgarFraction(int c) {
    int start = scan.at();
    scan.advance();
    String[] parts = Characters.fractionParts(c);
    if (parts.length != 2) {
      signs.sign(c, start);
      return;
    }
    scan.add(Type.FRACTION, "frac", start);
    scan.add(Type.NUMBER, parts[0], start);
    scan.add(Type.NUMBER, parts[1], start);
  }

  /** {@code inner} as tokens between brackets that nobody typed, all at one place in the text. */
  private void group(String inner, int start) {
    Lexer lexer = new Lexer(inner, language, new ArrayList<>(), new ArrayList<>());
    scan.add(Type.OPEN, "{", new Span(start, start));
    for (Token token : lexer.tokens()) {
      if (!token.is(Type.END)) {
        scan.add(token.type(), token.text(), start);
      }
    }
    scan.add(Type.CLOSE, "}", scan.at());
  }
}
