package nabla.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.parse.Token.Type;

/**
 * Powers, and what stands after its operand.
 *
 * <pre>
 * power    = operand ('^' signed power)?
 * operand  = primary ('!' | transpose | '_' indices | '^' '-'? transpose)*
 * </pre>
 *
 * After an exponent in brackets or digits, a transpose or indices belong to the whole power: {@code
 * X^-1'} is (X^-1)'. After a name they belong to the exponent: {@code e^x'A} is e^(x') A.
 */
final class Powers {
  private final TokenStream tokens;
  private final PrattParser parser;
  private final Primaries primaries;

  Powers(TokenStream tokens, PrattParser parser, Primaries primaries) {
    this.tokens = tokens;
    this.parser = parser;
    this.primaries = primaries;
  }

  Expr power() {
    Token first = tokens.peek();
    int outerDepth = tokens.depth();
    Expr result = suffixed(primaries.primary(), first);
    while (tokens.sees(Type.OPERATOR, "^")) {
      int end = endOfClosedExponent();
      if (end == 0 || !startsSuffix(end)) {
        tokens.advance();
        result = tokens.placed(new Expr.Power(result, parser.factor()), first);
        break;
      }
      tokens.advance();
      result = tokens.placed(new Expr.Power(result, closedExponent()), first);
      result = tokens.enter() ? suffixed(result, first) : result;
    }
    tokens.leaveTo(outerDepth);
    return result;
  }

  private Expr suffixed(Expr operand, Token first) {
    Expr result = operand;
    int outerDepth = tokens.depth();
    while (startsSuffix(0) || tokens.sees(Type.OPERATOR, "!")) {
      boolean within = tokens.enter();
      Expr next = suffix(result);
      result = within ? tokens.placed(next, first) : result;
    }
    tokens.leaveTo(outerDepth);
    return result;
  }

  private Expr suffix(Expr operand) {
    if (tokens.accept(Type.OPERATOR, "!")) {
      return Expr.apply(Function.FACTORIAL, operand);
    }
    if (tokens.sees(Type.UNDERSCORE)) {
      return entry(operand);
    }
    if (tokens.sees(Type.TRANSPOSE)) {
      tokens.advance();
      return Expr.transpose(operand);
    }
    tokens.advance();
    boolean bracketed = tokens.sees(Type.OPEN);
    if (bracketed) {
      tokens.advance();
    }
    boolean inverted = tokens.accept(Type.OPERATOR, "-");
    Expr result = inverted ? Expr.power(operand, Expr.integer(-1)) : operand;
    while (tokens.sees(Type.TRANSPOSE)) {
      tokens.advance();
      result = Expr.transpose(result);
    }
    if (bracketed) {
      tokens.advance();
    }
    return result;
  }

  private Expr entry(Expr operand) {
    tokens.advance();
    Token open = primaries.open();
    List<Expr> indices = new ArrayList<>(List.of(parser.sum()));
    while (tokens.sees(Type.COMMA)) {
      tokens.advance();
      indices.add(parser.sum());
    }
    primaries.close(open);
    return new Expr.Component(operand, indices);
  }

  /** Whether the token at {@code distance} starts a transpose or indices. */
  private boolean startsSuffix(int distance) {
    Token token = tokens.peek(distance);
    return token.is(Type.TRANSPOSE)
        || token.is(Type.UNDERSCORE) && tokens.peek(distance + 1).is(Type.OPEN, "{")
        || token.is(Type.OPERATOR, "^") && isTranspose(distance + 1);
  }

  /** Whether what is raised from {@code distance} on is a T or the like, perhaps with a minus. */
  private boolean isTranspose(int distance) {
    boolean bracketed = tokens.peek(distance).is(Type.OPEN);
    int next = bracketed ? distance + 1 : distance;
    next += tokens.peek(next).is(Type.OPERATOR, "-") ? 1 : 0;
    boolean transpose = tokens.peek(next).is(Type.TRANSPOSE);
    while (bracketed && tokens.peek(next).is(Type.TRANSPOSE)) {
      next++;
    }
    return transpose && (!bracketed || tokens.peek(next).is(Type.CLOSE));
  }

  /** The distance to what follows an exponent in digits or brackets; 0 for another exponent. */
  private int endOfClosedExponent() {
    int start = tokens.peek(1).is(Type.OPERATOR, "-") ? 2 : 1;
    if (tokens.peek(start).is(Type.NUMBER)) {
      return start + 1;
    }
    return tokens.peek(start).is(Type.OPEN) ? tokens.afterBrackets(start) : 0;
  }

  private Expr closedExponent() {
    Token first = tokens.peek();
    boolean negative = tokens.accept(Type.OPERATOR, "-");
    Token magnitude = tokens.peek();
    Expr exponent =
        magnitude.is(Type.NUMBER)
            ? new Expr.Literal(new BigDecimal(tokens.advance().text()))
            : primaries.group();
    return tokens.placed(negative ? new Expr.Negation(exponent) : exponent, first);
  }
}
