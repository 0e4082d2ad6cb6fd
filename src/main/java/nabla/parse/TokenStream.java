package nabla.parse;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.parse.Token.Type;

/**
 * The tokens on their way to a tree: the next one, what was found wrong, and the limits. Past a
 * limit it stands at the end, so that every rule comes to its own.
 */
final class TokenStream {
  static final int MAX_DEPTH = 250;
  static final int MAX_NODES = 1_000;

  private final List<Token> tokens;
  private final List<Problem> problems;
  private final List<Note> notes;
  private int at;
  private int depth;
  private int nodes;
  private boolean limitReached;
  private final IdentityHashMap<Expr, Span> places = new IdentityHashMap<>();

  TokenStream(List<Token> tokens, List<Problem> problems, List<Note> notes) {
    this.tokens = tokens;
    this.problems = problems;
    this.notes = notes;
  }

  Token peek() {
    return tokens.get(at);
  }

  boolean sees(Type type) {
    return peek().is(type);
  }

  boolean sees(Type type, String text) {
    return peek().is(type, text);
  }

  /** The token {@code distance} after the next one. */
  Token peek(int distance) {
    return tokens.get(Math.min(at + distance, tokens.size() - 1));
  }

  /**
   * The distance to what follows the brackets that open at {@code distance}; 0 if they do not
   * close.
   */
  int afterBrackets(int distance) {
    int open = 0;
    for (int i = distance; at + i < tokens.size(); i++) {
      open += tokens.get(at + i).is(Type.OPEN) ? 1 : 0;
      open -= tokens.get(at + i).is(Type.CLOSE) ? 1 : 0;
      if (open == 0) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Takes the next token; the last one is never passed. */
  Token advance() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the next token if it is this one. */
  boolean accept(Type type, String text) {
    boolean matches = peek().is(type, text);
    if (matches) {
      advance();
    }
    return matches;
  }

  /** The token that was taken last. */
  Token previous() {
    return tokens.get(Math.max(0, at - 1));
  }

  /** Notes that {@code expression} was typed from {@code first} up to here. */
  <E extends Expr> E placed(E expression, Token first) {
    places.putIfAbsent(expression, first.span().through(previous().span()));
    return expression;
  }

  Places places() {
    return new Places(places);
  }

  /** Whether the text had no tokens at all. */
  boolean isEmpty() {
    return tokens.size() == 1;
  }

  /** One level down, and one node more: whether that is within the limits. */
  boolean enter() {
    depth++;
    return withinLimits();
  }

  /** Counts {@code expression}, which stands in the tree once more than it was typed. */
  boolean repeats(Expr expression) {
    nodes += size(expression);
    return withinLimits();
  }

  private static int size(Expr expression) {
    return 1 + expression.parts().stream().mapToInt(TokenStream::size).sum();
  }

  void leave() {
    depth--;
  }

  int depth() {
    return depth;
  }

  /** Back to a {@link #depth} that was left in more than one step. */
  void leaveTo(int outerDepth) {
    depth = outerDepth;
  }

  private boolean withinLimits() {
    nodes++;
    if (depth <= MAX_DEPTH && nodes <= MAX_NODES) {
      return true;
    }
    if (!limitReached) {
      ProblemCode code = depth > MAX_DEPTH ? ProblemCode.TOO_DEEP : ProblemCode.TOO_LARGE;
      int limit = depth > MAX_DEPTH ? MAX_DEPTH : MAX_NODES;
      report(peek(), code, Map.of("limit", Integer.toString(limit)));
      limitReached = true;
      at = tokens.size() - 1;
    }
    return false;
  }

  /** After a limit everything that is missing is missing because of it. */
  boolean limitReached() {
    return limitReached;
  }

  /** Reports a problem at {@code token}, unless a limit was reached. */
  void report(Token token, ProblemCode code, Map<String, String> details) {
    if (!limitReached) {
      problems.add(new Problem(code, token.span(), details));
    }
  }

  boolean hasProblemAt(Span span) {
    return problems.stream().anyMatch(problem -> problem.span().equals(span));
  }

  boolean hasProblemFrom(int start) {
    return problems.stream().anyMatch(problem -> problem.span().start() == start);
  }

  void note(Note.Code code, Span span) {
    notes.add(new Note(code, span));
  }
}
