package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import nabla.math.Problem;
import nabla.math.ProblemCode;
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
    this.latex = new LatexLexer(scan, signs, language, this::next);
  }

  /** All tokens, the last of type END. */
  List<Token> tokens() {
    while (!scan.atEnd()) {
      next();
    }
    scan.imply(Type.END, "");
    return new Scripts(scan.tokens(), language).ordered();
  }

  private void next() {
    int start = scan.at();
    int c = scan.peek();
    if (Characters.isSpace(scan.text().codePointAt(start))) {
      scan.skipSpaces();
    } else if (numbers.starts()) {
      numbers.number();
    } else if (Scan.isLetter(c) || LookAlikes.ofCyrillic(c) != 0) {
      letters();
    } else if (c == '\\') {
      latex.command();
    } else if (Characters.superscript(c) != 0) {
      superscripts();
    } else if (Characters.subscript(c) != 0) {
      subscripts();
    } else if (Characters.vulgarFraction(c)) {
      numbers.vulgarFraction();
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
    while (Scan.isLetter(scan.peek()) || LookAlikes.ofCyrillic(scan.peek()) != 0) {
      int letter = scan.at();
      int c = scan.advance();
      char latin = LookAlikes.ofCyrillic(c);
      if (latin != 0) {
        Map<String, String> details =
            Map.of("character", Character.toString(c), "letter", Character.toString(latin));
        scan.report(ProblemCode.LOOK_ALIKE, letter, details);
      }
      letters.appendCodePoint(latin == 0 ? c : latin);
    }
    scan.add(Type.LETTERS, letters.toString(), start);
  }

  private void superscripts() {
    if (!scan.last().is(Type.OPERATOR, "^")) {
      scan.imply(Type.OPERATOR, "^");
    }
    scan.imply(Type.OPEN, "{");
    int start = scan.at();
    String inner = run(Characters::superscript);
    Lexer lexer = new Lexer(inner, language, new ArrayList<>(), new ArrayList<>());
    for (Token token : lexer.tokens()) {
      if (!token.is(Type.END)) {
        scan.add(token.type(), token.text(), start);
      }
    }
    scan.imply(Type.CLOSE, "}");
  }

  private void subscripts() {
    if (!scan.last().is(Type.UNDERSCORE)) {
      scan.imply(Type.UNDERSCORE, "_");
    }
    int start = scan.at();
    String inner = run(Characters::subscript);
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
}
