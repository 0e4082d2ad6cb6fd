package nabla.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers that nobody gives in good faith, by what they attack. The short ones stand in {@code
 * golden/hostile.tsv}.
 */
public final class HostileAnswers {
  private final List<Attack> attacks = new ArrayList<>();

  /** A text and the family that it belongs to. */
  public record Attack(String family, String text) {
    @Override
    public String toString() {
      return family + ": " + (text.length() > 60 ? text.substring(0, 60) + "..." : text);
    }
  }

  private HostileAnswers() {}

  /** The short ones and the long ones. */
  public static List<Attack> all() {
    HostileAnswers hostile = new HostileAnswers();
    GoldenTable.sections("hostile.tsv", 1)
        .forEach((family, rows) -> rows.forEach(row -> hostile.add(family, row.get(0))));
    hostile.sizes();
    hostile.depths();
    hostile.longNumbers();
    hostile.manyParts();
    hostile.deepMathematics();
    hostile.longLatex();
    hostile.matrices();
    return hostile.attacks;
  }

  private void add(String family, String... texts) {
    Stream.of(texts).map(text -> new Attack(family, text)).forEach(attacks::add);
  }

  /** Around every limit on the text, and far beyond. */
  private void sizes() {
    for (int length : new int[] {3_999, 4_000, 4_001, 100_000, 1_000_000}) {
      add("Length", "x".repeat(length), "(".repeat(length), ")".repeat(length));
      add("Length", "-".repeat(length), " ".repeat(length), "1".repeat(length));
      add("Length", filled(length, "x+", "x"), filled(length, "\u0000", "x"));
    }
    for (int parts : new int[] {290, 299, 300, 301, 302, 1_000, 1_999}) {
      add("Number of parts", joined(parts, "+", i -> "x"), joined(parts, "*", i -> "x"));
      add("Number of parts", joined(parts, " ", i -> "x"), joined(parts, "^", i -> "1"));
      add("Number of parts", joined(parts, "/", i -> "x"), joined(parts, ",", i -> "x"));
    }
  }

  private void depths() {
    for (int depth : new int[] {39, 40, 41, 78, 79, 80, 81, 82, 200, 1_900}) {
      add("Depth", wrapped(depth, "(", "x", ")"), wrapped(depth, "sin(", "x", ")"));
      add("Depth", wrapped(depth, "|", "x", "|"), wrapped(depth, "{", "x", "}"));
      add("Depth", wrapped(depth, "x^(", "x", ")"), wrapped(depth, "1/(1+", "x", ")"));
      add("Depth", wrapped(depth, "[", "x", "]"), wrapped(depth, "-(", "x", ")"));
      add("Depth", "x" + "!".repeat(depth), "x" + "'".repeat(depth), "x" + "²".repeat(depth));
      add("Depth", "√".repeat(depth) + "x", "sin ".repeat(depth) + "x", "¬".repeat(depth));
    }
  }

  private void longNumbers() {
    for (int digits : new int[] {58, 59, 60, 61, 62, 1_000, 3_990}) {
      add("Digits", "7".repeat(digits), "0." + "7".repeat(digits), "-" + "7".repeat(digits));
      add("Digits", "x^" + "7".repeat(digits), "x^0." + "7".repeat(digits), "0".repeat(digits));
      add("Digits", "7".repeat(digits) + "!", "1e" + "7".repeat(digits), "x_" + "7".repeat(digits));
    }
  }

  private void manyParts() {
    add("Sums", joined(290, "+", i -> "√" + (i + 2)), joined(140, "+", i -> "sin(" + i + "x)"));
    add(
        "Sums",
        joined(140, "+", i -> "root(" + (i + 2) + ",x)"),
        joined(90, "+", i -> i + "^" + i));
    add("Sums", joined(90, "+", i -> "1/(x+" + i + ")"), joined(90, "*", i -> "(x+" + i + ")"));
    add("Sums", joined(90, "*", i -> "(x-" + i + ")/" + (i + 1)), joined(90, "+", i -> "x^" + i));
    add("Sums", joined(70, "+", i -> "exp(" + i + "x)"), joined(70, "*", i -> "exp(x^" + i + ")"));
    add("Sums", joined(70, "+", i -> i + "!"), joined(60, "+", i -> "ln(x+" + i + "/7)"));
    add(
        "Sums",
        joined(60, "-", i -> "tan(x^" + i + ")"),
        joined(60, "+", i -> "x^(1/" + (i + 1) + ")"));
    add("Sums", joined(90, "*", i -> "10^99"), joined(90, "*", i -> "10^-99"));
    add(
        "Sums",
        joined(40, "*", i -> "(x^" + i + "+y^" + i + ")"),
        joined(30, "+", i -> "(x+y)^" + i * 33));
    add("Names", joined(290, "", i -> Character.toString('a' + i % 26)));
    add("Names", joined(150, "+", i -> "x_" + i), joined(290, "+", i -> i % 2 == 0 ? "x" : "y"));
    add("Names", joined(150, "*", i -> Character.toString(0x1D400 + i)), "xy".repeat(1_900));
  }

  private void deepMathematics() {
    add("Deep mathematics", wrapped(25, "sin(", "x", ")"), wrapped(70, "sin(", "x", ")"));
    add("Deep mathematics", wrapped(70, "exp(-", "x", ")"), wrapped(70, "ln(2+", "x", ")"));
    add("Deep mathematics", wrapped(70, "sqrt(1+", "x", ")"), wrapped(70, "x/(1+", "x", ")"));
    add("Deep mathematics", wrapped(70, "(1+", "x", ")^2"), wrapped(70, "(", "x", ")^1.01"));
    add("Deep mathematics", wrapped(70, "abs(x-", "1", ")"), wrapped(70, "arctan(x*", "x", ")"));
    add("Deep mathematics", wrapped(70, "cos(x+", "x", ")"), wrapped(60, "tan(x^2+", "x", ")"));
    add("Deep mathematics", wrapped(70, "3.9*(", "x", ")*(1-x)"), wrapped(40, "(", "x", ")!"));
    add("Deep mathematics", wrapped(30, "x^(1/", "x", ")"), wrapped(30, "cosh(", "x", ")"));
    add("Deep mathematics", wrapped(70, "ln(abs(", "x", "))"), wrapped(20, "sin(10^9*", "x", ")"));
    add("Deep mathematics", wrapped(70, "max(1,", "x", ")"), wrapped(6, "min(y,", "x", ")"));
    add("Deep mathematics", wrapped(60, "(x^2+", "y", ")/(x+y)"), wrapped(50, "root(3,", "x", ")"));
  }

  private void longLatex() {
    for (int depth : new int[] {10, 39, 79, 81, 400}) {
      add("LaTeX", wrapped(depth, "\\frac{1}{1+", "x", "}"), wrapped(depth, "\\sqrt{", "x", "}"));
      add("LaTeX", wrapped(depth, "\\left(", "x", "\\right)"), wrapped(depth, "x^{", "x", "}"));
      add("LaTeX", wrapped(depth, "\\sqrt[3]{", "x", "}"), wrapped(depth, "\\mathrm{", "x", "}"));
      add("LaTeX", wrapped(depth, "\\frac{", "x", "}{x}"), "\\frac".repeat(depth));
      add("LaTeX", wrapped(depth, "\\left|", "x", "\\right|"), "x_{".repeat(depth));
      add(
          "LaTeX",
          "\\left(".repeat(depth),
          "\\sqrt".repeat(depth) + "x",
          "\\,".repeat(depth) + "x");
    }
    add("LaTeX", "\\begin{pmatrix}" + "x&".repeat(900) + "x\\end{pmatrix}");
    add("LaTeX", "\\begin{pmatrix}" + "x\\\\".repeat(900) + "x\\end{pmatrix}");
    add("LaTeX", "\\" + "a".repeat(3_000), "\\operatorname{" + "a".repeat(3_000) + "}");
  }

  /** For where vectors and matrices are declared. */
  private void matrices() {
    for (int count : new int[] {100, 299, 300, 1_000, 1_900}) {
      add("Long products", "M".repeat(count), joined(count, "*", i -> "M"), "M'".repeat(count));
      add("Long products", joined(count, "+", i -> "M"), "x'x".repeat(count), "tr".repeat(count));
      add("Long products", joined(count, "*", i -> "(M+I)"), joined(count, "*", i -> "inv(M)"));
      add("Deep matrices", wrapped(count, "inv(", "M", ")"), wrapped(count, "inv(I+", "M", ")"));
      add("Deep matrices", wrapped(count, "[[", "1", "]]"), wrapped(count, "|", "M", "|"));
      add("Deep matrices", "M" + "'".repeat(count), "M" + "^-1".repeat(count), "|".repeat(count));
      add("Deep matrices", wrapped(count, "tr(M*", "1", ")"), wrapped(count, "(M*", "M", ")'"));
      add("Large matrices", "[" + joined(count, ",", i -> "1") + "]", joined(count, ";", i -> "x"));
    }
    for (String power : new String[] {"-1", "-2", "99", "-99", "1000", "-1000", "10^9", "-10^9"}) {
      add("Powers", "M^(" + power + ")", "(M - M)^(" + power + ")", "(x*x')^(" + power + ")");
      add("Powers", "[[0,1],[0,0]]^(" + power + ")", "det(M)^(" + power + ")*x");
    }
    add(
        "Singular",
        "inv(M - M)*x",
        "inv(x*x')",
        "inv(x*x')*x",
        "inv(0)",
        "inv(0*M)",
        "x/(tr(M-M))");
    add(
        "Singular",
        "inv(M - M')*x",
        "inv(I - I)",
        "M/det(0*M)",
        "M*inv(M*(M-M))",
        "ln(det(M-M))*x");
    add("Singular", "inv([[1,2],[2,4]])", "inv(I - inv(I))", "ln(|M|-|M|)*M", "norm(0*x)^-1*x");
    add("Impossible shapes", "x*x*x", "x + M", "M*x'", "x'M'M'x'", "tr(x)", "det(x)", "M^x", "x^M");
    add("Impossible shapes", "M_(1,2,3)", "x_x", "sum_i sum_i M_ii", "sum_j x_j_j", "dot(M,x)");
    add("Impossible shapes", "[[1,2],[3]]", "[[M,x],[x',1]]", "[]", "[[],[]]", "diag(M)*diag(x)");
    add(
        "Names that clash",
        "I",
        "I^I",
        "tr",
        "tr tr M",
        "det",
        "inv",
        "I'",
        "tr'",
        "e'",
        "T",
        "M^T^T");
    add("Names that clash", "x_T", "I_1", "M^I", "I(x)", "x(M)", "M(x)", "inv inv M", "|||M|||");
    add(
        "Names that clash",
        "||M||x||",
        "||x|||M|",
        "|M|x|M|",
        "||||",
        "|||x|||",
        "‖x‖‖x‖",
        "|x|M||x|");
  }

  private static String joined(int count, String sign, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(sign));
  }

  private static String wrapped(int depth, String open, String inner, String close) {
    return open.repeat(depth) + inner + close.repeat(depth);
  }

  /** {@code unit} again and again and {@code end}, of just this length. */
  private static String filled(int length, String unit, String end) {
    String text = unit.repeat(length / unit.length() + 1);
    return text.substring(0, length - end.length()) + end;
  }
}
