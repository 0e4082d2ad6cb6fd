package nabla.exercise;

import java.util.Optional;
import nabla.exercise.DraftReading.Draft;
import nabla.math.TextPrinter;

/**
 * An exercise that asks for the derivative of one function, from which everything else follows.
 *
 * @param domain where the variable lives, as the file says it, such as {@code real}
 */
public record NewExercise(String title, String function, String variable, String domain) {
  /**
   * The whole file, tests included as far as the function can be read; whatever is wrong with it is
   * found when it is read.
   */
  public String text() {
    String toRead = file("0", "1");
    Draft draft = Draft.of("new", "new", toRead);
    Optional<Exercise> read =
        DraftReading.of(draft, new Exercise.Place("1.1", "new"), "new.md").exercise();
    return read.map(Exercise::reference)
        .map(TextPrinter::print)
        .map(derivative -> file(derivative, "-(" + derivative + ") + 1"))
        .orElse(toRead);
  }

  private String file(String right, String wrong) {
    return """
        ---
        title: %s
        symbols:
          %s: %s
        differentiate: %s
        tests:
          accept:
            - %s
          reject:
            - %s
        ---

        Find the derivative of

        $$f(%s) = {@ %s @}.$$
        """
        .formatted(
            quoted(title),
            line(variable),
            line(domain),
            quoted(function),
            quoted(right),
            quoted(wrong),
            line(variable),
            line(function));
  }

  private static String quoted(String text) {
    return "'" + line(text).replace("'", "''") + "'";
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
