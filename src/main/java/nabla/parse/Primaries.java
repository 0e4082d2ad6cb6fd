package nabla.parse;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.ProblemCode;
import nabla.parse.Token.Type;

/**
 * What stands for itself between operators.
 *
 * <pre>
 * primary     = number | symbol | constant | '(' sum ')' | '|' sum '|' | root | fraction | application
 * application = {@link Applications}
 * </pre>
 */
final class Primaries {
  private final TokenStream tokens;
  private final PrattParser parser;
  private final Applications applications;
  private final Entries entries;

  /** How many bars are open inside the innermost bracket. */
  private int openBars;

  private final Deque<Integer> outerBars = new ArrayDeque<>();

  private final Language language;

  Primaries(TokenStream tokens, PrattParser parser, Language language) {
    this.tokens = tokens;
    this.parser = parser;
    this.language = language;
    this.applications = new Applications(tokens, parser, this);
    this.entries = new Entries(tokens, parser, this, language);
  }

  /** Whether the next token starts a primary. */
  boolean startsHere() {
    return switch (tokens.peek().type()) {
      case NUMBER,
          SYMBOL,
          CONSTANT,
          FUNCTION,
          OPEN,
          RADICAL,
          FRACTION,
          REMAINDER,
          GAP,
          IDENTITY,
          SUM ->
          true;
      case BAR -> openBars == 0;
      default -> false;
    };
  }

  Applications applications() {
    return applications;
  }

  Expr primary() {
    Token token = tokens.peek();
    return tokens.placed(primary(token), token);
  }

  private Expr primary(Token token) {
    return switch (token.type()) {
      case NUMBER -> new Expr.Literal(new BigDecimal(tokens.advance().text()));
      case SYMBOL -> new Expr.Symbol(tokens.advance().text());
      case CONSTANT -> tokens.advance().text().equals("e") ? Expr.Constant.E : Expr.Constant.PI;
      case OPEN -> entries.startHere() ? entries.matrix() : group();
      case IDENTITY -> identity();
      case SUM -> indexedSum();
      case BAR -> modulus();
      case RADICAL -> radical();
      case FRACTION -> fraction();
      case FUNCTION -> applications.application();
      case GAP -> gap();
      case REMAINDER -> new Remainders(tokens, this).misplaced();
      default -> missing(token, ProblemCode.EXPECTED_OPERAND);
    };
  }

  private Expr identity() {
    tokens.advance();
    return new Expr.Identity(Optional.empty());
  }

  /** The sum takes the factors that follow it, up to a plus or minus. */
  private Expr indexedSum() {
    String index = tokens.advance().text();
    Expr body = tokens.enter() ? parser.product() : new Expr.Gap();
    tokens.leave();
    return new Expr.IndexedSum(index, body);
  }

  /** A primary as part of another: these follow one another without a rule in between. */
  Expr inner() {
    Expr primary = tokens.enter() ? primary() : new Expr.Gap();
    tokens.leave();
    return primary;
  }

  private Expr fraction() {
    tokens.advance();
    Expr numerator = inner();
    Expr denominator = inner();
    return new Expr.Quotient(numerator, denominator);
  }

  private Expr gap() {
    Token token = tokens.advance();
    if (!tokens.hasProblemAt(token.span())) {
      tokens.report(token, ProblemCode.EXPECTED_OPERAND, Map.of());
    }
    return new Expr.Gap();
  }

  /** One missing operand is reported once, however many rules wait for it. */
  private Expr missing(Token token, ProblemCode code) {
    if (!tokens.hasProblemFrom(token.span().start())) {
      tokens.report(token, tokens.isEmpty() ? ProblemCode.EMPTY : code, Map.of());
    }
    return new Expr.Gap();
  }

  /** What stands in brackets, which are the next token. */
  Expr group() {
    Token open = open();
    Expr inner = parser.sum();
    close(open);
    return inner;
  }

  /** Takes an opening bracket; bars outside it do not close inside. */
  Token open() {
    outerBars.push(openBars);
    openBars = 0;
    return tokens.advance();
  }

  /** Takes the bracket that closes {@code open}. */
  void close(Token open) {
    openBars = outerBars.pop();
    Token token = tokens.peek();
    if (!token.is(Type.CLOSE)) {
      unclosed(open, token);
      return;
    }
    tokens.advance();
    String expected = closing(open.text());
    if (!token.text().equals(expected)) {
      tokens.report(
          token,
          ProblemCode.MISMATCHED_BRACKET,
          Map.of("bracket", token.text(), "expected", expected));
    }
  }

  private void unclosed(Token open, Token found) {
    if (found.is(Type.COMMA)) {
      tokens.report(found, ProblemCode.LIST_NOT_EXPRESSION, Map.of());
    } else if (found.is(Type.RELATION)) {
      tokens.report(found, ProblemCode.RELATION_NOT_EXPRESSION, Map.of("sign", found.text()));
    } else {
      tokens.report(open, ProblemCode.UNCLOSED_BRACKET, Map.of("bracket", open.text()));
    }
  }

  private static String closing(String open) {
    return switch (open) {
      case Token.MATRIX -> Token.MATRIX;
      case "(" -> ")";
      case "[" -> "]";
      default -> "}";
    };
  }

  /** {@code |x|} is a modulus or a determinant, as its shape tells; {@code ||x||} is a norm. */
  private Expr modulus() {
    Token bar = tokens.advance();
    boolean twoBars = isNorm();
    if (twoBars) {
      tokens.advance();
    }
    openBars++;
    Expr inner = parser.sum();
    openBars--;
    if (tokens.sees(Type.BAR)) {
      tokens.advance();
      if (twoBars && tokens.sees(Type.BAR)) {
        tokens.advance();
      }
    } else {
      tokens.report(bar, ProblemCode.UNCLOSED_BRACKET, Map.of("bracket", bar.text()));
    }
    boolean norm = twoBars || bar.text().equals("||");
    return Expr.apply(norm ? Function.NORM : Function.ABS, inner);
  }

  /** Whether a second bar follows and the next bars in these brackets are two again. */
  private boolean isNorm() {
    if (!language.hasMatrices() || !isCloseBar(0) || tokens.peek(1).is(Type.BAR)) {
      return false;
    }
    int open = 0;
    for (int distance = 1; !tokens.peek(distance).is(Type.END) && open >= 0; distance++) {
      if (open == 0 && tokens.peek(distance).is(Type.BAR, "|")) {
        return isCloseBar(distance + 1);
      }
      open += tokens.peek(distance).is(Type.OPEN) ? 1 : 0;
      open -= tokens.peek(distance).is(Type.CLOSE) ? 1 : 0;
    }
    return false;
  }

  private boolean isCloseBar(int distance) {
    Token token = tokens.peek(distance);
    return token.is(Type.BAR, "|") && !token.spaced();
  }

  /** √x, \sqrt{x}, \sqrt[3]{x}, ∛x. */
  private Expr radical() {
    Token sign = tokens.advance();
    if (tokens.sees(Type.OPEN, "[")) {
      Expr order = group();
      return Expr.apply(Function.ROOT, order, inner());
    }
    Expr radicand = inner();
    return switch (sign.text()) {
      case "2" -> Expr.apply(Function.SQRT, radicand);
      case "3" -> Expr.apply(Function.CBRT, radicand);
      default -> Expr.apply(Function.ROOT, Expr.integer(Long.parseLong(sign.text())), radicand);
    };
  }
}
