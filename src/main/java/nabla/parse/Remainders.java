package nabla.parse;

import java.util.Map;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.parse.Token.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code O(eps^2)}, which is no expression and stands once, as a term of the whole answer.
 */
final class Remainders {
  private static final int MAX_ORDER = 99;

  private final TokenStream tokens;
  private final Primaries primaries;
  private @Nullable Remainder remainder;

  Remainders(TokenStream tokens, Primaries primaries) {
    this.tokens = tokens;
    this.primaries = primaries;
  }

  /** What was read, if the answer ended in one that makes sense. */
  Optional<Remainder> remainder() {
    return Optional.ofNullable(remainder);
  }

  /** Reads the one that is next, as a term of the whole answer. */
  void term() {
    Token sign = tokens.advance();
    if (remainder != null) {
      tokens.report(sign, ProblemCode.REMAINDER_MISPLACED, Map.of());
    }
    Expr argument = primaries.group();
    if (sign.text().equals("o")) {
      tokens.report(sign, ProblemCode.REMAINDER_LITTLE, Map.of());
      return;
    }
    Token next = tokens.peek();
    if (next.is(Type.OPERATOR) && !next.is(Type.OPERATOR, "+") && !next.is(Type.OPERATOR, "-")) {
      tokens.report(sign, ProblemCode.REMAINDER_MISPLACED, Map.of());
      tokens.advance();
    } else if (primaries.startsHere()) {
      tokens.report(sign, ProblemCode.REMAINDER_MISPLACED, Map.of());
    }
    Optional<Remainder> read = power(argument, sign.span().through(tokens.previous().span()));
    if (read.isEmpty()) {
      tokens.report(sign, ProblemCode.REMAINDER_UNCLEAR, Map.of());
    }
    remainder = read.orElse(null);
  }

  /** Reads the one that is next, in a place where there can be none. */
  Expr misplaced() {
    Token sign = tokens.advance();
    tokens.report(sign, ProblemCode.REMAINDER_MISPLACED, Map.of());
    primaries.group();
    return new Expr.Gap();
  }

  private static Optional<Remainder> power(Expr written, Span span) {
    Expr base = written instanceof Expr.Power power ? power.base() : written;
    boolean bars = base instanceof Expr.Application a && a.function() == Function.ABS;
    Expr inner = bars ? ((Expr.Application) base).argument() : base;
    int order = written instanceof Expr.Power power ? order(power.exponent()) : 1;
    return inner instanceof Expr.Symbol symbol && order > 0
        ? Optional.of(new Remainder(symbol.name(), order, span))
        : Optional.empty();
  }

  private static int order(Expr exponent) {
    boolean whole =
        exponent instanceof Expr.Literal literal
            && literal.value().stripTrailingZeros().scale() <= 0
            && literal.value().intValue() <= MAX_ORDER;
    return whole ? ((Expr.Literal) exponent).value().intValue() : 0;
  }
}
