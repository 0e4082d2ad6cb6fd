package nabla.exercise;

import nabla.math.Expr;

/** An exercise of the course: as many variants as its parameters admit. */
public final class Exercise {
  private final String id;
  private final Place place;
  private final SourceText source;
  private final Definition definition;

  /** Where an exercise stands in the course. */
  record Place(String number, String sectionSlug) {}

  Exercise(String id, Place place, SourceText source, Definition definition) {
    this.id = id;
    this.place = place;
    this.source = source;
    this.definition = definition;
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
    return definition.variant(seed);
  }

  /** The file as it is edited. */
  public DraftReading.Draft draft() {
    return new DraftReading.Draft(id, place.sectionSlug(), source.text(), source.hash());
  }

  /** The right answer of the first variant. */
  Expr reference() {
    return variant(0).spec().reference();
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
