package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.ProblemCode;
import nabla.parse.Choices.AfterQuotient;
import nabla.parse.Token.Type;

/**
 * The grammar, loosest binding first. Where something is missing it puts a gap, reports it, and
 * goes on, so that an unfinished text has a reading too.
 *
 * <pre>
 * sum         = term (('+' | '-') term)*
 * term        = ('+' | '-') term | factor (('*' | '/' | '.*')? factor)*      left to right; the operator may be missing
 * factor      = power, which may have signs after an operator: a*-b
 * power       = {@link Powers}
 * primary     = {@link Primaries}
 * </pre>
 */
final class PrattParser {
  private final TokenStream tokens;
  private final Language language;
  private final Primaries primaries;
  private final Powers powers;
  private final Choices choices;
  private final Remainders remainders;

  PrattParser(TokenStream tokens, Language language) {
    this.tokens = tokens;
    this.language = language;
    this.primaries = new Primaries(tokens, this, language);
    this.powers = new Powers(tokens, this, primaries);
    this.choices = new Choices(tokens, primaries.applications());
    this.remainders = new Remainders(tokens, primaries);
  }

  /** The tree of all tokens. */
  Expr parse() {
    Token first = tokens.peek();
    Expr expression = wholeSum();
    if (language.hasParts() && tokens.sees(Type.COMMA)) {
      expression = tokens.placed(column(expression), first);
    }
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

  /** The parts of an answer that nobody put into brackets. */
  private Expr column(Expr first) {
    List<Expr> parts = new ArrayList<>(List.of(first));
    while (tokens.sees(Type.COMMA)) {
      tokens.advance();
      parts.add(sum());
    }
    return Expr.Matrix.column(parts);
  }

  /** What was left out of the whole answer, once it is parsed. */
  Optional<Remainder> remainder() {
    return remainders.remainder();
  }

  /** A sum in which {@code O(eps^2)} may be a term. */
  private Expr wholeSum() {
    Token first = tokens.peek();
    List<Expr> terms = new ArrayList<>();
    Token sign = first;
    boolean subtracted = false;
    do {
      boolean remainder = tokens.sees(Type.REMAINDER);
      if (remainder) {
        remainders.term();
      }
      if (!remainder || primaries.startsHere()) {
        Expr term = term();
        terms.add(subtracted ? tokens.placed(new Expr.Negation(term), sign) : term);
      }
      sign = tokens.peek();
      subtracted = tokens.sees(Type.OPERATOR, "-");
    } while (tokens.accept(Type.OPERATOR, "+") || tokens.accept(Type.OPERATOR, "-"));
    return added(terms.isEmpty() ? List.of(Expr.integer(0)) : terms, first);
  }

  Expr sum() {
    Token first = tokens.peek();
    List<Expr> terms = new ArrayList<>();
    terms.add(term());
    while (tokens.sees(Type.OPERATOR, "+") || tokens.sees(Type.OPERATOR, "-")) {
      Token sign = tokens.advance();
      Expr term = term();
      boolean subtracted = sign.text().equals("-");
      terms.add(subtracted ? tokens.placed(new Expr.Negation(term), sign) : term);
    }
    return added(terms, first);
  }

  private Expr added(List<Expr> terms, Token first) {
    return terms.size() == 1 ? terms.get(0) : tokens.placed(new Expr.Sum(terms), first);
  }

  private Expr term() {
    Expr result = tokens.enter() ? signedTerm() : new Expr.Gap();
    tokens.leave();
    return result;
  }

  private Expr signedTerm() {
    Token sign = tokens.peek();
    if (tokens.accept(Type.OPERATOR, "-")) {
      return tokens.placed(new Expr.Negation(term()), sign);
    }
    if (tokens.accept(Type.OPERATOR, "+")) {
      return term();
    }
    return product();
  }

  /** Factors from left to right, as far as they go. */
  Expr product() {
    Token first = tokens.peek();
    List<Expr> factors = new ArrayList<>(List.of(power()));
    int outerDepth = tokens.depth();
    int nested = 0;
    AfterQuotient afterQuotient = AfterQuotient.NO;
    while (true) {
      choices.divided(factors.get(factors.size() - 1));
      if (tokens.accept(Type.OPERATOR, "*")) {
        factors.add(factor());
      } else if (tokens.accept(Type.OPERATOR, "/")) {
        tokens.leaveTo(outerDepth + ++nested);
        Expr quotient = new Expr.Quotient(joined(factors, first), factor());
        factors = new ArrayList<>(List.of(tokens.placed(quotient, first)));
        tokens.leaveTo(outerDepth);
        afterQuotient = AfterQuotient.YES;
        continue;
      } else if (tokens.accept(Type.OPERATOR, ".*")) {
        tokens.leaveTo(outerDepth + ++nested);
        Expr entrywise = Expr.apply(Function.HADAMARD, joined(factors, first), factor());
        factors = new ArrayList<>(List.of(tokens.placed(entrywise, first)));
        tokens.leaveTo(outerDepth);
      } else if (primaries.startsHere()) {
        choices.juxtaposed(factors, first, afterQuotient);
        factors.add(power());
      } else {
        return joined(factors, first);
      }
      afterQuotient = AfterQuotient.NO;
    }
  }

  /** The product of {@code factors}, the first of which began at {@code first}. */
  Expr joined(List<Expr> factors, Token first) {
    return factors.size() == 1 ? factors.get(0) : tokens.placed(new Expr.Product(factors), first);
  }

  /** A factor after an operator, where a sign may stand: {@code a*-b}. */
  Expr factor() {
    Token sign = tokens.peek();
    Expr result;
    if (!tokens.enter()) {
      result = new Expr.Gap();
    } else if (tokens.accept(Type.OPERATOR, "-")) {
      result = tokens.placed(new Expr.Negation(factor()), sign);
    } else if (tokens.accept(Type.OPERATOR, "+")) {
      result = factor();
    } else {
      result = power();
    }
    tokens.leave();
    return result;
  }

  Expr power() {
    Expr result = tokens.enter() ? powers.power() : new Expr.Gap();
    tokens.leave();
    return result;
  }
}
