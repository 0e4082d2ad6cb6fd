package nabla.parse;

import java.util.Map;
import java.util.Set;

/** What the LaTeX commands mean that people paste and that math fields write. */
final class Latex {

  enum Kind {
    SPACE,
    /** Changes the look alone: {@code \left}, {@code \displaystyle}. */
    IGNORED,
    /** Stands for plain characters. */
    SIGN,
    /** Stands for a name. */
    LETTERS,
    /** Its argument in braces is a name. */
    NAME,
    FRACTION,
    RADICAL,
    GAP,
    UNKNOWN
  }

  record Meaning(Kind kind, String text) {}

  private static final Set<String> SPACES =
      Set.of("quad", "qquad", "enspace", "thinspace", "space");
  private static final Set<String> IGNORED =
      Set.of(
          "left",
          "right",
          "mleft",
          "mright",
          "mathopen",
          "mathclose",
          "mathbin",
          "mathrel",
          "mathord",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "biggl",
          "biggr",
          "displaystyle",
          "textstyle",
          "limits",
          "nolimits",
          "mathstrut");
  private static final Set<String> NAMES =
      Set.of(
          "operatorname",
          "mathrm",
          "mathcal",
          "mathscr",
          "mathbf",
          "mathit",
          "text",
          "boldsymbol",
          "bm",
          "textrm");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("cdot", "*"),
          Map.entry("times", "*"),
          Map.entry("ast", "*"),
          Map.entry("div", "/"),
          Map.entry("lvert", "|"),
          Map.entry("rvert", "|"),
          Map.entry("vert", "|"),
          Map.entry("mid", "|"),
          Map.entry("lparen", "("),
          Map.entry("rparen", ")"),
          Map.entry("lbrack", "["),
          Map.entry("rbrack", "]"),
          Map.entry("lbrace", "{"),
          Map.entry("rbrace", "}"),
          Map.entry("prime", "'"),
          Map.entry("le", "<"),
          Map.entry("leq", "<"),
          Map.entry("ge", ">"),
          Map.entry("geq", ">"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("ne", "="),
          Map.entry("neq", "="),
          Map.entry("approx", "="));
  private static final Map<String, String> LETTERS =
      Map.of(
          "exponentialE", "e",
          "imaginaryI", "i",
          "imaginaryJ", "j",
          "differentialD", "d",
          "varepsilon", "epsilon",
          "vartheta", "theta",
          "varphi", "phi",
          "varrho", "rho",
          "varsigma", "sigma");

  private Latex() {}

  /** The meaning of {@code \command}. */
  static Meaning meaning(String command) {
    if (SPACES.contains(command)) {
      return new Meaning(Kind.SPACE, "");
    }
    if (IGNORED.contains(command)) {
      return new Meaning(Kind.IGNORED, "");
    }
    if (NAMES.contains(command)) {
      return new Meaning(Kind.NAME, "");
    }
    if (SIGNS.containsKey(command)) {
      return new Meaning(Kind.SIGN, SIGNS.get(command));
    }
    return switch (command) {
      case "frac", "dfrac", "tfrac", "cfrac" -> new Meaning(Kind.FRACTION, "");
      case "sqrt" -> new Meaning(Kind.RADICAL, "2");
      case "placeholder" -> new Meaning(Kind.GAP, "");
      default -> {
        String letters = LETTERS.getOrDefault(command, command);
        boolean known = Notation.isGreek(letters) || Notation.function(letters).isPresent();
        yield LETTERS.containsKey(command) || known
            ? new Meaning(Kind.LETTERS, letters)
            : new Meaning(Kind.UNKNOWN, command);
      }
    };
  }
}
