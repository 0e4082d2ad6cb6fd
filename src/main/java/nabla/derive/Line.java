package nabla.derive;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import nabla.diagnose.Written;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Symbols;
import nabla.math.TextPrinter;
import nabla.math.Tidy;
import nabla.normalize.CanonicalForm;

/**
 * One line as it was read.
 *
 * @param operation what is done with the whole of the expression
 * @param expression with stand-ins for calls of open functions and for remainders
 * @param calls what stand-ins stand for, by their names
 * @param remainders the orders of those that stand for remainders
 */
public record Line(
    Operation operation,
    Expr expression,
    Map<String, Call> calls,
    Map<String, Integer> remainders) {
  public Line {
    calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
    remainders = Collections.unmodifiableMap(new LinkedHashMap<>(remainders));
  }

  /** What a line says before its expression. */
  public enum Operation {
    NONE,
    /** The limit as the small symbol tends to 0. */
    LIMIT,
    /** The derivative by the variable. */
    DERIVATIVE
  }

  /** The names of its symbols. */
  public Set<String> names() {
    Set<String> names = new HashSet<>(Symbols.of(expression));
    calls.values().forEach(call -> names.addAll(Symbols.of(call.argument())));
    names.removeAll(calls.keySet());
    names.removeAll(remainders.keySet());
    return names;
  }

  boolean hasRemainder() {
    return !remainders.isEmpty();
  }

  /** Whether {@code name} occurs anywhere, remainders included. */
  boolean mentions(String name) {
    return hasRemainder()
        || Symbols.of(expression).contains(name)
        || calls.values().stream().anyMatch(call -> Symbols.of(call.argument()).contains(name));
  }

  /** The same line with {@code values} in the place of symbols. */
  public Line with(Map<String, Expr> values, Scope scope) {
    UnaryOperator<Expr> put = e -> Tidy.tidy(Substitution.substitute(e, values), scope);
    Map<String, Call> others = new LinkedHashMap<>();
    calls.forEach(
        (name, call) ->
            others.put(name, new Call(call.function(), call.primes(), put.apply(call.argument()))));
    return new Line(operation, put.apply(expression), others, remainders);
  }

  /** Whether this says the same as {@code other} in another form, remainders apart. */
  public boolean isLike(Line other, Language language) {
    return operation == other.operation
        && hasRemainder() == other.hasRemainder()
        && canonical(language).equals(other.canonical(language));
  }

  /**
   * The same for lines that differ in form alone, with remainders left out: a tree in which calls
   * go by what they are.
   */
  Expr canonical(Language language) {
    Expr named = named(expression);
    return language.scope().hasMatrices() ? sorted(named) : CanonicalForm.of(named);
  }

  /** With the terms of the sum in the order of their texts: products of matrices have theirs. */
  private static Expr sorted(Expr expression) {
    List<Expr> terms =
        (expression instanceof Expr.Sum sum ? sum.terms() : List.of(expression))
            .stream()
                .filter(term -> !term.equals(Expr.integer(0)))
                .sorted(Comparator.comparing(TextPrinter::print))
                .toList();
    return terms.size() > 1 ? new Expr.Sum(terms) : terms.stream().findFirst().orElse(expression);
  }

  private Expr named(Expr part) {
    Map<String, Expr> names = new HashMap<>();
    for (String name : Symbols.of(part)) {
      Call call = calls.get(name);
      if (call != null) {
        Expr argument = CanonicalForm.of(named(call.argument()));
        String written = TextPrinter.print(argument);
        names.put(
            name, Expr.symbol(call.function() + "'".repeat(call.primes()) + "(" + written + ")"));
      } else if (remainders.containsKey(name)) {
        names.put(name, Expr.integer(0));
      }
    }
    return Substitution.substitute(part, names);
  }

  /** As a student could type it. */
  public String text(Language language) {
    String before =
        switch (operation) {
          case NONE -> "";
          case LIMIT -> "lim_(" + language.small() + " -> 0) ";
          case DERIVATIVE -> "d/d" + language.variable() + " ";
        };
    return before + text(expression, language);
  }

  /** A part of it in both notations. */
  Written written(Expr part, Language language) {
    return new Written(text(part, language), latex(part, language));
  }

  private String text(Expr part, Language language) {
    String printed = TextPrinter.print(part);
    for (String name : Symbols.of(part)) {
      Call call = calls.get(name);
      if (call != null) {
        String written = text(call.argument(), language);
        printed =
            replaced(
                printed, name, call.function() + "'".repeat(call.primes()) + "(" + written + ")");
      } else if (remainders.containsKey(name)) {
        printed = replaced(printed, name, "O(" + power(language.small(), name) + ")");
      }
    }
    return printed;
  }

  private static String replaced(String text, String name, String by) {
    return text.replaceAll("(?<![A-Za-z])" + name + "(?![0-9])", Matcher.quoteReplacement(by));
  }

  private String power(String symbol, String name) {
    int order = remainders.getOrDefault(name, 1);
    return order == 1 ? symbol : symbol + "^" + order;
  }

  /** As LaTeX. */
  public String latex(Language language) {
    String body = latex(expression, language);
    String small = LatexPrinter.print(Expr.symbol(language.small()));
    boolean sum = expression instanceof Expr.Sum;
    String argument = sum ? "\\left(" + body + "\\right)" : body;
    return switch (operation) {
      case NONE -> body;
      case LIMIT -> "\\lim_{" + small + " \\to 0} " + argument;
      case DERIVATIVE ->
          "\\frac{d}{d" + LatexPrinter.print(Expr.symbol(language.variable())) + "} " + argument;
    };
  }

  private String latex(Expr part, Language language) {
    String printed = LatexPrinter.print(part, language.scope());
    for (String name : Symbols.of(part)) {
      Call call = calls.get(name);
      String stem = name.replace("_", "_{") + "}";
      if (call != null) {
        String argument = latex(call.argument(), language);
        printed =
            printed.replace(
                stem,
                "{"
                    + call.function()
                    + "'".repeat(call.primes())
                    + "}\\mathopen{}\\left("
                    + argument
                    + "\\right)");
      } else if (remainders.containsKey(name)) {
        String small = LatexPrinter.print(Expr.symbol(language.small()));
        int order = remainders.getOrDefault(name, 1);
        String power = order == 1 ? small : small + "^{" + order + "}";
        printed = printed.replace(stem, "O\\left(" + power + "\\right)");
      }
    }
    return printed;
  }
}
