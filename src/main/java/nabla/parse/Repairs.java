package nabla.parse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nabla.math.Problem;
import nabla.math.Span;

/** Texts near one that has a problem, each with one change where the problem is. */
final class Repairs {
  private static final String OPERATORS = "+-*/^=";
  private static final BigInteger HALF_TURN = BigInteger.valueOf(180);

  private final String text;
  private final Span span;
  private final Map<String, String> details;
  private final List<String> repairs = new ArrayList<>();

  private Repairs(String text, Problem problem) {
    this.text = text;
    this.span = problem.span();
    this.details = problem.details();
  }

  /** What may be meant where {@code problem} is in {@code text}, the likeliest first. */
  static List<String> of(String text, Problem problem) {
    if (problem.span().end() > text.length()) {
      return List.of();
    }
    Repairs repairs = new Repairs(text, problem);
    repairs.find(problem);
    return repairs.repairs;
  }

  private void find(Problem problem) {
    switch (problem.code()) {
      case UNCLOSED_BRACKET -> insert(text.length(), closing());
      case UNOPENED_BRACKET -> unopened();
      case MISMATCHED_BRACKET -> replace(detail("expected"));
      case UNKNOWN_CHARACTER, UNKNOWN_COMMAND -> unknown();
      case RELATION_NOT_EXPRESSION -> sides();
      case MISSING_ARGUMENT -> missingArgument();
      case EXPECTED_OPERAND -> missingOperand();
      case UNKNOWN_SYMBOL -> unknownName();
      case UNKNOWN_FUNCTION, WRONG_CASE -> nearName();
      case LOOK_ALIKE -> replace(detail("letter"));
      case REMAINDER_LITTLE -> replace("O");
      case REMAINDER_NOT_ASKED -> repairs.add(withoutSign(before()) + after());
      case DEGREES -> degrees();
      case TRANSPOSE_OF_NUMBER -> transpose();
      default -> {
        // What is meant cannot be told from the text.
      }
    }
  }

  private String detail(String key) {
    return details.getOrDefault(key, "");
  }

  private String marked() {
    return text.substring(span.start(), span.end());
  }

  private String before() {
    return text.substring(0, span.start());
  }

  private String after() {
    return text.substring(span.end());
  }

  private void replace(String with) {
    repairs.add(before() + with + after());
  }

  private void insert(int at, String inserted) {
    repairs.add(text.substring(0, at) + inserted + text.substring(at));
  }

  private String closing() {
    return switch (detail("bracket")) {
      case "(" -> ")";
      case "[" -> "]";
      case "{" -> "}";
      default -> detail("bracket");
    };
  }

  private void unopened() {
    String opening =
        switch (detail("bracket")) {
          case ")" -> "(";
          case "]" -> "[";
          default -> "{";
        };
    if (!after().isBlank()) {
      insert(0, opening);
    }
    replace("");
  }

  /** A sign that came in by mistake; a point between two factors is a product. */
  private void unknown() {
    if (marked().equals(".") && !after().isBlank()) {
      replace("*");
    }
    if (marked().startsWith("\\")) {
      String name = marked().replaceFirst("^\\\\+", "");
      if (!before().isBlank()) {
        replace("/" + name);
      }
      replace(name);
    }
    if (!standsBetweenOperands()) {
      replace("");
    }
  }

  /** Without what stands between them, two operands would become a product that nobody meant. */
  private boolean standsBetweenOperands() {
    String left = before().strip();
    String right = after().strip();
    return !left.isEmpty()
        && !right.isEmpty()
        && OPERATORS.indexOf(left.charAt(left.length() - 1)) < 0
        && OPERATORS.indexOf(right.charAt(0)) < 0;
  }

  /** Of {@code y = 2x} the right side is the answer. */
  private void sides() {
    if (List.of("=", ":=").contains(details.get("sign"))) {
      repairs.add(after().strip());
      repairs.add(before().strip());
    }
  }

  /** {@code sin*x} and {@code sin^(x)} have their argument after a sign too many. */
  private void missingArgument() {
    String rest = after().stripLeading();
    if (rest.startsWith("^") && marked().equals("exp")) {
      repairs.add(before() + "e" + rest);
    }
    if (rest.startsWith("*") || rest.startsWith("^(")) {
      String argument = rest.substring(1);
      repairs.add(before() + marked() + (argument.startsWith("(") ? "" : " ") + argument);
    }
  }

  /** A sign at the beginning, or one typed twice. */
  private void missingOperand() {
    int second = span.start();
    String left = before().stripTrailing();
    boolean sign = second < text.length() && OPERATORS.indexOf(text.charAt(second)) >= 0;
    boolean doubled = sign && !left.isEmpty() && left.endsWith(text.substring(second, second + 1));
    if (sign && (doubled || left.isEmpty())) {
      repairs.add(text.substring(0, second) + text.substring(second + 1));
    }
  }

  private void unknownName() {
    nearName();
    List<String> known = List.of(details.getOrDefault("known", "").split(", "));
    String name = detail("name");
    for (String declared : known) {
      if (declared.length() > 1 && name.length() > 1 && Notation.isNear(declared, name)) {
        replace(declared);
      }
    }
    String small = name.toLowerCase(Locale.ROOT);
    if (!small.equals(name)) {
      replace(small);
    }
    // What is left of a derivative or an integral.
    if (name.equals("d") && known.stream().anyMatch(after()::startsWith)) {
      String variable = known.stream().filter(after()::startsWith).findFirst().orElseThrow();
      repairs.add((before() + after().substring(variable.length())).strip());
    }
  }

  private void nearName() {
    String suggestion = details.get("suggestion");
    if (suggestion != null) {
      replace(suggestion);
    }
  }

  private static String withoutSign(String sum) {
    return sum.replaceFirst("\\s*[-+]\\s*$", "");
  }

  private void transpose() {
    String left = before();
    String right = after();
    if (left.endsWith("{") && right.startsWith("}")) {
      left = left.substring(0, left.length() - 1);
      right = right.substring(1);
    }
    repairs.add((left.endsWith("^") ? left.substring(0, left.length() - 1) : left) + right);
  }

  /** {@code 30°} is pi/6. */
  private void degrees() {
    String left = before().endsWith("^") ? before().substring(0, span.start() - 1) : before();
    int start = left.length();
    while (start > 0 && Scan.isDigit(left.charAt(start - 1))) {
      start--;
    }
    String digits = left.substring(start);
    if (digits.isEmpty() || start > 0 && left.charAt(start - 1) == '.') {
      return;
    }
    BigInteger angle = new BigInteger(digits);
    BigInteger common = angle.gcd(HALF_TURN);
    BigInteger multiple = angle.divide(common);
    BigInteger part = HALF_TURN.divide(common);
    String turned = multiple.equals(BigInteger.ONE) ? "pi" : multiple + "*pi";
    String radians = part.equals(BigInteger.ONE) ? turned : turned + "/" + part;
    boolean bracketed = left.substring(0, start).endsWith("(") && after().startsWith(")");
    boolean alone = bracketed || start == 0 && after().isEmpty();
    repairs.add(left.substring(0, start) + (alone ? radians : "(" + radians + ")") + after());
  }
}
