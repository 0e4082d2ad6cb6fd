package nabla.exercise;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** An exercise of the course: as many variants as its parameters admit, in one language. */
public final class Exercise {
  /** The language of what is not a translation. */
  static final String ORIGINAL = "en";

  private final String id;
  private final Place place;
  private final SourceText source;
  private final Definition definition;
  private final String language;
  private final Map<String, Translated> translations;

  /** What a file with texts in another language says about an exercise. */
  record Translated(SourceText source, Definition definition) {}

  /** Where an exercise stands in the course. */
  record Place(String number, String sectionSlug) {}

  Exercise(String id, Place place, SourceText source, Definition definition) {
    this(id, place, source, definition, ORIGINAL, Map.of());
  }

  private Exercise(
      String id,
      Place place,
      SourceText source,
      Definition definition,
      String language,
      Map<String, Translated> translations) {
    this.id = id;
    this.place = place;
    this.source = source;
    this.definition = definition;
    this.language = language;
    this.translations = Map.copyOf(translations);
  }

  /** The same with its texts in other languages as well. */
  Exercise with(Map<String, Translated> translated) {
    return new Exercise(id, place, source, definition, language, translated);
  }

  /** The same variants with their texts in {@code wanted}, or as they are when there are none. */
  public Exercise in(String wanted) {
    Translated texts = translations.get(wanted);
    return texts == null
        ? this
        : new Exercise(id, place, source, texts.definition(), wanted, translations);
  }

  /** The language of its texts, such as {@code en}. */
  public String language() {
    return language;
  }

  /** The languages into which it is translated. */
  public Set<String> translations() {
    return translations.keySet();
  }

  /** The file's name without its ending; unique in the course. */
  public String id() {
    return id;
  }

  public String title() {
    return definition.question().texts().title();
  }

  /** The section's number and the place in it, such as {@code 3.4}. */
  public String number() {
    return place.number();
  }

  public String sectionSlug() {
    return place.sectionSlug();
  }

  /** SHA-256 of the file, in hexadecimal digits. */
  public String hash() {
    return source.hash();
  }

  /** How many different variants there are; at least 1. */
  public int variantCount() {
    return definition.draws().size();
  }

  /**
   * The variant for {@code seed}: always the same one for the same file, and different ones for
   * seeds that differ by less than {@link #variantCount()}.
   */
  public Variant variant(long seed) {
    return definition.variant(seed).in(language);
  }

  /** What is drawn in the variant for {@code seed}, as {@link Variant#parameters} has it. */
  public SortedMap<String, String> parameters(long seed) {
    return Question.parameters(definition.drawn(seed));
  }

  /** The file as it is edited. */
  public DraftReading.Draft draft() {
    return new DraftReading.Draft(id, place.sectionSlug(), source.text(), source.hash());
  }

  Map<String, Translated> translated() {
    return translations;
  }

  Place place() {
    return place;
  }

  SourceText source() {
    return source;
  }

  Definition definition() {
    return definition;
  }
}
