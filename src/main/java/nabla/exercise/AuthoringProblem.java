package nabla.exercise;

/**
 * Something an author has to correct, and where.
 *
 * @param file path below the exercises' directory, with {@code /}
 * @param line from 1
 * @param column from 1
 * @param code names the kind of problem, such as {@code UNKNOWN_KEY}
 * @param message a sentence that says what to do
 */
public record AuthoringProblem(String file, int line, int column, String code, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
