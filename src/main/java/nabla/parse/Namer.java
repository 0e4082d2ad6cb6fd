package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Span;
import nabla.parse.Token.Type;
import nabla.parse.WordSplitter.Piece;

/** Turns runs of letters, with the digits, subscripts and primes that follow, into names. */
final class Namer {
  private final List<Token> tokens;
  private final Scope scope;
  private final WordSplitter splitter;
  private final List<Problem> problems;
  private final UnknownNames unknownNames;
  private final List<Note> notes;
  private final List<Token> named = new ArrayList<>();
  private int at;

  Namer(List<Token> tokens, Scope scope, List<Problem> problems, List<Note> notes) {
    this.tokens = tokens;
    this.scope = scope;
    this.splitter = new WordSplitter(scope);
    this.problems = problems;
    this.unknownNames = new UnknownNames(scope, problems);
    this.notes = notes;
  }

  /** The tokens with every LETTERS token replaced by names. */
  List<Token> named() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (unevaluatedDerivative()) {
        continue;
      }
      at++;
      if (!token.is(Type.LETTERS)) {
        named.add(token);
      } else if (isRemainder(token)) {
        named.add(token.as(Type.REMAINDER, token.text()));
      } else if (ahead(0).is(Type.UNDERSCORE) && !endsWithLogarithm(token)) {
        subscripted(token);
      } else if (ahead(0).is(Type.NUMBER) && !ahead(0).spaced()) {
        digitsAfter(token);
      } else if (ahead(0).is(Type.PRIME)) {
        primed(token);
      } else {
        split(token);
      }
    }
    return named;
  }

  private Token ahead(int distance) {
    return tokens.get(Math.min(at + distance, tokens.size() - 1));
  }

  /** {@code O(eps^2)}; a small o is one only where it cannot be a name. */
  private boolean isRemainder(Token token) {
    boolean big = token.text().equals("O");
    boolean little = token.text().equals("o") && !scope.isOpen();
    return (big || little) && ahead(0).is(Type.OPEN) && !scope.declares(token.text());
  }

  private boolean endsWithLogarithm(Token token) {
    List<Piece> pieces = splitter.split(token.text());
    return pieces.get(pieces.size() - 1).name().equals("log");
  }

  /** {@code x_1}, {@code x_{12}}, {@code x_a}; the longest declared name wins. */
  private void subscripted(Token token) {
    Token next = ahead(1);
    String index;
    int length;
    if (next.is(Type.NUMBER) || next.is(Type.LETTERS)) {
      index = next.text();
      length = 2;
    } else if (next.is(Type.OPEN)) {
      StringBuilder inner = new StringBuilder();
      length = 2;
      while (ahead(length).is(Type.NUMBER) || ahead(length).is(Type.LETTERS)) {
        inner.append(ahead(length++).text());
      }
      length += ahead(length).is(Type.CLOSE) ? 1 : 0;
      index = inner.toString();
    } else {
      split(token);
      return;
    }
    Span span = token.span().through(ahead(length - 1).span());
    at += length;
    boolean mayEndEarly = next.is(Type.LETTERS);
    String run = token.text();
    int longest = WordSplitter.longest(scope.names());
    for (int start = Math.max(0, run.length() - longest); start < run.length(); start++) {
      int most = mayEndEarly ? Math.min(index.length(), longest) : index.length();
      for (int end = most; end > 0; end = mayEndEarly ? end - 1 : 0) {
        String name = run.substring(start) + "_" + index.substring(0, end);
        if (scope.declares(name)) {
          prefix(token, start);
          named.add(new Token(Type.SYMBOL, name, span, token.spaced()));
          rest(next, end, mayEndEarly);
          return;
        }
      }
    }
    int start = Notation.isGreek(run) ? 0 : run.length() - 1;
    int end = mayEndEarly ? 1 : index.length();
    String name = run.substring(start) + "_" + index.substring(0, Math.min(end, index.length()));
    if (!scope.isOpen()) {
      unknown(name, span);
    }
    prefix(token, start);
    named.add(new Token(Type.SYMBOL, name, span, token.spaced()));
    rest(next, end, mayEndEarly);
  }

  /** The letters of {@code token} before {@code end}, which belong to other names. */
  private void prefix(Token token, int end) {
    if (end > 0) {
      split(token.part(0, end));
    }
  }

  private void rest(Token index, int start, boolean isLetters) {
    if (isLetters && start < index.text().length()) {
      split(index.part(start, index.text().length()));
    }
  }

  /** {@code x1} is x_1 where that is declared; {@code log2} leaves the number to the function. */
  private void digitsAfter(Token token) {
    String run = token.text();
    Token digits = ahead(0);
    for (int start = 0; start < run.length(); start++) {
      String plain = run.substring(start) + digits.text();
      String subscripted = run.substring(start) + "_" + digits.text();
      if (scope.declares(plain) || scope.declares(subscripted)) {
        at++;
        prefix(token, start);
        Span span = token.span().through(digits.span());
        if (!scope.declares(plain)) {
          notes.add(new Note(Note.Code.SUBSCRIPT, span));
        }
        String name = scope.declares(plain) ? plain : subscripted;
        named.add(new Token(Type.SYMBOL, name, span, token.spaced()));
        return;
      }
    }
    List<Piece> pieces = splitter.split(run);
    Piece last = pieces.get(pieces.size() - 1);
    if (last.type() == Type.FUNCTION) {
      split(token);
      return;
    }
    Span span = token.part(last.start(), last.end()).span().through(digits.span());
    if (scope.isOpen() && last.type() == Type.SYMBOL) {
      at++;
      prefix(token, last.start());
      String name = last.name() + "_" + digits.text();
      named.add(new Token(Type.SYMBOL, name, span, token.spaced()));
      return;
    }
    if (last.known()) {
      unknownNames.reportPower(last.name(), digits.text(), span);
    }
    split(token);
  }

  /** {@code x'} where that is declared; {@code f'(x)} was left to be differentiated. */
  private void primed(Token token) {
    int primes = 0;
    while (ahead(primes).is(Type.PRIME)) {
      primes++;
    }
    Token last = ahead(primes - 1);
    String mark = "'".repeat(primes);
    String run = token.text();
    Span span = token.span().through(last.span());
    for (int start = 0; start < run.length(); start++) {
      String name = run.substring(start) + mark;
      boolean lastLetter = scope.isOpen() && start == run.length() - 1;
      if (scope.declares(name) || lastLetter) {
        at += primes;
        prefix(token, start);
        named.add(new Token(Type.SYMBOL, name, span, token.spaced()));
        return;
      }
    }
    at += primes;
    problems.add(
        new Problem(ProblemCode.UNEVALUATED_DERIVATIVE, span, Map.of("written", run + mark)));
    named.add(new Token(Type.GAP, "", span, token.spaced()));
  }

  /** {@code d/dx} and {@code \frac{d}{dx}}, unless d is a symbol. */
  private boolean unevaluatedDerivative() {
    if (scope.declares("d") || scope.isOpen()) {
      return false;
    }
    boolean plain = isDifferential(ahead(0)) && ahead(1).is(Type.OPERATOR, "/");
    boolean fraction =
        ahead(0).is(Type.FRACTION) && ahead(1).is(Type.OPEN) && isDifferential(ahead(2));
    int bottom = plain ? 2 : 5;
    boolean derivative = (plain || fraction) && isDifferential(ahead(bottom));
    if (!derivative || ahead(bottom).text().equals("d") && !fraction) {
      return false;
    }
    int last = bottom;
    while (fraction && !ahead(last).is(Type.CLOSE) && !ahead(last).is(Type.END)) {
      last++;
    }
    Span span = ahead(0).span().through(ahead(last).span());
    StringBuilder written = new StringBuilder(ahead(plain ? 0 : 2).text()).append('/');
    for (int i = bottom; i <= last && ahead(i).is(Type.LETTERS); i++) {
      written.append(ahead(i).text());
    }
    Map<String, String> details = Map.of("written", written.toString());
    problems.add(new Problem(ProblemCode.UNEVALUATED_DERIVATIVE, span, details));
    named.add(new Token(Type.GAP, "", span, ahead(0).spaced()));
    at = Math.min(at + last + 1, tokens.size() - 1);
    return true;
  }

  private static boolean isDifferential(Token token) {
    return token.is(Type.LETTERS) && token.text().startsWith("d") && token.text().length() <= 2;
  }

  private void split(Token token) {
    List<Piece> pieces = splitter.split(token.text());
    if (!pieces.stream().allMatch(Piece::known)) {
      reportUnknown(token, pieces);
    }
    for (Piece piece : pieces) {
      Token part = token.part(piece.start(), piece.end());
      named.add(part.as(piece.type(), piece.name()));
    }
  }

  private void reportUnknown(Token token, List<Piece> pieces) {
    List<Piece> unknown = pieces.stream().filter(piece -> !piece.known()).toList();
    int start = unknown.get(0).start();
    int end = unknown.get(unknown.size() - 1).end();
    boolean inOnePiece = end - start == unknown.size();
    boolean word = inOnePiece && token.text().length() > 2;
    boolean calls = ahead(0).is(Type.OPEN) && (word || end == token.text().length());
    if (calls || !inOnePiece || token.text().length() > 3) {
      start = 0;
      end = token.text().length();
    }
    Token part = token.part(start, end);
    if (calls && part.text().length() > 1) {
      unknownNames.reportFunction(part.text(), part.span());
    } else {
      unknown(part.text(), part.span());
    }
  }

  private void unknown(String name, Span span) {
    if (name.equals("T") && isRaised()) {
      problems.add(new Problem(ProblemCode.TRANSPOSE_OF_NUMBER, span, Map.of("written", name)));
    } else {
      unknownNames.report(name, span);
    }
  }

  /** Whether what comes next is an exponent. */
  private boolean isRaised() {
    int last = named.size() - 1;
    last -= last >= 0 && named.get(last).is(Type.OPEN, "{") ? 1 : 0;
    return last >= 0 && named.get(last).is(Type.OPERATOR, "^");
  }
}
