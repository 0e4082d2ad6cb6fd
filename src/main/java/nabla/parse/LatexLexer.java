package nabla.parse;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.math.ProblemCode;
import nabla.parse.Token.Type;

/** Reads the LaTeX commands that people paste and that math fields write. */
final class LatexLexer {
  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "\\s*\\{(|p|b|B|v|V|small)matrix\\*?}|\\s*\\{array}(?:\\s*\\{[lcr| ]{0,40}})?");

  private final Scan scan;
  private final SignLexer signs;
  private final Language language;

  LatexLexer(Scan scan, SignLexer signs, Language language) {
    this.scan = scan;
    this.signs = signs;
    this.language = language;
  }

  /** The command whose backslash is the next character. */
  void command() {
    int start = scan.at();
    scan.advance();
    int c = scan.atEnd() ? -1 : scan.text().codePointAt(scan.at());
    if (!Scan.isLetter(c)) {
      controlSymbol(c, start);
      return;
    }
    while (!scan.atEnd() && Scan.isLetter(scan.text().charAt(scan.at()))) {
      scan.advance();
    }
    Latex.Meaning meaning = Latex.meaning(scan.text().substring(start + 1, scan.at()));
    switch (meaning.kind()) {
      case SPACE -> scan.space();
      case IGNORED -> skipEmptyBraces();
      case SIGN -> meaning.text().chars().forEach(sign -> signs.sign(sign, start));
      case LETTERS -> scan.add(Type.LETTERS, meaning.text(), start);
      case NAME -> name(start);
      case FRACTION -> fraction(start);
      case RADICAL -> scan.add(Type.RADICAL, "2", start);
      case GAP -> {
        skipEmptyBraces();
        scan.add(Type.GAP, "", start);
      }
      case SIGN_OF_MATRICES, LETTERS_OF_MATRICES -> ofMatrices(meaning, start);
      case BEGIN -> environment(Type.OPEN, start);
      case END -> environment(Type.CLOSE, start);
      case UNKNOWN -> unknown(start);
    }
  }

  private void ofMatrices(Latex.Meaning meaning, int start) {
    if (!language.hasMatrices()) {
      unknown(start);
    } else if (meaning.kind() == Latex.Kind.LETTERS_OF_MATRICES) {
      scan.add(Type.LETTERS, meaning.text(), start);
    } else {
      meaning.text().chars().forEach(sign -> signs.sign(sign, start));
    }
  }

  /** {@code \begin{pmatrix}} and its end are brackets; those of vmatrix are bars besides. */
  private void environment(Type bracket, int start) {
    Matcher name = ENVIRONMENT.matcher(scan.text()).region(scan.at(), scan.text().length());
    if (!language.hasEntries() || !name.lookingAt()) {
      unknown(start);
      return;
    }
    scan.moveTo(name.end());
    String bars = "v".equals(name.group(1)) ? "|" : "V".equals(name.group(1)) ? "||" : "";
    if (!bars.isEmpty() && bracket == Type.OPEN) {
      scan.add(Type.BAR, bars, start);
    }
    scan.add(bracket, Token.MATRIX, start);
    if (!bars.isEmpty() && bracket == Type.CLOSE) {
      scan.add(Type.BAR, bars, start);
    }
  }

  private void controlSymbol(int c, int start) {
    if (c >= 0) {
      scan.advance();
    }
    switch (c) {
      case ',', ':', ';', '!', ' ', '>' -> scan.space();
      case '{', '}' -> signs.sign(c, start);
      case '|' -> signs.sign('‖', start);
      case '\\' -> newLine(start);
      default -> unknown(start);
    }
  }

  private void newLine(int start) {
    if (language.hasEntries()) {
      scan.add(Type.COMMA, ";", start);
    } else {
      unknown(start);
    }
  }

  private void unknown(int start) {
    String command = scan.text().substring(start, scan.at());
    scan.report(ProblemCode.UNKNOWN_COMMAND, start, Map.of("command", command));
  }

  /** {@code \mathrm{abc}} and {@code \operatorname{abc}}: the letters are one word. */
  private void name(int start) {
    String text = scan.text();
    int open = scan.at();
    while (open < text.length() && Characters.isSpace(text.charAt(open))) {
      open++;
    }
    int close = text.indexOf('}', open);
    if (open >= text.length() || text.charAt(open) != '{' || close < 0) {
      return;
    }
    String word = text.substring(open + 1, close).strip();
    if (!word.isEmpty() && word.chars().allMatch(Scan::isLetter)) {
      scan.moveTo(close + 1);
      scan.add(Type.LETTERS, word, start);
    }
  }

  /** LaTeX's {@code \frac12} takes one digit or letter for each argument without braces. */
  private void fraction(int start) {
    scan.add(Type.FRACTION, "frac", start);
    for (int argument = 0; argument < 2; argument++) {
      scan.skipSpaces();
      int place = scan.at();
      int c = scan.peek();
      if (!Scan.isDigit(c) && !Scan.isLetter(c)) {
        return;
      }
      scan.advance();
      scan.add(Scan.isDigit(c) ? Type.NUMBER : Type.LETTERS, Character.toString(c), place);
    }
  }

  private void skipEmptyBraces() {
    if (scan.text().startsWith("{}", scan.at())) {
      scan.moveTo(scan.at() + 2);
    }
  }
}
