package nabla.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nabla.derive.Line.Operation;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Span;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import nabla.shape.ShapeChecker;

/**
 * Reads a line of a derivation: calls of open functions, remainders anywhere and a limit or
 * derivative of the whole line become stand-ins, and the rest is read like any answer. Total.
 */
public final class LineReader {
  private static final String TENDS = "(?:->|→|\\\\to|\\\\rightarrow)";
  private static final Pattern LIMIT =
      Pattern.compile(
          "\\s*\\\\?lim(?![a-z])\\s*(?:_?\\s*(?:\\{[^{}]*TENDS[^{}]*}|\\([^()]*TENDS[^()]*\\)|\\\\?[a-zA-Z]+\\s*TENDS\\s*0))?"
              .replace("TENDS", TENDS));
  private static final Pattern DERIVATIVE =
      Pattern.compile("\\s*(?:d\\s*/\\s*d\\s*([a-zA-Z]+)|\\\\frac\\{d}\\{d\\s*([a-zA-Z]+)})");
  private static final Pattern PRIMES = Pattern.compile("(?:\\^\\{?(?:\\\\prime\\s*)+}?|['’′])*");
  private static final Pattern REMAINDER = Pattern.compile("O\\s*(?=\\()");
  private static final int DEEPEST = 8;

  /**
   * What was read.
   *
   * @param line absent when there are problems
   * @param problems at their places in the text
   */
  public record Reading(Optional<Line> line, List<Problem> problems) {}

  private final Language language;
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final Map<String, Integer> remainders = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final String letter;
  private int count;

  private LineReader(Language language) {
    this.language = language;
    this.letter = language.letter();
  }

  /** Reads {@code text}, which may begin with an equals sign. */
  public static Reading read(String text, Language language) {
    return new LineReader(language).line(text.length() > AnswerParser.MAX_LENGTH ? "" : text);
  }

  private Reading line(String written) {
    String text = written.replace("\\left", "     ").replace("\\right", "      ");
    int start = text.startsWith("=", leading(text)) ? leading(text) + 1 : 0;
    Operation operation = Operation.NONE;
    Matcher limit = LIMIT.matcher(text).region(start, text.length());
    Matcher derivative = DERIVATIVE.matcher(text).region(start, text.length());
    if (!language.small().isEmpty() && limit.lookingAt()) {
      operation = Operation.LIMIT;
      start = limit.end();
    } else if (derivative.lookingAt()
        && language
            .variable()
            .equals(derivative.group(1) == null ? derivative.group(2) : derivative.group(1))) {
      operation = Operation.DERIVATIVE;
      start = derivative.end();
    }
    Expr expression = expression(text, start, text.length(), 0);
    if (problems.isEmpty()) {
      checkShape(expression, text, operation);
    }
    return problems.isEmpty()
        ? new Reading(Optional.of(new Line(operation, expression, calls, remainders)), List.of())
        : new Reading(Optional.empty(), List.copyOf(problems));
  }

  private static int leading(String text) {
    int i = 0;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void checkShape(Expr expression, String text, Operation operation) {
    Scope scope = language.with(standIns());
    if (!ShapeChecker.concerns(expression, scope)) {
      return;
    }
    Span whole = new Span(0, text.length());
    if (operation == Operation.DERIVATIVE || !language.scope().hasMatrices()) {
      problems.add(Problem.at(whole, ProblemCode.LIST_NOT_EXPRESSION));
      return;
    }
    ShapeChecker.check(expression, scope, Optional.<Shape>empty()).problems().stream()
        .map(problem -> new Problem(problem.code(), whole, problem.details()))
        .limit(1)
        .forEach(problems::add);
  }

  private List<String> standIns() {
    return Stream.concat(calls.keySet().stream(), remainders.keySet().stream()).toList();
  }

  /** The part of {@code text} from {@code start} to {@code end}. */
  private Expr expression(String text, int start, int end, int depth) {
    StringBuilder out = new StringBuilder();
    List<Integer> origin = new ArrayList<>();
    int at = start;
    while (at < end) {
      int next = standIn(text, at, end, depth, out);
      boolean replaced = next > at;
      if (!replaced) {
        out.append(text.charAt(at));
        next = at + 1;
      }
      while (origin.size() < out.length()) {
        origin.add(at);
      }
      at = next;
    }
    origin.add(end);
    Parsed parsed = AnswerParser.parse(out.toString(), language.with(standIns())).asWhole();
    for (Problem problem : parsed.problems()) {
      int from = origin.get(Math.min(problem.span().start(), origin.size() - 1));
      int to = origin.get(Math.min(problem.span().end(), origin.size() - 1));
      problems.add(
          new Problem(problem.code(), new Span(from, Math.max(from, to)), problem.details()));
    }
    return parsed.expression();
  }

  /** Appends a stand-in for what begins at {@code at}, and gives where it ends; else {@code at}. */
  private int standIn(String text, int at, int end, int depth, StringBuilder out) {
    boolean inWord = at > 0 && isWord(text.charAt(at - 1)) && !endsInStandIn(out);
    if (depth > DEEPEST || !Character.isLetter(text.charAt(at)) || inWord) {
      return at;
    }
    Matcher remainder = REMAINDER.matcher(text).region(at, end);
    if (remainder.lookingAt() && !language.small().isEmpty()) {
      return remainder(text, remainder.end(), end, out);
    }
    return letters(text, at, end, depth, out);
  }

  private static boolean endsInStandIn(StringBuilder out) {
    return out.length() > 0 && out.charAt(out.length() - 1) == ')';
  }

  private static boolean isWord(char character) {
    return Character.isLetter(character) || character == '\\' || character == '_';
  }

  /** A run of letters: a word that is known by itself, or names one after the other. */
  private int letters(String text, int at, int end, int depth, StringBuilder out) {
    int stop = at;
    while (stop < end && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    List<String> names = names(text.substring(at, stop));
    if (names.isEmpty()) {
      out.append(text, at, stop);
      return stop;
    }
    int place = at;
    for (String name : names) {
      place += name.length();
      if (language.functions().names().contains(name)) {
        if (place < stop) {
          call(new Call(name, 0, Expr.symbol(language.variable())), out);
        } else {
          place = call(name, text, place, end, depth, out);
        }
      } else {
        out.append(name).append(' ');
      }
    }
    return place;
  }

  /** The names that make up {@code letters}, one of them an open function at least; else none. */
  private List<String> names(String letters) {
    Set<String> functions = language.functions().names();
    List<String> known =
        Stream.concat(
                functions.stream(),
                Stream.concat(language.scope().names().stream(), Stream.of("e", "eps")))
            .sorted((a, b) -> b.length() - a.length())
            .toList();
    boolean isWord =
        !functions.contains(letters)
            && AnswerParser.parse(letters, language.scope()).problems().stream()
                .noneMatch(problem -> problem.code().kind() == ProblemCode.Kind.SYMBOL);
    List<String> names = new ArrayList<>();
    int at = 0;
    while (!isWord && at < letters.length()) {
      int from = at;
      Optional<String> name = known.stream().filter(n -> letters.startsWith(n, from)).findFirst();
      if (name.isEmpty()) {
        return List.of();
      }
      names.add(name.get());
      at += name.get().length();
    }
    return names.stream().anyMatch(functions::contains) ? names : List.of();
  }

  private int call(String name, String text, int at, int end, int depth, StringBuilder out) {
    Matcher primes = PRIMES.matcher(text).region(at, end);
    int after = primes.lookingAt() ? primes.end() : at;
    String written = text.substring(at, after);
    int count =
        written.contains("prime") ? written.split("prime", -1).length - 1 : written.length();
    int open = after;
    while (open < end && Character.isWhitespace(text.charAt(open))) {
      open++;
    }
    int close = open < end && text.charAt(open) == '(' ? closing(text, open, end) : -1;
    if (close < 0) {
      call(new Call(name, count, Expr.symbol(language.variable())), out);
      return after;
    }
    call(new Call(name, count, expression(text, open + 1, close, depth + 1)), out);
    return close + 1;
  }

  private void call(Call call, StringBuilder out) {
    String name =
        calls.entrySet().stream()
            .filter(entry -> entry.getValue().equals(call))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> letter + "_" + ++count);
    calls.put(name, call);
    out.append('(').append(name).append(')');
  }

  /** A remainder whose bracket opens at {@code open}. */
  private int remainder(String text, int open, int end, StringBuilder out) {
    int close = closing(text, open, end);
    int order = close < 0 ? 0 : order(text.substring(open + 1, close));
    int after = close < 0 ? end : close + 1;
    if (order == 0) {
      problems.add(Problem.at(new Span(open - 1, after), ProblemCode.REMAINDER_UNCLEAR));
    }
    String name = letter + "_" + ++count;
    remainders.put(name, Math.max(1, order));
    out.append('(').append(name).append(')');
    return after;
  }

  private int order(String written) {
    Expr power = AnswerParser.parse(written, language.scope()).expression();
    Expr small = Expr.symbol(language.small());
    if (power.equals(small)) {
      return 1;
    }
    return power instanceof Expr.Power p
            && p.base().equals(small)
            && p.exponent() instanceof Expr.Literal order
            && order.value().stripTrailingZeros().scale() <= 0
            && order.value().intValue() < 7
        ? order.value().intValue()
        : 0;
  }

  private static int closing(String text, int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
