package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.math.Symbols;
import nabla.parse.Token.Type;
import org.jspecify.annotations.Nullable;

/**
 * Functions with what they act on.
 *
 * <pre>
 * application = function ('_' primary)? ('^' primary)? argument
 * argument    = '(' sum ')' | '-'? power name*
 * </pre>
 */
final class Applications {
  private static final Set<Function> TAKING_ALL_FACTORS =
      Set.of(Function.TRACE, Function.DETERMINANT);

  private static final Map<String, Integer> BASES = Map.of("lg", 10, "lb", 2, "ld", 2);

  private final TokenStream tokens;
  private final PrattParser parser;
  private final Primaries primaries;
  private @Nullable Token endOfBareArgument;

  Applications(TokenStream tokens, PrattParser parser, Primaries primaries) {
    this.tokens = tokens;
    this.parser = parser;
    this.primaries = primaries;
  }

  /** Whether a function without brackets was the last that was read. */
  boolean endedWithBareArgument() {
    return tokens.previous() == endOfBareArgument;
  }

  /** The application whose function is the next token. */
  Expr application() {
    Token name = tokens.advance();
    Function function = Notation.named(name.text());
    if (name.text().equals("log") || function == Function.LOG) {
      return logarithm(name);
    }
    if (Notation.isExtreme(name.text())) {
      return extreme(name);
    }
    if (function == Function.ROOT) {
      return root(name);
    }
    if (function.isOfMatrices() && function.arity() == 2) {
      return ofTwo(name, function);
    }
    if (function == Function.SQRT && tokens.sees(Type.OPEN, "[")) {
      Expr order = primaries.group();
      return Expr.apply(Function.ROOT, order, argument(name));
    }
    if (tokens.accept(Type.OPERATOR, "^")) {
      return powerOfFunction(name, function);
    }
    return Expr.apply(function, argument(name));
  }

  /** {@code dot(x, y)}. */
  private Expr ofTwo(Token name, Function function) {
    List<Expr> arguments = arguments(name);
    if (arguments.size() == 2) {
      return new Expr.Application(function, arguments);
    }
    Map<String, String> details = Map.of("name", name.text(), "expected", "2");
    tokens.report(name, ProblemCode.WRONG_ARGUMENT_COUNT, details);
    return Expr.apply(function, arguments.get(0), new Expr.Gap());
  }

  /** {@code sin^2 x} is (sin x)^2, {@code sin^-1 x} is arcsin x. */
  private Expr powerOfFunction(Token name, Function function) {
    Token start = tokens.peek();
    boolean negative = tokens.accept(Type.OPERATOR, "-");
    Expr magnitude = primaries.inner();
    Expr exponent = negative ? new Expr.Negation(magnitude) : magnitude;
    boolean minusOne = exponent.equals(Expr.integer(-1));
    Optional<Function> inverse = Notation.inverse(function);
    if (minusOne && inverse.isPresent()) {
      tokens.note(Note.Code.INVERSE_FUNCTION, name.span().through(start.span()));
      return Expr.apply(inverse.get(), argument(name));
    }
    return new Expr.Power(Expr.apply(function, argument(name)), exponent);
  }

  /** {@code log x}, {@code log10(x)}, {@code log_2 x}, {@code log(2, x)}, {@code lg x}. */
  private Expr logarithm(Token name) {
    Optional<Expr> base = base(name);
    Optional<Expr> exponent =
        tokens.accept(Type.OPERATOR, "^") ? Optional.of(parser.factor()) : Optional.empty();
    List<Expr> arguments = base.isEmpty() ? arguments(name) : List.of(argument(name));
    Expr value;
    if (base.isPresent()) {
      value = Expr.apply(Function.LOG, base.get(), arguments.get(0));
    } else if (arguments.size() == 2) {
      value = new Expr.Application(Function.LOG, baseFirst(name, arguments));
    } else {
      tokens.note(Note.Code.NATURAL_LOGARITHM, name.span());
      value = Expr.apply(Function.LN, arguments.get(0));
    }
    return exponent.map(power -> Expr.power(value, power)).orElse(value);
  }

  private Optional<Expr> base(Token name) {
    Integer known = BASES.get(name.text());
    if (known != null) {
      tokens.note(Note.Code.LOGARITHM_BASE, name.span());
      return Optional.of(Expr.integer(known));
    }
    if (tokens.sees(Type.UNDERSCORE)) {
      tokens.advance();
      return emptyBraces() ? Optional.empty() : Optional.of(primaries.inner());
    }
    boolean number = isAdjacentNumber() && List.of("10", "2").contains(tokens.peek().text());
    return number ? Optional.of(primaries.primary()) : Optional.empty();
  }

  /** {@code log(x, 2)} can only mean base 2. */
  private List<Expr> baseFirst(Token name, List<Expr> arguments) {
    noteOrder(name, arguments);
    boolean swapped = isNumberAfterSymbols(arguments);
    return swapped ? List.of(arguments.get(1), arguments.get(0)) : arguments;
  }

  private void noteOrder(Token name, List<Expr> arguments) {
    if (!Symbols.of(arguments.get(0)).isEmpty()) {
      tokens.note(Note.Code.ARGUMENT_ORDER, name.span());
    }
  }

  private static boolean isNumberAfterSymbols(List<Expr> arguments) {
    return arguments.get(1) instanceof Expr.Literal && !Symbols.of(arguments.get(0)).isEmpty();
  }

  /** A math field writes {@code \log_{}x} where the base was left out. */
  private boolean emptyBraces() {
    boolean empty = tokens.sees(Type.OPEN, "{") && tokens.peek(1).is(Type.CLOSE);
    if (empty) {
      tokens.advance();
      tokens.advance();
    }
    return empty;
  }

  /** {@code root(3)(x)}, {@code root3(x)}, {@code root(3, x)}. */
  private Expr root(Token name) {
    if (isAdjacentNumber()) {
      Expr order = primaries.primary();
      return Expr.apply(Function.ROOT, order, argument(name));
    }
    List<Expr> arguments = arguments(name);
    if (arguments.size() == 2) {
      noteOrder(name, arguments);
      return new Expr.Application(Function.ROOT, arguments);
    }
    return Expr.apply(Function.ROOT, arguments.get(0), argument(name));
  }

  /** {@code max(a, b)} is (a + b + |a - b|)/2, and the smaller one that with a minus. */
  private Expr extreme(Token name) {
    List<Expr> arguments = list(name);
    Expr extreme = arguments.get(0);
    for (Expr next : arguments.subList(1, arguments.size())) {
      if (!tokens.repeats(extreme) || !tokens.repeats(next)) {
        return new Expr.Gap();
      }
      Expr distance = Expr.apply(Function.ABS, Expr.difference(extreme, next));
      Expr more = name.text().equals("max") ? distance : new Expr.Negation(distance);
      extreme = Expr.quotient(Expr.sum(extreme, next, more), Expr.integer(2));
    }
    if (arguments.size() > 1) {
      tokens.note(Note.Code.EXTREME, name.span());
    }
    return extreme;
  }

  private boolean isAdjacentNumber() {
    return tokens.sees(Type.NUMBER) && !tokens.peek().spaced();
  }

  /** One argument, or two in brackets with a comma between them. */
  private List<Expr> arguments(Token name) {
    List<Expr> arguments = list(name);
    if (arguments.size() > 2) {
      Map<String, String> details = Map.of("name", name.text(), "expected", "2");
      tokens.report(name, ProblemCode.WRONG_ARGUMENT_COUNT, details);
      return arguments.subList(0, 2);
    }
    return arguments;
  }

  /** One argument, or as many in brackets as there are. */
  private List<Expr> list(Token name) {
    if (!tokens.sees(Type.OPEN)) {
      return List.of(argument(name));
    }
    Token open = primaries.open();
    List<Expr> arguments = new ArrayList<>(List.of(parser.sum()));
    while (tokens.sees(Type.COMMA)) {
      tokens.advance();
      arguments.add(parser.sum());
    }
    primaries.close(open);
    return arguments;
  }

  private Expr argument(Token name) {
    Expr argument;
    if (!tokens.enter()) {
      argument = new Expr.Gap();
    } else if (tokens.sees(Type.OPEN)) {
      argument = primaries.group();
    } else if (tokens.accept(Type.OPERATOR, "-")) {
      argument = new Expr.Negation(bareArgument(name));
    } else {
      argument = bareArgument(name);
    }
    tokens.leave();
    return argument;
  }

  /**
   * What belongs to a function without brackets: numbers, then symbols that follow without a space
   * ({@code sin 2x}, {@code ln xy}, {@code sin 2 pi x}). Another function, a bracket, a power of e,
   * an operator or a space after a symbol ends it.
   */
  private Expr bareArgument(Token name) {
    if (!primaries.startsHere()) {
      tokens.report(name, ProblemCode.MISSING_ARGUMENT, Map.of("name", name.text()));
      return new Expr.Gap();
    }
    Token first = tokens.peek();
    boolean takesAll = TAKING_ALL_FACTORS.contains(Notation.named(name.text()));
    List<Expr> factors = new ArrayList<>(List.of(parser.power()));
    while (takesAll ? continuesProduct() : continuesArgument(factors.get(factors.size() - 1))) {
      factors.add(parser.power());
    }
    Expr argument = parser.joined(factors, first);
    if (isMultipleOfPi(factors) && dividesAngle(name)) {
      tokens.advance();
      argument = Expr.quotient(argument, primaries.primary());
    }
    endOfBareArgument = tokens.previous();
    boolean powerOfName =
        argument instanceof Expr.Power power && !(power.base() instanceof Expr.Constant);
    if (powerOfName || argument instanceof Expr.Product || argument instanceof Expr.Quotient) {
      Span span = name.span().through(tokens.previous().span());
      tokens.note(Note.Code.ARGUMENT_WITHOUT_BRACKETS, span);
    }
    return argument;
  }

  private static boolean isMultipleOfPi(List<Expr> factors) {
    return factors.contains(Expr.Constant.PI)
        && factors.stream().allMatch(f -> f instanceof Expr.Literal || f == Expr.Constant.PI);
  }

  /** {@code cos pi/4} is the cosine of an angle, not a quarter of -1. */
  private boolean dividesAngle(Token name) {
    boolean ofAngles = Notation.named(name.text()).compareTo(Function.CSC) <= 0;
    return ofAngles && tokens.sees(Type.OPERATOR, "/") && tokens.peek(1).is(Type.NUMBER);
  }

  /** {@code tr A X' B} is the trace of the whole product: a function or a sum ends it. */
  private boolean continuesProduct() {
    boolean ends = tokens.sees(Type.FUNCTION) || tokens.sees(Type.SUM) || tokens.sees(Type.BAR);
    return primaries.startsHere() && !ends;
  }

  private boolean continuesArgument(Expr last) {
    Token next = tokens.peek();
    boolean name = next.is(Type.SYMBOL) || next.is(Type.CONSTANT) || next.is(Type.IDENTITY);
    boolean powerOfE = next.is(Type.CONSTANT, "e");
    boolean afterNumber = last instanceof Expr.Literal || last instanceof Expr.Constant;
    return name
        && !powerOfE
        && (afterNumber || !next.spaced())
        && !(last instanceof Expr.Application application
            && application.function() != Function.TRANSPOSE);
  }
}
