package nabla.parse;

import java.math.BigDecimal;
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
 * primary     = number | symbol | constant | '(' sum ')' | '|' sum '|' | root | fraction | application
 * application = function ('_' primary)? ('^' primary)? argument
 * </pre>
 */
final class PrattParser {
  static final int MAX_DEPTH = 250;
  static final int MAX_NODES = 1_000;

  private final List<Token> tokens;
  private final List<Problem> problems;
  private final List<Note> notes;
  private int at;
  private int depth;
  private int nodes;
  private boolean limitReported;

  /** How many bars are open inside the innermost bracket. */
  private int openBars;

  PrattParser(List<Token> tokens, List<Problem> problems, List<Note> notes) {
    this.tokens = tokens;
    this.problems = problems;
    this.notes = notes;
  }

  /** The tree of all tokens. */
  Expr parse() {
    Expr expression = sum();
    Token left = peek();
    switch (left.type()) {
      case END -> {}
      case CLOSE -> report(left, ProblemCode.UNOPENED_BRACKET, Map.of("bracket", left.text()));
      case COMMA -> report(left, ProblemCode.LIST_NOT_EXPRESSION, Map.of());
      case RELATION ->
          report(left, ProblemCode.RELATION_NOT_EXPRESSION, Map.of("sign", left.text()));
      default -> report(left, ProblemCode.UNKNOWN_CHARACTER, Map.of("character", left.text()));
    }
    return expression;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token advance() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  private boolean accept(Type type, String text) {
    boolean matches = peek().is(type, text);
    if (matches) {
      advance();
    }
    return matches;
  }

  private void report(Token token, ProblemCode code, Map<String, String> details) {
    problems.add(new Problem(code, token.span(), details));
  }

  /** Counts a node; past a limit it reports once and skips the rest of the text. */
  private boolean withinLimits() {
    nodes++;
    if (depth <= MAX_DEPTH && nodes <= MAX_NODES) {
      return true;
    }
    if (!limitReported) {
      limitReported = true;
      ProblemCode code = depth > MAX_DEPTH ? ProblemCode.TOO_DEEP : ProblemCode.TOO_LARGE;
      int limit = depth > MAX_DEPTH ? MAX_DEPTH : MAX_NODES;
      report(peek(), code, Map.of("limit", Integer.toString(limit)));
      at = tokens.size() - 1;
    }
    return false;
  }

  private Expr sum() {
    List<Expr> terms = new ArrayList<>();
    terms.add(term());
    while (peek().is(Type.OPERATOR, "+") || peek().is(Type.OPERATOR, "-")) {
      boolean subtracted = advance().text().equals("-");
      Expr term = term();
      terms.add(subtracted ? new Expr.Negation(term) : term);
    }
    return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
  }

  private Expr term() {
    depth++;
    Expr result = withinLimits() ? signedTerm() : new Expr.Gap();
    depth--;
    return result;
  }

  private Expr signedTerm() {
    if (accept(Type.OPERATOR, "-")) {
      return new Expr.Negation(term());
    }
    if (accept(Type.OPERATOR, "+")) {
      return term();
    }
    return product();
  }

  private Expr product() {
    Token first = peek();
    Expr left = power();
    List<Expr> factors = new ArrayList<>(List.of(left));
    int quotients = 0;
    while (true) {
      Token operator = peek();
      if (accept(Type.OPERATOR, "*")) {
        factors.add(factor());
      } else if (accept(Type.OPERATOR, "/")) {
        depth += ++quotients;
        Expr numerator = joined(factors);
        factors = new ArrayList<>(List.of(new Expr.Quotient(numerator, factor())));
        depth -= quotients;
      } else if (startsPrimary(operator)) {
        noteChoice(factors, first, operator);
        factors.add(power());
      } else {
        return joined(factors);
      }
      if (factors.size() == 1 && limitReported) {
        return joined(factors);
      }
    }
  }

  private static Expr joined(List<Expr> factors) {
    return factors.size() == 1 ? factors.get(0) : new Expr.Product(factors);
  }

  /** Left to right is a choice when {@code 1/2x} or {@code e^3x} is typed: say which was made. */
  private void noteChoice(List<Expr> factors, Token first, Token next) {
    Expr before = factors.get(factors.size() - 1);
    Token previous = tokens.get(at - 1);
    boolean closed = previous.is(Type.CLOSE);
    Span span = first.span().through(next.span());
    if (before instanceof Expr.Quotient && factors.size() == 1 && !closed && !previousFraction) {
      notes.add(new Note(Note.Code.QUOTIENT_THEN_PRODUCT, span));
    }
    boolean numericBase =
        before instanceof Expr.Power power
            && (power.base() instanceof Expr.Constant || power.base() instanceof Expr.Literal)
            && !(power.exponent() instanceof Expr.Application);
    boolean divided = closed || next.spaced() || next.is(Type.FUNCTION) || next.is(Type.OPEN);
    if (numericBase && !divided) {
      notes.add(new Note(Note.Code.POWER_THEN_PRODUCT, span));
    }
  }

  private boolean startsPrimary(Token token) {
    return switch (token.type()) {
      case NUMBER, SYMBOL, CONSTANT, FUNCTION, OPEN, RADICAL, FRACTION, GAP -> true;
      case BAR -> openBars == 0;
      default -> false;
    };
  }

  /** A factor after an operator, where a sign may stand: {@code a*-b}. */
  private Expr factor() {
    depth++;
    Expr result;
    if (!withinLimits()) {
      result = new Expr.Gap();
    } else if (accept(Type.OPERATOR, "-")) {
      result = new Expr.Negation(factor());
    } else if (accept(Type.OPERATOR, "+")) {
      result = factor();
    } else {
      result = power();
    }
    depth--;
    return result;
  }

  private Expr power() {
    depth++;
    Expr result;
    if (!withinLimits()) {
      result = new Expr.Gap();
    } else {
      Expr base = postfix();
      result = accept(Type.OPERATOR, "^") ? new Expr.Power(base, factor()) : base;
    }
    depth--;
    return result;
  }

  private Expr postfix() {
    Expr operand = primary();
    int outerDepth = depth;
    while (accept(Type.OPERATOR, "!")) {
      depth++;
      operand = withinLimits() ? Expr.apply(Function.FACTORIAL, operand) : operand;
    }
    depth = outerDepth;
    return operand;
  }

  private boolean previousFraction;

  private Expr primary() {
    Token token = peek();
    previousFraction = false;
    switch (token.type()) {
      case NUMBER -> {
        return new Expr.Literal(new BigDecimal(advance().text()));
      }
      case SYMBOL -> {
        return new Expr.Symbol(advance().text());
      }
      case CONSTANT -> {
        return advance().text().equals("e") ? Expr.Constant.E : Expr.Constant.PI;
      }
      case OPEN -> {
        return group();
      }
      case BAR -> {
        return modulus();
      }
      case RADICAL -> {
        return radical();
      }
      case FRACTION -> {
        advance();
        Expr numerator = primaryInside();
        Expr denominator = primaryInside();
        previousFraction = true;
        return new Expr.Quotient(numerator, denominator);
      }
      case FUNCTION -> {
        return application();
      }
      case GAP -> {
        advance();
        if (problems.stream().noneMatch(problem -> problem.span().equals(token.span()))) {
          report(token, ProblemCode.EXPECTED_OPERAND, Map.of());
        }
        return new Expr.Gap();
      }
      default -> {
        return missing(token, ProblemCode.EXPECTED_OPERAND, Map.of());
      }
    }
  }

  /** One missing operand is reported once, however many rules wait for it. */
  private Expr missing(Token token, ProblemCode code, Map<String, String> details) {
    boolean reported = problems.stream().anyMatch(p -> p.span().start() == token.span().start());
    if (!reported && !limitReported) {
      boolean empty = tokens.size() == 1;
      report(token, empty ? ProblemCode.EMPTY : code, empty ? Map.of() : details);
    }
    return new Expr.Gap();
  }

  private Expr group() {
    Token open = advance();
    int outerBars = openBars;
    openBars = 0;
    Expr inner = sum();
    openBars = outerBars;
    close(open);
    return inner;
  }

  private void close(Token open) {
    Token token = peek();
    if (!token.is(Type.CLOSE)) {
      if (!limitReported) {
        unclosed(open, token);
      }
      return;
    }
    advance();
    String expected = closing(open.text());
    if (!token.text().equals(expected)) {
      report(
          token,
          ProblemCode.MISMATCHED_BRACKET,
          Map.of("bracket", token.text(), "expected", expected));
    }
  }

  private void unclosed(Token open, Token found) {
    if (found.is(Type.COMMA)) {
      report(found, ProblemCode.LIST_NOT_EXPRESSION, Map.of());
    } else if (found.is(Type.RELATION)) {
      report(found, ProblemCode.RELATION_NOT_EXPRESSION, Map.of("sign", found.text()));
    } else {
      report(open, ProblemCode.UNCLOSED_BRACKET, Map.of("bracket", open.text()));
    }
  }

  private static String closing(String open) {
    return switch (open) {
      case "(" -> ")";
      case "[" -> "]";
      default -> "}";
    };
  }

  private Expr modulus() {
    Token bar = advance();
    openBars++;
    Expr inner = sum();
    openBars--;
    if (peek().is(Type.BAR)) {
      advance();
    } else if (!limitReported) {
      report(bar, ProblemCode.UNCLOSED_BRACKET, Map.of("bracket", "|"));
    }
    return Expr.apply(Function.ABS, inner);
  }

  /** √x, \sqrt{x}, \sqrt[3]{x}, ∛x. */
  private Expr radical() {
    Token sign = advance();
    if (peek().is(Type.OPEN, "[")) {
      Expr order = group();
      return Expr.apply(Function.ROOT, order, primaryInside());
    }
    Function root = sign.text().equals("3") ? Function.CBRT : Function.SQRT;
    return Expr.apply(root, primaryInside());
  }

  /** A primary as part of another: these follow one another without a rule in between. */
  private Expr primaryInside() {
    depth++;
    Expr primary = withinLimits() ? primary() : new Expr.Gap();
    depth--;
    return primary;
  }

  private Expr application() {
    Token name = advance();
    Function function = Notation.function(name.text()).orElseThrow();
    if (name.text().equals("log")) {
      return logarithm(name);
    }
    if (function == Function.ROOT) {
      return root(name);
    }
    if (function == Function.SQRT && peek().is(Type.OPEN, "[")) {
      Expr order = group();
      return Expr.apply(Function.ROOT, order, argument(name));
    }
    if (accept(Type.OPERATOR, "^")) {
      return powerOfFunction(name, function);
    }
    return Expr.apply(function, argument(name));
  }

  /** {@code sin^2 x} is (sin x)^2, {@code sin^-1 x} is arcsin x. */
  private Expr powerOfFunction(Token name, Function function) {
    Token start = peek();
    boolean negative = accept(Type.OPERATOR, "-");
    Expr magnitude = primaryInside();
    Expr exponent = negative ? new Expr.Negation(magnitude) : magnitude;
    boolean minusOne = exponent.equals(Expr.integer(-1));
    Optional<Function> inverse = Notation.inverse(function);
    if (minusOne && inverse.isPresent()) {
      notes.add(new Note(Note.Code.INVERSE_FUNCTION, name.span().through(start.span())));
      return Expr.apply(inverse.get(), argument(name));
    }
    return new Expr.Power(Expr.apply(function, argument(name)), exponent);
  }

  /** {@code log x}, {@code log10(x)}, {@code log_2 x}, {@code log(2, x)}. */
  private Expr logarithm(Token name) {
    Expr base = null;
    if (peek().is(Type.UNDERSCORE)) {
      advance();
      base = primaryInside();
    } else if (isAdjacentNumber() && (peek().text().equals("10") || peek().text().equals("2"))) {
      base = primary();
    }
    Expr exponent = accept(Type.OPERATOR, "^") ? factor() : null;
    List<Expr> arguments = base == null ? arguments(name) : List.of(argument(name));
    if (arguments.size() == 2) {
      base = arguments.get(0);
    } else if (base == null) {
      notes.add(new Note(Note.Code.NATURAL_LOGARITHM, name.span()));
    }
    Expr argument = arguments.get(arguments.size() - 1);
    Expr value =
        base == null ? Expr.apply(Function.LN, argument) : Expr.apply(Function.LOG, base, argument);
    return exponent == null ? value : new Expr.Power(value, exponent);
  }

  /** {@code root(3)(x)}, {@code root3(x)}, {@code root(3, x)}. */
  private Expr root(Token name) {
    if (isAdjacentNumber()) {
      Expr order = primary();
      return Expr.apply(Function.ROOT, order, argument(name));
    }
    List<Expr> arguments = arguments(name);
    if (arguments.size() == 2) {
      return Expr.apply(Function.ROOT, arguments.get(0), arguments.get(1));
    }
    return Expr.apply(Function.ROOT, arguments.get(0), argument(name));
  }

  private boolean isAdjacentNumber() {
    return peek().is(Type.NUMBER) && !peek().spaced();
  }

  /** One argument, or two in brackets with a comma between them. */
  private List<Expr> arguments(Token name) {
    if (!peek().is(Type.OPEN)) {
      return List.of(argument(name));
    }
    Token open = advance();
    int outerBars = openBars;
    openBars = 0;
    List<Expr> arguments = new ArrayList<>(List.of(sum()));
    while (peek().is(Type.COMMA)) {
      advance();
      arguments.add(sum());
    }
    openBars = outerBars;
    close(open);
    if (arguments.size() > 2) {
      report(name, ProblemCode.WRONG_ARGUMENT_COUNT, Map.of("name", name.text(), "expected", "2"));
      return arguments.subList(0, 2);
    }
    return arguments;
  }

  private Expr argument(Token name) {
    Token next = peek();
    depth++;
    Expr argument;
    if (!withinLimits()) {
      argument = new Expr.Gap();
    } else if (next.is(Type.OPEN)) {
      argument = group();
    } else if (next.is(Type.OPERATOR, "-")) {
      advance();
      argument = new Expr.Negation(bareArgument(name));
    } else if (startsPrimary(next)) {
      argument = bareArgument(name);
    } else {
      argument = missingArgument(name);
    }
    depth--;
    return argument;
  }

  private Expr missingArgument(Token name) {
    if (!limitReported) {
      report(name, ProblemCode.MISSING_ARGUMENT, Map.of("name", name.text()));
    }
    return new Expr.Gap();
  }

  /**
   * What belongs to a function without brackets: numbers, then symbols that follow without a space
   * ({@code sin 2x}, {@code ln xy}, {@code sin 2 pi x}). Another function, a bracket, a power of e,
   * an operator or a space after a symbol ends it.
   */
  private Expr bareArgument(Token name) {
    if (!startsPrimary(peek())) {
      return missingArgument(name);
    }
    int start = at;
    List<Expr> factors = new ArrayList<>(List.of(power()));
    while (continuesArgument(factors.get(factors.size() - 1))) {
      factors.add(power());
    }
    if (factors.size() > 1) {
      Span span = name.span().through(tokens.get(Math.max(start, at - 1)).span());
      notes.add(new Note(Note.Code.ARGUMENT_WITHOUT_BRACKETS, span));
    }
    return joined(factors);
  }

  private boolean continuesArgument(Expr last) {
    Token next = peek();
    boolean name = next.is(Type.SYMBOL) || next.is(Type.CONSTANT);
    boolean powerOfE = next.is(Type.CONSTANT, "e");
    boolean afterNumber = last instanceof Expr.Literal || last instanceof Expr.Constant;
    return name
        && !powerOfE
        && (afterNumber || !next.spaced())
        && !(last instanceof Expr.Application);
  }
}
