package nabla.parse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.math.Function;

/** The names that mean something everywhere: functions under all their names, and Greek letters. */
final class Notation {
  /** Read by way of a modulus: max(a, b) is (a + b + |a - b|)/2. */
  private static final List<String> EXTREMES = List.of("max", "min");

  private static final Map<String, Function> FUNCTIONS = functions();

  private static final Map<String, Function> OF_MATRICES =
      Map.ofEntries(
          Map.entry("tr", Function.TRACE),
          Map.entry("trace", Function.TRACE),
          Map.entry("det", Function.DETERMINANT),
          Map.entry("determinant", Function.DETERMINANT),
          Map.entry("inv", Function.INVERSE),
          Map.entry("inverse", Function.INVERSE),
          Map.entry("transpose", Function.TRANSPOSE),
          Map.entry("norm", Function.NORM),
          Map.entry("dot", Function.DOT),
          Map.entry("hadamard", Function.HADAMARD),
          Map.entry("diag", Function.DIAG));

  private static final Set<String> GREEK =
      Set.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "eps", "zeta", "eta", "theta", "iota",
          "kappa", "lambda", "mu", "nu", "xi", "omicron", "rho", "sigma", "tau", "upsilon", "phi",
          "chi", "psi", "omega", "pi");

  /** The functions that are meant most often, the most common first. */
  private static final List<String> COMMON =
      List.of("sin", "cos", "exp", "sqrt", "tan", "log", "abs", "arctan", "sinh", "cosh");

  /** The length of the longest name that means something everywhere. */
  static final int LONGEST_NAME =
      Math.max(
          WordSplitter.longest(OF_MATRICES.keySet()),
          Math.max(WordSplitter.longest(FUNCTIONS.keySet()), WordSplitter.longest(GREEK)));

  private Notation() {}

  private static Map<String, Function> functions() {
    Map<String, Function> names = new HashMap<>();
    for (Function function : Function.values()) {
      boolean written = function != Function.FACTORIAL && function != Function.LOG;
      if (written && !function.isOfMatrices()) {
        names.put(function.text(), function);
      }
    }
    names.put("log", Function.LN);
    for (String logarithm : List.of("lg", "lb", "ld")) {
      names.put(logarithm, Function.LOG);
    }
    EXTREMES.forEach(name -> names.put(name, Function.ABS));
    names.put("sen", Function.SIN);
    names.put("tg", Function.TAN);
    names.put("ctg", Function.COT);
    names.put("cosec", Function.CSC);
    names.put("cosech", Function.CSCH);
    names.put("sgn", Function.SIGN);
    names.put("signum", Function.SIGN);
    Map<String, Function> circular =
        Map.of(
            "sin",
            Function.ARCSIN,
            "cos",
            Function.ARCCOS,
            "tan",
            Function.ARCTAN,
            "cot",
            Function.ARCCOT,
            "sec",
            Function.ARCSEC,
            "csc",
            Function.ARCCSC);
    circular.forEach((name, inverse) -> names.put("a" + name, inverse));
    Map<String, Function> hyperbolic =
        Map.of(
            "sinh",
            Function.ARSINH,
            "cosh",
            Function.ARCOSH,
            "tanh",
            Function.ARTANH,
            "coth",
            Function.ARCOTH,
            "sech",
            Function.ARSECH,
            "csch",
            Function.ARCSCH);
    hyperbolic.forEach(
        (name, inverse) -> {
          for (String prefix : new String[] {"a", "ar", "arc", "arg"}) {
            names.put(prefix + name, inverse);
          }
        });
    return names;
  }

  /** The function called {@code name}, in whatever case. */
  static Optional<Function> function(String name) {
    return name.length() < 2
        ? Optional.empty()
        : Optional.ofNullable(FUNCTIONS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The function of vectors and matrices called {@code name}, which may begin with a capital. */
  static Optional<Function> functionOfMatrices(String name) {
    String small =
        name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return Optional.ofNullable(OF_MATRICES.get(small));
  }

  /** The function that a token of type FUNCTION names. */
  static Function named(String name) {
    return function(name).or(() -> functionOfMatrices(name)).orElseThrow();
  }

  /** Whether the function called {@code name} takes two arguments with a comma between them. */
  static boolean takesList(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return List.of("log", "root").contains(small) || isExtreme(small);
  }

  /** Whether {@code name} is that of the largest or the smallest of some numbers. */
  static boolean isExtreme(String name) {
    return EXTREMES.contains(name);
  }

  /** The function that undoes {@code function}, where {@code f^-1} is written for one. */
  static Optional<Function> inverse(Function function) {
    return Optional.ofNullable(FUNCTIONS.get("a" + function.text()));
  }

  /** Whether {@code name} is the English name of a Greek letter, small or capital. */
  static boolean isGreek(String name) {
    return !name.isEmpty()
        && GREEK.contains(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
  }

  /** A function whose name differs from {@code name} in one letter or one pair of letters. */
  static Optional<String> similarFunction(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return FUNCTIONS.keySet().stream()
        .filter(known -> known.length() > 2 && distance(known, lower) == 1)
        .min(
            Comparator.comparingInt(Notation::rarity)
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int rarity(String function) {
    int index = COMMON.indexOf(function);
    return index < 0 ? COMMON.size() : index;
  }

  /** Whether the two differ in one letter or one pair of letters, or in capitals alone. */
  static boolean isNear(String a, String b) {
    return distance(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT)) <= 1;
  }

  /** Edit distance with transposition of neighbours, computed up to 2. */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return 2;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + substitution);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
