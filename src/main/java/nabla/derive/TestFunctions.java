package nabla.derive;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.derive.Line.Operation;
import nabla.differentiate.Differentiator;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Symbols;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;

/**
 * Functions in the place of the open ones, with their derivatives. What holds for all functions
 * holds for them; polynomials of several degrees with unlike coefficients agree on nothing else
 * that a line of a derivation says: their values and derivatives at a point are independent of one
 * another.
 */
final class TestFunctions {
  private static final String ARGUMENT = "t";
  private static final Scope NAMES = Scope.of(Map.of(ARGUMENT, Domain.REAL));

  /** By draw; the first are ones that a person can compute with. */
  private static final List<List<String>> POLYNOMIALS =
      List.of(
          List.of("t^2 + 1", "t^2 + 3*t", "2*t^2 - t"),
          List.of("t^3 - 2*t + 5", "2*t^2 + 3*t - 1", "t^3 + t^2 - 7"),
          List.of("2*t^3/3 - t^2/5 + 7*t - 3", "t^3/7 + 5*t^2/2 - t/3 + 11", "3*t^3/4 + t - 2/9"));

  private static final List<List<String>> INVERTIBLE =
      List.of(
          List.of("(2*t + 1)/(t + 3)", "(3*t - 1)/(2 - t)"),
          List.of("2*t - 5", "(t + 5)/2"),
          List.of("(7*t + 2)/(3*t + 5)", "(5*t - 2)/(7 - 3*t)"));

  private static final List<List<String>> SINGLE =
      List.of(
          List.of("sin(t)", "t^3", "cos(t)"),
          List.of("t^4", "sin(t)", "t^6"),
          List.of("cos(t)", "t^5", "sin(t)"));

  private final Language language;
  private final Map<String, Expr> functions;

  private TestFunctions(Language language, Map<String, Expr> functions) {
    this.language = language;
    this.functions = functions;
  }

  /** The draws for {@code language}; one without functions when it has none. */
  static List<TestFunctions> draws(Language language) {
    if (language.functions().names().isEmpty()) {
      return List.of(new TestFunctions(language, Map.of()));
    }
    return List.of(0, 1, 2).stream().map(draw -> draw(language, draw)).toList();
  }

  /**
   * Functions of one step each, in which a rule that was broken is not hidden by what the function
   * itself is made of: the place of the mistake is the function, or what it is of.
   */
  static List<TestFunctions> drawsOfRules(Language language) {
    boolean anyOpen = !language.functions().names().isEmpty();
    return anyOpen && language.functions().inverses().isEmpty()
        ? List.of(0, 1, 2).stream()
            .map(draw -> new TestFunctions(language, inTurn(language, SINGLE.get(draw), Map.of())))
            .toList()
        : draws(language);
  }

  private static TestFunctions draw(Language language, int draw) {
    Map<String, Expr> functions = new LinkedHashMap<>();
    Map<String, String> inverses = language.functions().inverses();
    inverses.forEach(
        (inverse, of) -> {
          functions.put(of, read(INVERTIBLE.get(draw).get(0)));
          functions.put(inverse, read(INVERTIBLE.get(draw).get(1)));
        });
    return new TestFunctions(language, inTurn(language, POLYNOMIALS.get(draw), functions));
  }

  /** Those that are {@code known}, and for the others one of {@code choices} after the other. */
  private static Map<String, Expr> inTurn(
      Language language, List<String> choices, Map<String, Expr> known) {
    Map<String, Expr> functions = new LinkedHashMap<>(known);
    int number = 0;
    for (String name : language.functions().names()) {
      if (!functions.containsKey(name)) {
        functions.put(name, read(choices.get(number++ % choices.size())));
      }
    }
    return functions;
  }

  private static Expr read(String text) {
    return AnswerParser.parse(text, NAMES).expression();
  }

  /**
   * @throws nabla.differentiate.NotDifferentiableException when there is no rule
   */
  static Expr derivative(Expr function, String variable) {
    return Differentiator.differentiate(function, variable);
  }

  /** What they are, as text, by name; empty where no functions are open. */
  SortedMap<String, String> described() {
    SortedMap<String, String> described = new TreeMap<>();
    Map<String, Expr> variable = Map.of(ARGUMENT, Expr.symbol(language.variable()));
    functions.forEach(
        (name, function) ->
            described.put(name, TextPrinter.print(Substitution.substitute(function, variable))));
    return described;
  }

  /**
   * The value of {@code line} before a limit is taken, with {@code remainder} in the place of each
   * remainder's unknown factor.
   *
   * @throws nabla.differentiate.NotDifferentiableException when a derivative has no rule
   */
  Expr of(Line line, Expr remainder) {
    Expr value = of(line.expression(), line, remainder);
    return line.operation() == Operation.DERIVATIVE
        ? Differentiator.differentiate(value, language.variable())
        : value;
  }

  private Expr of(Expr part, Line line, Expr remainder) {
    Map<String, Expr> values = new HashMap<>();
    for (String name : Symbols.of(part)) {
      Call call = line.calls().get(name);
      Integer order = line.remainders().get(name);
      if (call != null) {
        Expr argument = of(call.argument(), line, remainder);
        Expr function = Objects.requireNonNull(functions.get(call.function()));
        for (int i = 0; i < call.primes(); i++) {
          function = Differentiator.differentiate(function, ARGUMENT);
        }
        values.put(name, Substitution.substitute(function, Map.of(ARGUMENT, argument)));
      } else if (order != null) {
        Expr power = Expr.power(Expr.symbol(language.small()), Expr.integer(order));
        values.put(
            name, remainder.equals(Expr.integer(0)) ? remainder : Expr.product(power, remainder));
      }
    }
    return Substitution.substitute(part, values);
  }
}
