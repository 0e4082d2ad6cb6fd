package nabla.parse;

import java.text.Normalizer;
import java.util.Map;

/**
 * What the characters outside ASCII mean that people type, paste or get from a phone's keyboard.
 */
final class Characters {
  private static final String GREEK_LETTERS = "αβγδεζηθικλμνξοπρστυφχψω";
  private static final String[] GREEK_NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
    "omega"
  };
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿˣⁱᵀ";
  private static final String SUPERSCRIPT_MEANINGS = "0123456789+-()nxiT";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ₙₓᵢⱼ";
  private static final String SUBSCRIPT_MEANINGS = "0123456789nxij";
  private static final Map<Integer, String> MEANINGS =
      Map.ofEntries(
          Map.entry((int) '−', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '‐', "-"),
          Map.entry((int) '‑', "-"),
          Map.entry((int) '·', "*"),
          Map.entry((int) '⋅', "*"),
          Map.entry((int) '×', "*"),
          Map.entry((int) '∗', "*"),
          Map.entry((int) '•', "*"),
          Map.entry((int) '∙', "*"),
          Map.entry((int) '÷', "/"),
          Map.entry((int) '∕', "/"),
          Map.entry((int) '⁄', "/"),
          Map.entry((int) '❨', "("),
          Map.entry((int) '❩', ")"),
          Map.entry((int) '❪', "("),
          Map.entry((int) '❫', ")"),
          Map.entry((int) '∣', "|"),
          Map.entry((int) '′', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '≤', "<"),
          Map.entry((int) '≥', ">"),
          Map.entry((int) '≠', "="),
          Map.entry((int) '≈', "="),
          Map.entry((int) 'ℯ', "e"),
          Map.entry((int) 'ϵ', "ε"),
          Map.entry((int) 'ϑ', "θ"),
          Map.entry((int) 'ϕ', "φ"),
          Map.entry((int) 'ς', "σ"),
          Map.entry((int) 'µ', "μ"));

  private Characters() {}

  /** {@code codePoint} as the character it stands for; itself when it has no other meaning. */
  static int plain(int codePoint) {
    if (codePoint < 128) {
      return codePoint;
    }
    String meaning = MEANINGS.get(codePoint);
    if (meaning != null) {
      return meaning.codePointAt(0);
    }
    if (superscript(codePoint) != 0 || subscript(codePoint) != 0 || vulgarFraction(codePoint)) {
      return codePoint;
    }
    String normal =
        Normalizer.normalize(new String(Character.toChars(codePoint)), Normalizer.Form.NFKC);
    boolean one = normal.codePointCount(0, normal.length()) == 1;
    return one ? normal.codePointAt(0) : codePoint;
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x200B
        || codePoint == 0x2060
        || codePoint == 0x2061
        || codePoint == 0x2062
        || codePoint == 0xFEFF;
  }

  /** The ASCII character that a superscript one raises, or 0. */
  static char superscript(int codePoint) {
    int index = SUPERSCRIPTS.indexOf(codePoint);
    return index < 0 ? 0 : SUPERSCRIPT_MEANINGS.charAt(index);
  }

  /** The ASCII character that a subscript one lowers, or 0. */
  static char subscript(int codePoint) {
    int index = SUBSCRIPTS.indexOf(codePoint);
    return index < 0 ? 0 : SUBSCRIPT_MEANINGS.charAt(index);
  }

  /** Whether this is a fraction in one character, such as ½. */
  static boolean vulgarFraction(int codePoint) {
    return codePoint >= 0xBC && codePoint <= 0xBE || codePoint >= 0x2150 && codePoint <= 0x215E;
  }

  /** Numerator and denominator of a {@link #vulgarFraction}. */
  static String[] fractionParts(int codePoint) {
    String normal =
        Normalizer.normalize(new String(Character.toChars(codePoint)), Normalizer.Form.NFKC);
    return normal.split("⁄");
  }

  /** The name of a Greek letter, capitalised for a capital, or empty. */
  static String greekName(int codePoint) {
    int small = GREEK_LETTERS.indexOf(codePoint);
    if (small >= 0) {
      return GREEK_NAMES[small];
    }
    int capital = GREEK_LETTERS.indexOf(Character.toLowerCase(codePoint));
    if (capital < 0) {
      return "";
    }
    String name = GREEK_NAMES[capital];
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
