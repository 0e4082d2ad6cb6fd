package nabla.parse;

import java.text.Normalizer;
import java.util.HashMap;
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
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ";
  private static final String SUPERSCRIPT_MEANINGS = "0123456789+-()niabcdefghjklmoprstuvwxyzT";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
  private static final String SUBSCRIPT_MEANINGS = "0123456789aehijklmnoprstuvx";

  private static final Map<Integer, Integer> MEANINGS =
      meanings(
          Map.ofEntries(
              Map.entry('+', "➕"),
              Map.entry('-', "−–—‐‑‒―⁃➖"),
              Map.entry('*', "·⋅×∗•∙‧・⸱✕✖⨯⨉╳⋆"),
              Map.entry('/', "÷∕⁄➗╱⟋"),
              Map.entry(':', "∶"),
              Map.entry('^', "ˆ↑⌃"),
              Map.entry('(', "❨❪⟮"),
              Map.entry(')', "❩❫⟯"),
              Map.entry('|', "∣❘│ǀ⎸⎹"),
              Map.entry('\'', "′’‘´ʹʼ‛"),
              Map.entry('"', "″”“"),
              Map.entry(',', "،"),
              Map.entry('.', "٫"),
              Map.entry('<', "≤⩽"),
              Map.entry('>', "≥⩾"),
              Map.entry('=', "≠≈≡≔"),
              Map.entry('e', "ℯ"),
              Map.entry('ε', "ϵ"),
              Map.entry('θ', "ϑ"),
              Map.entry('φ', "ϕ"),
              Map.entry('ρ', "ϱ"),
              Map.entry('π', "ϖ"),
              Map.entry('κ', "ϰ"),
              Map.entry('σ', "ς"),
              Map.entry('μ', "µ"),
              Map.entry('Δ', "∆"),
              Map.entry('Ω', "Ω")));

  private Characters() {}

  private static Map<Integer, Integer> meanings(Map<Character, String> variants) {
    Map<Integer, Integer> meanings = new HashMap<>();
    variants.forEach(
        (meaning, characters) ->
            characters.codePoints().forEach(c -> meanings.put(c, (int) meaning)));
    return meanings;
  }

  /** {@code codePoint} as the character it stands for; itself when it has no other meaning. */
  static int plain(int codePoint) {
    if (codePoint < 128) {
      return codePoint;
    }
    Integer meaning = MEANINGS.get(codePoint);
    if (meaning != null) {
      return meaning;
    }
    if (superscript(codePoint) != 0 || subscript(codePoint) != 0 || vulgarFraction(codePoint)) {
      return codePoint;
    }
    if (Character.isDigit(codePoint)) {
      return '0' + Character.digit(codePoint, 10);
    }
    String normal =
        Normalizer.normalize(new String(Character.toChars(codePoint)), Normalizer.Form.NFKC);
    boolean one = normal.codePointCount(0, normal.length()) == 1;
    int single = one ? normal.codePointAt(0) : codePoint;
    return MEANINGS.getOrDefault(single, single);
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Whether this is invisible and means nothing, such as a mark for the direction of writing. */
  static boolean isIgnored(int codePoint) {
    boolean variationSelector = codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    return Character.getType(codePoint) == Character.FORMAT
        || variationSelector
        || codePoint == 0x034F;
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
