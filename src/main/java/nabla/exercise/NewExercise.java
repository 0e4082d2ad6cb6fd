package nabla.exercise;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * An exercise about one function, from which everything else follows: the right answer, hints, the
 * worked solution, predicted wrong answers and tests.
 *
 * @param asked {@code differentiate} or {@code gradient of}
 * @param symbols a line {@code x: real} for each name that the function uses
 * @param numbers a line {@code a: 2..9} for each letter that stands for a number in every variant
 * @param variable that it is differentiated by
 */
public record NewExercise(
    String title,
    String asked,
    String function,
    List<String> symbols,
    List<String> numbers,
    String variable) {
  private static final int LONGEST_ID = 60;

  /** What can be asked about a function alone, by its key. */
  public static final List<String> KINDS = List.of("differentiate", "gradient of");

  public NewExercise {
    symbols = lines(symbols);
    numbers = lines(numbers);
  }

  private static List<String> lines(List<String> typed) {
    return typed.stream().map(NewExercise::line).filter(line -> !line.isEmpty()).toList();
  }

  /** The whole file; whatever is wrong with it is found when it is read. */
  public String text() {
    StringBuilder text = new StringBuilder("---\n");
    text.append("title: ").append(quoted(title)).append('\n');
    text.append("symbols:\n");
    symbols.forEach(symbol -> text.append("  ").append(symbol).append('\n'));
    if (!numbers.isEmpty()) {
      text.append("parameters:\n");
      numbers.forEach(number -> text.append("  ").append(number).append('\n'));
    }
    text.append(asked).append(": ").append(quoted(function)).append('\n');
    boolean gradient = asked.equals("gradient of");
    if (symbols.size() > 1 || gradient) {
      text.append("with respect to: ").append(line(variable)).append('\n');
    }
    text.append("---\n\n");
    text.append(gradient ? "Find the gradient with respect to $" : "Find the derivative of");
    if (gradient) {
      text.append("{@ ").append(line(variable)).append(" @}$ of");
    }
    text.append("\n\n$$f(")
        .append("{@ ")
        .append(line(variable))
        .append(" @}) = {@ function @}.$$\n");
    return text.toString();
  }

  /**
   * The name of the file of an exercise with this title; not always one that an exercise
   * {@linkplain DraftReading#isId can have}.
   */
  public static String id(String title) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("-$", "");
  }

  private static String quoted(String text) {
    return "'" + line(text).replace("'", "''") + "'";
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
