package nabla.parse;

import java.util.Map;
import nabla.math.ProblemCode;
import nabla.parse.Token.Type;

/** Reads numbers: decimal points and commas, scientific notation. */
final class NumberLexer {
  /** More digits than any answer needs and few enough to compute with at once. */
  private static final int MAX_DIGITS = 60;

  private static final int MAX_SCIENTIFIC_EXPONENT = 400;

  private final Scan scan;
  private final SignLexer signs;

  NumberLexer(Scan scan, SignLexer signs) {
    this.scan = scan;
    this.signs = signs;
  }

  /** Whether a number starts here. */
  boolean starts() {
    int c = scan.peek();
    return Scan.isDigit(c) || c == '.' && Scan.isDigit(scan.peek(scan.at() + 1));
  }

  void number() {
    int start = scan.at();
    StringBuilder digits = new StringBuilder();
    digits(digits);
    int separator = scan.peek();
    boolean comma = separator == ',' && isDecimalComma(start);
    if (separator == '.' && scan.peek(scan.at() + 1) != '.' || comma) {
      scan.advance();
      digits.append('.');
      digits(digits);
      if (comma) {
        scan.note(Note.Code.DECIMAL_COMMA, start);
      }
    }
    if (scan.peek() == '.' && Scan.isDigit(scan.peek(scan.at() + 1))) {
      secondPoint(start);
    }
    scientific(digits, start);
    if (digits.length() > MAX_DIGITS) {
      scan.report(ProblemCode.NUMBER_TOO_LARGE, start, Map.of("limit", "" + MAX_DIGITS));
      digits.setLength(1);
    }
    scan.add(Type.NUMBER, normal(digits), start);
  }

  /** {@code ½}; right after a whole number, as in {@code 2½}, it is added to that. */
  void vulgarFraction() {
    int start = scan.at();
    String[] parts = Characters.fractionParts(scan.text().codePointAt(start));
    Token before = scan.last();
    boolean mixed =
        before.is(Type.NUMBER) && !scan.isSpaced() && before.text().chars().allMatch(Scan::isDigit);
    if (mixed) {
      scan.takeBack();
      scan.imply(Type.OPEN, "{");
      scan.readd(before);
      scan.imply(Type.OPERATOR, "+");
    }
    scan.advance();
    scan.add(Type.FRACTION, "frac", start);
    scan.add(Type.NUMBER, parts[0], start);
    scan.add(Type.NUMBER, parts[1], start);
    if (mixed) {
      scan.imply(Type.CLOSE, "}");
      scan.note(Note.Code.MIXED_NUMBER, start);
    }
  }

  private void digits(StringBuilder digits) {
    while (Scan.isDigit(scan.peek())) {
      digits.appendCodePoint(scan.advance());
    }
  }

  /** A comma between digits without a space is decimal unless it divides arguments. */
  private boolean isDecimalComma(int start) {
    if (signs.commaDividesArguments() || !Scan.isDigit(scan.peek(scan.at() + 1))) {
      return false;
    }
    int end = endOfDigits(scan.at() + 1);
    boolean afterComma = start > 0 && scan.text().charAt(start - 1) == ',';
    return scan.peek(end) != ',' && !afterComma;
  }

  private int endOfDigits(int from) {
    int end = from;
    while (Scan.isDigit(scan.peek(end))) {
      end++;
    }
    return end;
  }

  private void secondPoint(int start) {
    while (scan.peek() == '.' || Scan.isDigit(scan.peek())) {
      scan.advance();
    }
    String written = scan.text().substring(start, scan.at());
    scan.report(ProblemCode.MALFORMED_NUMBER, start, Map.of("written", written));
  }

  /** {@code 1.2E3} and {@code 3e-4}; but {@code 2e} and {@code 2e^x} are products. */
  private void scientific(StringBuilder digits, int start) {
    int c = scan.peek();
    if (c != 'e' && c != 'E') {
      return;
    }
    int exponentStart = scan.at() + 1;
    int sign = scan.peek(exponentStart);
    boolean signed = sign == '-' || sign == '+';
    int firstDigit = signed ? exponentStart + 1 : exponentStart;
    int end = endOfDigits(firstDigit);
    boolean isExponent = end > firstDigit && scan.peek(end) != '.' && scan.peek(end) != '^';
    // 2e3 may be meant as 2*e*3, but nobody writes that; 3e-4x would be 3e - 4x.
    if (!isExponent || signed && c == 'e' && Character.isLetter(Math.max(0, scan.peek(end)))) {
      return;
    }
    String exponent = scan.text().substring(exponentStart, end);
    scan.moveTo(end);
    if (end - firstDigit > 3 || Math.abs(Integer.parseInt(exponent)) > MAX_SCIENTIFIC_EXPONENT) {
      Map<String, String> limit = Map.of("limit", "10^" + MAX_SCIENTIFIC_EXPONENT);
      scan.report(ProblemCode.NUMBER_TOO_LARGE, start, limit);
      return;
    }
    if (digits.charAt(digits.length() - 1) == '.') {
      digits.append('0');
    }
    digits.append('e').append(exponent);
    scan.note(Note.Code.SCIENTIFIC_NOTATION, start);
  }

  private static String normal(StringBuilder digits) {
    String number = digits.charAt(0) == '.' ? "0" + digits : digits.toString();
    return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
  }
}
