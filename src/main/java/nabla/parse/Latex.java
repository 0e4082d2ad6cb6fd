package nabla.parse;

import java.util.Map;
import java.util.Set;

/** What the LaTeX commands mean that people paste and that math fields write. */
final class Latex {

  enum Kind {
    SPACE,
    /** Changes the look alone: {@code \left}, {@code \displaystyle}. */
    IGNORED,
    /** Makes the bracket after it larger. */
    DELIMITER_SIZE,
    /** Stands for plain characters. */
    SIGN,
    /** Stands for a name. */
    LETTERS,
    /** Its argument in braces is a name. */
    NAME,
    FRACTION,
    RADICAL,
    GAP,
    /** Stands for plain characters where vectors and matrices are declared. */
    SIGN_OF_MATRICES,
    /** A name where vectors and matrices are declared. */
    LETTERS_OF_MATRICES,
    /** The beginning or the end of an environment. */
    BEGIN,
    END,
    UNKNOWN
  }

  record Meaning(Kind kind, String text) {}

  private static final Set<String> SPACES =
      words("quad qquad enspace thinspace space nobreakspace");
  private static final Set<String> IGNORED =
      words(
          "mathopen mathclose mathbin mathrel mathord displaystyle textstyle scriptstyle limits"
              + " nolimits mathstrut ensuremath");
  private static final Set<String> DELIMITER_SIZES =
      words(
          "left right mleft mright middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl"
              + " Biggr");
  private static final Set<String> NAMES =
      words(
          "operatorname mathrm mathcal mathscr mathbf mathit mathsf mathtt mathbb mathnormal text"
              + " textrm textit textbf textsf mbox boldsymbol bm pmb vec");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("cdot", "*"),
          Map.entry("times", "*"),
          Map.entry("ast", "*"),
          Map.entry("star", "*"),
          Map.entry("bullet", "*"),
          Map.entry("centerdot", "*"),
          Map.entry("div", "/"),
          Map.entry("slash", "/"),
          Map.entry("colon", ":"),
          Map.entry("lvert", "|"),
          Map.entry("rvert", "|"),
          Map.entry("vert", "|"),
          Map.entry("mid", "|"),
          Map.entry("lVert", "‖"),
          Map.entry("rVert", "‖"),
          Map.entry("Vert", "‖"),
          Map.entry("lparen", "("),
          Map.entry("rparen", ")"),
          Map.entry("lbrack", "["),
          Map.entry("rbrack", "]"),
          Map.entry("lbrace", "{"),
          Map.entry("rbrace", "}"),
          Map.entry("prime", "'"),
          Map.entry("dprime", "\""),
          Map.entry("doubleprime", "\""),
          Map.entry("surd", "√"),
          Map.entry("le", "<"),
          Map.entry("leq", "<"),
          Map.entry("ge", ">"),
          Map.entry("geq", ">"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("ne", "="),
          Map.entry("neq", "="),
          Map.entry("approx", "="));
  private static final Map<String, String> SIGNS_OF_MATRICES =
      Map.of(
          "odot", "∘",
          "circ", "∘",
          "top", "⊤",
          "intercal", "⊤",
          "sum", "∑",
          "doubleprime", "''");
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("exponentialE", "e"),
          Map.entry("imaginaryI", "i"),
          Map.entry("imaginaryJ", "j"),
          Map.entry("differentialD", "d"),
          Map.entry("ell", "l"),
          Map.entry("varepsilon", "epsilon"),
          Map.entry("vartheta", "theta"),
          Map.entry("varphi", "phi"),
          Map.entry("varrho", "rho"),
          Map.entry("varsigma", "sigma"),
          Map.entry("varkappa", "kappa"),
          Map.entry("varpi", "pi"));

  private Latex() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** The meaning of {@code \command}. */
  static Meaning meaning(String command) {
    if (SPACES.contains(command)) {
      return new Meaning(Kind.SPACE, "");
    }
    if (IGNORED.contains(command)) {
      return new Meaning(Kind.IGNORED, "");
    }
    if (DELIMITER_SIZES.contains(command)) {
      return new Meaning(Kind.DELIMITER_SIZE, "");
    }
    if (NAMES.contains(command)) {
      return new Meaning(Kind.NAME, "");
    }
    if (SIGNS.containsKey(command)) {
      return new Meaning(Kind.SIGN, SIGNS.get(command));
    }
    if (SIGNS_OF_MATRICES.containsKey(command)) {
      return new Meaning(Kind.SIGN_OF_MATRICES, SIGNS_OF_MATRICES.get(command));
    }
    return switch (command) {
      case "begin" -> new Meaning(Kind.BEGIN, "");
      case "end" -> new Meaning(Kind.END, "");
      case "frac", "dfrac", "tfrac", "cfrac" -> new Meaning(Kind.FRACTION, "");
      case "sqrt" -> new Meaning(Kind.RADICAL, "2");
      case "placeholder" -> new Meaning(Kind.GAP, "");
      default -> {
        String letters = LETTERS.getOrDefault(command, command);
        boolean known = Notation.isGreek(letters) || Notation.function(letters).isPresent();
        if (LETTERS.containsKey(command) || known) {
          yield new Meaning(Kind.LETTERS, letters);
        }
        boolean ofMatrices = Notation.functionOfMatrices(letters).isPresent();
        yield new Meaning(ofMatrices ? Kind.LETTERS_OF_MATRICES : Kind.UNKNOWN, letters);
      }
    };
  }
}
