package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.parse.Token.Type;

/**
 * The grammar, loosest binding first. Where something is missing it puts a gap, reports it, and
 * goes on, so that an unfinished text has a reading too.
 *
 * <pre>
 * sum         = term (('+' | '-') term)*
 * term        = ('+' | '-') term | factor (('*' | '/')? factor)*      left to right; the operator may be missing
 * factor      = power, which may have signs after an operator: a*-b
 * power       = postfix ('^' signed power)?
 * postfix     = primary '!'*
 * primary     = {@link Primaries}
 * </pre>
 */
final class PrattParser {
  private final TokenStream tokens;
  private final Primaries primaries;
  private final Remainders remainders;

  PrattParser(List<Token> tokens, List<Problem> problems, List<Note> notes) {
    this.tokens = new TokenStream(tokens, problems, notes);
    this.primaries = new Primaries(this.tokens, this);
    this.remainders = new Remainders(this.tokens, primaries);
  }

  /** The tree of all tokens. */
  Expr parse() {
    Expr expression = wholeSum();
    Token left = tokens.peek();
    switch (left.type()) {
      case END -> {}
      case CLOSE ->
          tokens.report(left, ProblemCode.UNOPENED_BRACKET, Map.of("bracket", left.text()));
      case COMMA -> tokens.report(left, ProblemCode.LIST_NOT_EXPRESSION, Map.of());
      case RELATION ->
          tokens.report(left, ProblemCode.RELATION_NOT_EXPRESSION, Map.of("sign", left.text()));
      default ->
          tokens.report(left, ProblemCode.UNKNOWN_CHARACTER, Map.of("character", left.text()));
    }
    return expression;
  }

  /** What was left out of the whole answer, once it is parsed. */
  Optional<Remainder> remainder() {
    return remainders.remainder();
  }

  /** A sum in which {@code O(eps^2)} may be a term. */
  private Expr wholeSum() {
    List<Expr> terms = new ArrayList<>();
    boolean subtracted = false;
    do {
      boolean remainder = tokens.sees(Type.REMAINDER);
      if (remainder) {
        remainders.term();
      }
      if (!remainder || primaries.startsHere()) {
        Expr term = term();
        terms.add(subtracted ? new Expr.Negation(term) : term);
      }
      subtracted = tokens.sees(Type.OPERATOR, "-");
    } while (tokens.accept(Type.OPERATOR, "+") || tokens.accept(Type.OPERATOR, "-"));
    return added(terms.isEmpty() ? List.of(Expr.integer(0)) : terms);
  }

  Expr sum() {
    List<Expr> terms = new ArrayList<>();
    terms.add(term());
    while (tokens.sees(Type.OPERATOR, "+") || tokens.sees(Type.OPERATOR, "-")) {
      boolean subtracted = tokens.advance().text().equals("-");
      Expr term = term();
      terms.add(subtracted ? new Expr.Negation(term) : term);
    }
    return added(terms);
  }

  private static Expr added(List<Expr> terms) {
    return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
  }

  private Expr term() {
    Expr result = tokens.enter() ? signedTerm() : new Expr.Gap();
    tokens.leave();
    return result;
  }

  private Expr signedTerm() {
    if (tokens.accept(Type.OPERATOR, "-")) {
      return new Expr.Negation(term());
    }
    if (tokens.accept(Type.OPERATOR, "+")) {
      return term();
    }
    return product();
  }

  private Expr product() {
    Token first = tokens.peek();
    List<Expr> factors = new ArrayList<>(List.of(power()));
    int outerDepth = tokens.depth();
    int quotients = 0;
    while (true) {
      Token operator = tokens.peek();
      if (tokens.accept(Type.OPERATOR, "*")) {
        factors.add(factor());
      } else if (tokens.accept(Type.OPERATOR, "/")) {
        tokens.leaveTo(outerDepth + ++quotients);
        Expr numerator = joined(factors);
        factors = new ArrayList<>(List.of(new Expr.Quotient(numerator, factor())));
        tokens.leaveTo(outerDepth);
      } else if (primaries.startsHere()) {
        noteChoice(factors, first, operator);
        factors.add(power());
      } else {
        return joined(factors);
      }
    }
  }

  static Expr joined(List<Expr> factors) {
    return factors.size() == 1 ? factors.get(0) : new Expr.Product(factors);
  }

  /** Left to right is a choice when {@code 1/2x} or {@code e^3x} is typed: say which was made. */
  private void noteChoice(List<Expr> factors, Token first, Token next) {
    Expr before = factors.get(factors.size() - 1);
    boolean closed = tokens.previous().is(Type.CLOSE);
    boolean atomic = closed || primaries.lastWasFraction();
    Span span = first.span().through(next.span());
    if (before instanceof Expr.Quotient && factors.size() == 1 && !atomic) {
      tokens.note(Note.Code.QUOTIENT_THEN_PRODUCT, span);
    }
    boolean numericBase =
        before instanceof Expr.Power power
            && (power.base() instanceof Expr.Constant || power.base() instanceof Expr.Literal)
            && !(power.exponent() instanceof Expr.Application);
    boolean divided = closed || next.spaced() || next.is(Type.FUNCTION) || next.is(Type.OPEN);
    if (numericBase && !divided) {
      tokens.note(Note.Code.POWER_THEN_PRODUCT, span);
    }
  }

  /** A factor after an operator, where a sign may stand: {@code a*-b}. */
  Expr factor() {
    Expr result;
    if (!tokens.enter()) {
      result = new Expr.Gap();
    } else if (tokens.accept(Type.OPERATOR, "-")) {
      result = new Expr.Negation(factor());
    } else if (tokens.accept(Type.OPERATOR, "+")) {
      result = factor();
    } else {
      result = power();
    }
    tokens.leave();
    return result;
  }

  Expr power() {
    Expr result;
    if (!tokens.enter()) {
      result = new Expr.Gap();
    } else {
      Expr base = postfix();
      result = tokens.accept(Type.OPERATOR, "^") ? new Expr.Power(base, factor()) : base;
    }
    tokens.leave();
    return result;
  }

  private Expr postfix() {
    Expr operand = primaries.primary();
    int outerDepth = tokens.depth();
    while (tokens.accept(Type.OPERATOR, "!")) {
      operand = tokens.enter() ? Expr.apply(Function.FACTORIAL, operand) : operand;
    }
    tokens.leaveTo(outerDepth);
    return operand;
  }
}
