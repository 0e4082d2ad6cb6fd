package nabla.parse;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.math.ProblemCode;
import nabla.parse.Token.Type;

/** Reads the LaTeX commands that people paste and that math fields write. */
final class LatexLexer {
  /** Arguments inside one another; nobody writes more, and the parser refuses far less. */
  private static final int MAX_DEPTH = 300;

  /** Letters in braces, perhaps in those of another command about their looks. */
  private static final Pattern WORD =
      Pattern.compile(
          "\\s*+\\{\\s*+(?:(?<letters>[A-Za-z]*+)|\\\\(?:math|text|bold|bm)[a-z]*+\\s*+\\{\\s*+(?<inner>[A-Za-z]++)\\s*+})\\s*+}");

  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "\\s*\\{(|p|b|B|v|V|small)matrix\\*?}|\\s*\\{array}(?:\\s*\\{[lcr| ]{0,40}})?");

  private final Scan scan;
  private final SignLexer signs;
  private final Language language;
  private final Runnable next;
  private int depth;

  /**
   * A reader of commands.
   *
   * @param next reads whatever comes next
   */
  LatexLexer(Scan scan, SignLexer signs, Language language, Runnable next) {
    this.scan = scan;
    this.signs = signs;
    this.language = language;
    this.next = next;
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
    String name = scan.text().substring(start + 1, scan.at());
    Latex.Meaning meaning = Latex.meaning(name);
    switch (meaning.kind()) {
      case SPACE -> scan.space();
      case IGNORED -> skipEmptyBraces();
      case DELIMITER_SIZE -> skipEmptyDelimiter();
      case SIGN -> meaning.text().chars().forEach(sign -> signs.sign(sign, start));
      case LETTERS -> scan.add(Type.LETTERS, meaning.text(), start);
      case NAME -> name(start);
      case FRACTION -> fraction(start);
      case RADICAL -> radical(start);
      case GAP -> gap(start);
      case SIGN_OF_MATRICES, LETTERS_OF_MATRICES -> ofMatrices(meaning, name, start);
      case BEGIN -> environment(Type.OPEN, name, start);
      case END -> environment(Type.CLOSE, name, start);
      case UNKNOWN -> unknown(name, start);
    }
  }

  private void ofMatrices(Latex.Meaning meaning, String name, int start) {
    if (!language.hasMatrices()) {
      unknown(name, start);
    } else if (meaning.kind() == Latex.Kind.LETTERS_OF_MATRICES) {
      scan.add(Type.LETTERS, meaning.text(), start);
    } else {
      meaning.text().chars().forEach(sign -> signs.sign(sign, start));
    }
  }

  /** {@code \begin{pmatrix}} and its end are brackets; those of vmatrix are bars besides. */
  private void environment(Type bracket, String command, int start) {
    Matcher name = ENVIRONMENT.matcher(scan.text()).region(scan.at(), scan.text().length());
    if (!language.hasEntries() || !name.lookingAt()) {
      unknown(command, start);
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
      // The last four are where LaTeX's formulas begin and end.
      case ',', ':', ';', '!', ' ', '>', '(', ')', '[', ']' -> scan.space();
      case '{', '}' -> signs.sign(c, start);
      case '|' -> signs.sign('‖', start);
      case '\\' -> newLine(start);
      default -> unknown("", start);
    }
  }

  private void newLine(int start) {
    if (language.hasEntries()) {
      scan.add(Type.COMMA, ";", start);
    } else {
      unknown("", start);
    }
  }

  private void unknown(String name, int start) {
    Optional<ProblemCode> reason = Refused.command(name);
    if (reason.isPresent()) {
      signs.refuse(reason.get(), start);
      return;
    }
    String command = scan.text().substring(start, scan.at());
    scan.report(ProblemCode.UNKNOWN_COMMAND, start, Map.of("command", command));
  }

  /** {@code \mathrm{abc}} and {@code \operatorname{\mathrm{abc}}}: the letters are one word. */
  private void name(int start) {
    if (scan.peek() == '*') {
      scan.advance();
    }
    Matcher word = WORD.matcher(scan.text()).region(scan.at(), scan.text().length());
    if (!word.lookingAt()) {
      return;
    }
    scan.moveTo(word.end());
    String inner = word.group("inner");
    String letters = inner == null ? word.group("letters") : inner;
    if (letters.isEmpty()) {
      scan.space();
    } else {
      scan.add(Type.LETTERS, letters, start);
    }
  }

  private void fraction(int start) {
    scan.add(Type.FRACTION, "frac", start);
    argument();
    argument();
  }

  private void radical(int start) {
    scan.add(Type.RADICAL, "2", start);
    scan.skipSpaces();
    if (scan.peek() == '[') {
      group();
    }
    argument();
  }

  /** What a command takes: a group, or without braces one digit, letter or command. */
  private void argument() {
    scan.skipSpaces();
    int c = scan.peek();
    if (c == '{' || c == '(') {
      group();
    } else if (Scan.isDigit(c) || Scan.isLetter(c)) {
      int start = scan.at();
      scan.imply(Type.OPEN, "{");
      scan.advance();
      scan.add(Scan.isDigit(c) ? Type.NUMBER : Type.LETTERS, Character.toString(c), start);
      scan.imply(Type.CLOSE, "}");
    } else if (c == '\\' && depth < MAX_DEPTH) {
      depth++;
      scan.imply(Type.OPEN, "{");
      command();
      scan.imply(Type.CLOSE, "}");
      depth--;
    }
  }

  /** Everything up to the bracket that closes the one that is next. */
  private void group() {
    if (depth < MAX_DEPTH) {
      depth++;
      int outer = signs.openBrackets();
      next.run();
      while (!scan.atEnd() && signs.openBrackets() > outer) {
        next.run();
      }
      depth--;
    }
  }

  /** A place to be filled; what fills it stands in its braces. */
  private void gap(int start) {
    if (scan.peek() == '[' && scan.text().indexOf(']', scan.at()) > 0) {
      scan.moveTo(scan.text().indexOf(']', scan.at()) + 1);
    }
    int before = scan.at();
    skipEmptyBraces();
    if (scan.at() > before || scan.peek() != '{') {
      scan.add(Type.GAP, "", start);
    }
  }

  private void skipEmptyBraces() {
    if (scan.text().startsWith("{}", scan.at())) {
      scan.moveTo(scan.at() + 2);
    }
  }

  /** {@code \left.} opens nothing. */
  private void skipEmptyDelimiter() {
    if (scan.peek() == '.') {
      scan.advance();
    }
  }
}
