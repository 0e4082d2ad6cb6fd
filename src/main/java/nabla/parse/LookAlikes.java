package nabla.parse;

import java.util.Map;

/** Letters of other alphabets that nobody can tell from Latin ones by their looks. */
final class LookAlikes {
  private static final String CYRILLIC = "аеорсухіјѕһԁԛԝѵАВЕКМНОРСТУХІЈЅԌԚԜ";
  private static final String CYRILLIC_MEANINGS = "aeopcyxijshdqwvABEKMHOPCTYXIJSGQW";

  /** By their Greek names, since as Greek letters they may be declared. */
  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("omicron", "o"),
          Map.entry("Alpha", "A"),
          Map.entry("Beta", "B"),
          Map.entry("Epsilon", "E"),
          Map.entry("Zeta", "Z"),
          Map.entry("Eta", "H"),
          Map.entry("Iota", "I"),
          Map.entry("Kappa", "K"),
          Map.entry("Mu", "M"),
          Map.entry("Nu", "N"),
          Map.entry("Omicron", "O"),
          Map.entry("Rho", "P"),
          Map.entry("Tau", "T"),
          Map.entry("Upsilon", "Y"),
          Map.entry("Chi", "X"));

  private LookAlikes() {}

  /** The Latin letter that the Cyrillic one {@code codePoint} looks like, or 0. */
  static char ofCyrillic(int codePoint) {
    int index = CYRILLIC.indexOf(codePoint);
    return index < 0 ? 0 : CYRILLIC_MEANINGS.charAt(index);
  }

  /** The Latin letter that the Greek one called {@code name} looks like, or empty. */
  static String ofGreek(String name) {
    return GREEK.getOrDefault(name, "");
  }
}
