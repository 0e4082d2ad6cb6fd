package nabla.parse;

import java.util.List;
import nabla.math.Expr;
import nabla.math.Span;
import nabla.parse.Token.Type;

/** Notes where a product or quotient was read in one of several ways that people mean. */
final class Choices {
  private final TokenStream tokens;
  private final Applications applications;

  Choices(TokenStream tokens, Applications applications) {
    this.tokens = tokens;
    this.applications = applications;
  }

  /**
   * Before a factor without an operator.
   *
   * @param factors so far; the first began at {@code first}
   * @param afterQuotient whether they are a quotient that was written with a slash
   */
  void juxtaposed(List<Expr> factors, Token first, AfterQuotient afterQuotient) {
    Expr before = factors.get(factors.size() - 1);
    Token previous = tokens.previous();
    Token next = tokens.peek();
    Span span = first.span().through(next.span());
    boolean halfOf = next.spaced() && previous.is(Type.NUMBER);
    if (afterQuotient == AfterQuotient.YES && !halfOf) {
      tokens.note(Note.Code.QUOTIENT_THEN_PRODUCT, span);
    }
    boolean divided = next.spaced() || !isName(next) || previous.is(Type.CLOSE);
    if (before instanceof Expr.Power power && !divided && isMisreadable(power)) {
      tokens.note(Note.Code.POWER_THEN_PRODUCT, span);
    }
    if (previous.is(Type.NUMBER) && (next.is(Type.NUMBER) || next.is(Type.FRACTION))) {
      tokens.note(Note.Code.ADJACENT_NUMBERS, previous.span().through(next.span()));
    }
  }

  /** Whether a quotient stands right before. */
  enum AfterQuotient {
    YES,
    NO
  }

  private static boolean isName(Token token) {
    return token.is(Type.SYMBOL) || token.is(Type.CONSTANT);
  }

  /** {@code e^3x} and {@code a^nx}, but not {@code x^2y}. */
  private static boolean isMisreadable(Expr.Power power) {
    boolean numericBase =
        power.base() instanceof Expr.Constant || power.base() instanceof Expr.Literal;
    return numericBase && !(power.exponent() instanceof Expr.Application)
        || power.exponent() instanceof Expr.Symbol;
  }

  /** After the factor {@code last}, if a slash follows it. */
  void divided(Expr last) {
    Token slash = tokens.peek();
    if (!slash.is(Type.OPERATOR, "/")) {
      return;
    }
    boolean close = !slash.spaced() && !tokens.peek(1).spaced();
    if (applications.endedWithBareArgument() && close) {
      tokens.note(Note.Code.FUNCTION_THEN_QUOTIENT, slash.span());
    }
    boolean root =
        last instanceof Expr.Power power
            && isOneOrNegative(power.exponent())
            && tokens.previous().is(Type.NUMBER)
            && tokens.peek(1).is(Type.NUMBER);
    if (root && close) {
      tokens.note(Note.Code.POWER_THEN_QUOTIENT, slash.span());
    }
  }

  /** {@code x^1/2} and {@code x^-1/2} are hardly meant as written; {@code x^3/3} may be. */
  private static boolean isOneOrNegative(Expr exponent) {
    return exponent.equals(Expr.integer(1))
        || exponent instanceof Expr.Negation negation && negation.operand() instanceof Expr.Literal;
  }
}
