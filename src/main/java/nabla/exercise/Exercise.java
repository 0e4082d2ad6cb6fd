package nabla.exercise;

/** An exercise of the course: as many variants as its parameters admit. */
public final class Exercise {
  private final String id;
  private final String title;
  private final String number;
  private final String sectionSlug;
  private final String hash;

  Exercise(String id, String title, String number, String sectionSlug, String hash) {
    this.id = id;
    this.title = title;
    this.number = number;
    this.sectionSlug = sectionSlug;
    this.hash = hash;
  }

  /** The file's name without its ending; unique in the course. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** The section's number and the place in it, such as {@code 3.4}. */
  public String number() {
    return number;
  }

  public String sectionSlug() {
    return sectionSlug;
  }

  /** SHA-256 of the file, in hexadecimal digits. */
  public String hash() {
    return hash;
  }

  /** How many different variants there are; at least 1. */
  public int variantCount() {
    return 1;
  }

  /**
   * The variant for {@code seed}: always the same one for the same file, and different ones for
   * seeds that differ by less than {@link #variantCount()}.
   */
  public Variant variant(long seed) {
    throw new UnsupportedOperationException();
  }
}
