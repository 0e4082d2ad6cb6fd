package nabla.exercise;

/**
 * The text of a file an author wrote.
 *
 * @param file path below the exercises' directory
 * @param text without a byte order mark, every line ended by a line feed alone
 * @param hash SHA-256 of the file as it lies on disk
 */
record SourceText(String file, String text, String hash) {
  /** The line of {@code offset}, from 1. */
  int line(int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** The column of {@code offset} in its line, from 1. */
  int column(int offset) {
    return offset - text.lastIndexOf('\n', offset - 1);
  }
}
